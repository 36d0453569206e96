'use client';

import { FieldShell, useField, type FieldProps } from '@/components/ui/Field';

/** A file to choose. What was chosen cannot be given back, so it is chosen again after a mistake. */
export function FileField({ accept, ...field }: FieldProps & { accept: string }) {
  const { error, attributes } = useField(field);
  return (
    <FieldShell id={attributes.id} label={field.label} hint={field.hint} error={error}>
      <input {...attributes} type="file" accept={accept} required={field.required} />
    </FieldShell>
  );
}
