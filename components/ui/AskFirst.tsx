'use client';

import type { ReactNode } from 'react';
import { Button } from './Button';
import { useSent } from './ActionForm';

type Props = {
  /** What the question is about, as the action calls it. */
  about: string;
  /** The field of the first press, where one form has several. */
  name?: string;
  label: ReactNode;
  question: string;
  /** The field and the words of the answer that does it. */
  sure: string;
  yes: string;
  no: string;
  /** The page again, without the question. */
  back: string;
};

/** A button that asks before it does anything: its action answers with the question, in this page or in the next. */
export function AskFirst({ about, name, label, question, sure, yes, no, back }: Props) {
  const { answer } = useSent();
  if (answer.other.ask !== about)
    return (
      <Button quiet name={name} value={name && about}>
        {label}
      </Button>
    );
  return (
    <div id={`ask-${about}`} tabIndex={-1} role="group" aria-label={question} className="note grid gap-2">
      <p>{question}</p>
      <p className="flex flex-wrap gap-3">
        <Button name={sure} value={about}>
          {yes}
        </Button>
        <a className="button quiet" href={back}>
          {no}
        </a>
      </p>
    </div>
  );
}
