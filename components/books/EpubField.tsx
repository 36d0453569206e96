'use client';

import { FieldShell, useField } from '../ui/Field';

/** Chooses an EPUB, of which the table of contents is read. */
export function EpubField({ label, hint }: { label: string; hint: string }) {
  const { error, attributes } = useField({ label, name: 'epub', hint });
  return (
    <FieldShell id={attributes.id} label={label} hint={hint} error={error}>
      <input {...attributes} type="file" accept=".epub,application/epub+zip" />
    </FieldShell>
  );
}
