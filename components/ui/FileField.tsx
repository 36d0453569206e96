'use client';

import { useState, type ChangeEvent } from 'react';
import { FieldShell, useField, type FieldProps } from './Field';

type Props = FieldProps & {
  /** Media types, with commas between them. */
  accept: string;
  maxBytes: number;
  /** What is said beside a file that is larger: it is not even sent. */
  tooLarge: string;
};

/** Chooses a file. */
export function FileField({ accept, maxBytes, tooLarge, ...field }: Props) {
  const { error, attributes } = useField(field);
  const [isTooLarge, setTooLarge] = useState(false);
  const check = ({ currentTarget: input }: ChangeEvent<HTMLInputElement>) => {
    const isOver = (input.files?.[0]?.size ?? 0) > maxBytes;
    if (isOver) input.value = '';
    setTooLarge(isOver);
  };
  return (
    <FieldShell
      id={attributes.id}
      label={field.label}
      hint={field.hint}
      error={isTooLarge ? tooLarge : error}
    >
      <input
        {...attributes}
        aria-invalid={isTooLarge || attributes['aria-invalid']}
        aria-describedby={isTooLarge ? `${attributes.id}-error` : attributes['aria-describedby']}
        type="file"
        accept={accept}
        required={field.required}
        onChange={check}
      />
    </FieldShell>
  );
}
