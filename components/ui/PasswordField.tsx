'use client';

import { useLayoutEffect, useRef, useState } from 'react';
import type { FormState } from '@/lib/actions/form-state';
import { useFormContext } from './ActionForm';
import { FieldShell, useField, type FieldProps } from './Field';

type Props = FieldProps & { autoComplete: 'current-password' | 'new-password'; retypeHint: string };

/**
 * Keeps what was typed in it while its form is answered with a mistake. The server never sends a password back, so
 * that a browser without scripts has to be typed into `again`, which it says.
 */
export function PasswordField({ autoComplete, retypeHint, hint, ...field }: Props) {
  const { state } = useFormContext();
  const isLost = useIsEmptied(state) && !state.fieldErrors[field.name];
  const description = [isLost && retypeHint, hint].filter(Boolean).join(' ') || undefined;
  const { error, attributes } = useField({ ...field, hint: description });
  const input = useRetainedValue();
  return (
    <FieldShell id={attributes.id} label={field.label} hint={description} error={error}>
      <input
        {...attributes}
        ref={input}
        type="password"
        dir="auto"
        required={field.required}
        autoComplete={autoComplete}
      />
    </FieldShell>
  );
}

/** Whether the page came with a mistake in its form, and so without the password that was sent. */
function useIsEmptied(state: FormState) {
  const [first] = useState(state);
  return state === first && (state.formError !== null || Object.keys(state.fieldErrors).length > 0);
}

/** React empties a form's fields with every answer; this puts back what was sent, unless it has done its work. */
function useRetainedValue() {
  const { state, pending } = useFormContext();
  const input = useRef<HTMLInputElement>(null);
  const typed = useRef('');
  useLayoutEffect(() => {
    if (pending) typed.current = input.current?.value ?? '';
  }, [pending]);
  useLayoutEffect(() => {
    if (input.current && typed.current && !state.success && !state.redirectTo)
      input.current.value = typed.current;
    typed.current = '';
  }, [state]);
  return input;
}
