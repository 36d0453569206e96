'use client';

import { createContext, use, type ReactNode } from 'react';

const Revision = createContext<number | null>(null);

/** What stands within has the places of this revision of the outline. */
export function OutlineRevision({ value, children }: { value: number; children: ReactNode }) {
  return <Revision value={value}>{children}</Revision>;
}

/** The hidden field by which a form says of which revision its places are; nothing where it has none. */
export function OutlineField() {
  const revision = use(Revision);
  return revision === null ? null : <input type="hidden" name="outline" value={revision} />;
}
