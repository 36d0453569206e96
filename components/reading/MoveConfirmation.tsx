'use client';

import { useFormContext } from '@/components/ui/ActionForm';
import { Button } from '@/components/ui/Button';

type Props = { question: string; yes: string; no: string; cancelHref: string };

/** The question before a step over many chapters; while nothing was asked there is none. */
export function MoveConfirmation({ question, yes, no, cancelHref }: Props) {
  const { confirm } = useFormContext().state.extra;
  if (confirm === undefined) return null;
  return (
    <div
      id={`ask-${confirm}`}
      tabIndex={-1}
      role="group"
      aria-label={question}
      className="note grid gap-2 w-full"
    >
      <p>{question}</p>
      <p className="flex flex-wrap gap-3">
        <Button name="sure" value={confirm}>
          {yes}
        </Button>
        <a className="button secondary" href={cancelHref}>
          {no}
        </a>
      </p>
    </div>
  );
}
