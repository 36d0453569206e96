'use client';

import { type FocusEvent, type ReactNode, useRef } from 'react';
import { useFormContext } from './ActionForm';

export type FieldProps = { label: string; name: string; hint?: string; required?: boolean };

/** What a field and its mistake have in common: the label before it, the hint and the mistake tied to it. */
export function useField({ name, hint }: FieldProps) {
  const { state, formId } = useFormContext();
  const error = state.fieldErrors[name];
  const isOnlyError = error !== undefined && Object.keys(state.fieldErrors).length === 1;
  // A page may hold several forms with a field of the same name: those have ids, and their fields are called after them.
  const id = formId ? `${formId}-${name}` : name;
  const describedBy = [error && `${id}-error`, hint && `${id}-hint`].filter(Boolean).join(' ') || undefined;
  const attributes = {
    id,
    name,
    'aria-invalid': error ? true : undefined,
    // Without JavaScript, a page that comes again begins there.
    autoFocus: isOnlyError || undefined,
    'aria-describedby': describedBy,
  };
  return { error, typed: state.values[name], attributes };
}

type FieldShellProps = { id: string; label: string; hint?: string; error?: string; children: ReactNode };

export function FieldShell({ id, label, hint, error, children }: FieldShellProps) {
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {children}
      {hint && (
        <p id={`${id}-hint`} className="hint">
          {hint}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} className="error">
          {error}
        </p>
      )}
    </div>
  );
}

type TextProps = FieldProps & {
  type?: 'text' | 'email' | 'number' | 'url';
  value?: string;
  autoComplete?: string;
  maxLength?: number;
};

export function TextField({ type = 'text', value, autoComplete, maxLength, ...field }: TextProps) {
  const { error, typed, attributes } = useField(field);
  return (
    <FieldShell id={attributes.id} label={field.label} hint={field.hint} error={error}>
      <input
        {...attributes}
        type={type}
        dir="auto"
        defaultValue={typed ?? value}
        required={field.required}
        autoComplete={autoComplete}
        maxLength={maxLength}
      />
    </FieldShell>
  );
}

/** `isFocused`: the page begins here. */
type AreaProps = FieldProps & { value?: string; rows?: number; isFocused?: boolean };

export function TextArea({ value, rows = 6, isFocused, ...field }: AreaProps) {
  const { error, typed, attributes } = useField(field);
  const moveCaretToEnd = useCaretAtEnd();
  return (
    <FieldShell id={attributes.id} label={field.label} hint={field.hint} error={error}>
      <textarea
        {...attributes}
        dir="auto"
        rows={rows}
        defaultValue={typed ?? value}
        required={field.required}
        // A form that comes again begins where its answer stands.
        autoFocus={isFocused && typed === undefined}
        onFocus={moveCaretToEnd}
      />
    </FieldShell>
  );
}

/** Whoever comes by keyboard to words that stand there already, a quotation say, writes on after them. */
function useCaretAtEnd() {
  const isFirst = useRef(true);
  return ({ currentTarget: area }: FocusEvent<HTMLTextAreaElement>) => {
    if (isFirst.current && area.selectionEnd === 0)
      area.setSelectionRange(area.value.length, area.value.length);
    isFirst.current = false;
  };
}

export type Option = { value: string; label: string; group?: string };
type SelectProps = FieldProps & { value?: string; options: Option[] };

export function Select({ value, options, ...field }: SelectProps) {
  const { error, typed, attributes } = useField(field);
  const groups = [...new Set(options.map((option) => option.group))];
  return (
    <FieldShell id={attributes.id} label={field.label} hint={field.hint} error={error}>
      {/* React resets a select to its first default after an action; the key makes it take the typed one. */}
      <select {...attributes} key={typed ?? value} defaultValue={typed ?? value}>
        {groups.map((group) => (
          <Options
            key={group ?? ''}
            group={group}
            options={options.filter((option) => option.group === group)}
          />
        ))}
      </select>
    </FieldShell>
  );
}

function Options({ group, options }: { group?: string; options: Option[] }) {
  const shown = options.map((option) => (
    <option key={option.value} value={option.value}>
      {option.label}
    </option>
  ));
  return group ? <optgroup label={group}>{shown}</optgroup> : shown;
}

/** A box to tick; sends "on". */
export function Checkbox({ label, name, checked }: { label: string; name: string; checked?: boolean }) {
  const { error, typed, attributes } = useField({ label, name });
  return (
    <div className="field checkbox">
      <input {...attributes} type="checkbox" defaultChecked={typed === 'on' || checked} />
      <label htmlFor={attributes.id}>{label}</label>
      {error && (
        <p id={`${attributes.id}-error`} className="error">
          {error}
        </p>
      )}
    </div>
  );
}
