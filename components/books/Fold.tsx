'use client';

import type { ReactNode } from 'react';
import { useSent } from '../ui/ActionForm';

/** Part of a form that is folded away, until an answer in it has to be seen. */
export function Fold({ summary, children }: { summary: string; children: ReactNode }) {
  const { answer } = useSent();
  const isAnswered =
    answer.message !== null || Object.keys(answer.errors).length > 0 || answer.other.ask !== undefined;
  return (
    <details open={isAnswered || undefined}>
      <summary>{summary}</summary>
      <div className="grid gap-4 pt-3">{children}</div>
    </details>
  );
}
