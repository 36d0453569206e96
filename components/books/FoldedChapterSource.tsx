'use client';

import type { ReactNode } from 'react';
import { useFormContext } from '../ui/ActionForm';

type Props = { summary: string; children: ReactNode };

/** Where the chapters come from: folded away once they are shown, unless something is wrong with it. */
export function FoldedChapterSource({ summary, children }: Props) {
  const { state } = useFormContext();
  const isWrong = Boolean(state.fieldErrors.contents ?? state.fieldErrors.epub);
  if (!state.extra.editor) return children;
  return (
    <details open={isWrong || undefined}>
      <summary>{summary}</summary>
      <div className="grid gap-4 pt-3">{children}</div>
    </details>
  );
}

/** The first button of the form is the one that Enter presses: it shows the chapters, and saves nothing. */
export function EnterButton() {
  const { state } = useFormContext();
  return (
    <button
      name="press"
      value={state.extra.editor ? 'check' : 'read'}
      tabIndex={-1}
      aria-hidden="true"
      className="sr-only"
    />
  );
}
