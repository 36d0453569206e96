'use client';

import type { ReactNode } from 'react';
import { Button } from './Button';
import { useFormContext } from './ActionForm';

type Props = {
  /** What the question is about, as the action calls it. */
  target: string;
  /** The field of the first press, where one form has several. */
  name?: string;
  label: ReactNode;
  question: string;
  /** The field and the words of the answer that does it. */
  confirmField: string;
  confirmLabel: string;
  cancelLabel: string;
  /** The page again, without the question. */
  cancelHref: string;
};

/** A button that asks before it does anything: its action answers with the question, in this page or in the next. */
export function ConfirmButton({
  target,
  name,
  label,
  question,
  confirmField,
  confirmLabel,
  cancelLabel,
  cancelHref,
}: Props) {
  const { state } = useFormContext();
  if (state.extra.confirm !== target)
    return (
      <Button secondary name={name} value={name && target}>
        {label}
      </Button>
    );
  return (
    <div id={`ask-${target}`} tabIndex={-1} role="group" aria-label={question} className="note grid gap-2">
      <p>{question}</p>
      <p className="flex flex-wrap gap-3">
        <Button name={confirmField} value={target}>
          {confirmLabel}
        </Button>
        <a className="button secondary" href={cancelHref}>
          {cancelLabel}
        </a>
      </p>
    </div>
  );
}
