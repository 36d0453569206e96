'use client';

import { useLayoutEffect, useRef, useState } from 'react';
import { useSent, type FormAnswer } from './ActionForm';
import { Around, useField, type Common } from './Field';

type Props = Common & { autoComplete: 'current-password' | 'new-password'; again: string };

/**
 * Keeps what was typed in it while its form is answered with a mistake. The server never sends a password back, so
 * that a browser without scripts has to be typed into `again`, which it says.
 */
export function PasswordField({ autoComplete, again, hint, ...field }: Props) {
  const { answer } = useSent();
  const isLost = useIsLost(answer) && !answer.errors[field.name];
  const told = [isLost && again, hint].filter(Boolean).join(' ') || undefined;
  const { error, attributes } = useField({ ...field, hint: told });
  const input = useWhatWasTyped();
  return (
    <Around id={attributes.id} label={field.label} hint={told} error={error}>
      <input
        {...attributes}
        ref={input}
        type="password"
        dir="auto"
        required={field.required}
        autoComplete={autoComplete}
      />
    </Around>
  );
}

/** Whether the page came with a mistake in its form, and so without the password that was sent. */
function useIsLost(answer: FormAnswer) {
  const [first] = useState(answer);
  return answer === first && (answer.message !== null || Object.keys(answer.errors).length > 0);
}

/** React empties a form's fields with every answer; this puts back what was sent, unless it has done its work. */
function useWhatWasTyped() {
  const { answer, busy } = useSent();
  const input = useRef<HTMLInputElement>(null);
  const typed = useRef('');
  useLayoutEffect(() => {
    if (busy) typed.current = input.current?.value ?? '';
  }, [busy]);
  useLayoutEffect(() => {
    if (input.current && typed.current && !answer.done && !answer.go) input.current.value = typed.current;
    typed.current = '';
  }, [answer]);
  return input;
}
