'use client';

import type { ReactNode } from 'react';
import { useFormContext } from './ActionForm';

/** Part of a form that is folded away, until an answer in it has to be seen. */
export function CollapsibleFields({ summary, children }: { summary: string; children: ReactNode }) {
  const { state } = useFormContext();
  const isAnswered =
    state.formError !== null ||
    Object.keys(state.fieldErrors).length > 0 ||
    state.extra.confirm !== undefined;
  return (
    <details open={isAnswered || undefined}>
      <summary>{summary}</summary>
      <div className="grid gap-4 pt-3">{children}</div>
    </details>
  );
}
