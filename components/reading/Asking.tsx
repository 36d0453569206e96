'use client';

import { useEffect, useState } from 'react';
import { createPortal, flushSync } from 'react-dom';
import { useSent } from '@/components/ui/ActionForm';
import { Question } from './Question';

type Props = {
  /** The proof of the question that the page itself brings, without JavaScript; else nothing. */
  asked: string;
  show: string;
  keep: string;
};

/** A press that comes sooner was meant for the button before it. The server asks again, too. In milliseconds. */
const soonest = 500;

/** Puts the question to the cover whose "Look anyway" was pressed, in its place, and sends its proof with the answer. */
export function Asking({ asked, show, keep }: Props) {
  const { answer, form } = useSent();
  const [closed, close] = useState<string>();
  useEffect(holdRepeats, []);
  const proof = answer.other.asked;
  const button = proof && proof !== closed ? buttonFor(form, proof) : null;
  return (
    <>
      <input type="hidden" name="asked" value={proof ?? asked} />
      {button &&
        createPortal(
          <Asked key={proof} {...{ button, form, show, keep }} leave={() => close(proof)} />,
          button.parentElement!,
        )}
    </>
  );
}

function buttonFor(form: string, proof: string) {
  const item = proof.split(' ')[0];
  return document.querySelector<HTMLButtonElement>(`button[form="${form}"][name="ask"][value="${item}"]`);
}

type AskedProps = Omit<Props, 'asked'> & { button: HTMLButtonElement; form: string; leave: () => void };

function Asked({ button, form, show, keep, leave }: AskedProps) {
  const [isReady, setReady] = useState(false);
  const goBack = () => {
    flushSync(leave);
    button.focus();
  };
  useEffect(() => {
    document.getElementById(`${button.id}-q`)?.focus();
    const ready = setTimeout(() => setReady(true), soonest);
    return () => clearTimeout(ready);
  }, [button]);
  useEffect(() => {
    const escape = ({ key }: KeyboardEvent) => key === 'Escape' && goBack();
    document.addEventListener('keydown', escape);
    return () => document.removeEventListener('keydown', escape);
  });
  return (
    <Question
      {...{ at: button.id, form, item: button.value, text: button.dataset.question ?? '', show }}
      keep={
        <button type="button" className="look keep" onClick={() => isReady && goBack()}>
          {keep}
        </button>
      }
      press={{
        'aria-disabled': !isReady,
        onClick: (event) => {
          if (!isReady) event.preventDefault();
        },
      }}
    />
  );
}

/** A key that is held down presses once. */
function holdRepeats() {
  const hold = (event: KeyboardEvent) => {
    const isLooking = event.target instanceof HTMLButtonElement && /^(ask|look)$/.test(event.target.name);
    if (event.repeat && isLooking) event.preventDefault();
  };
  document.addEventListener('keydown', hold, { capture: true });
  return () => document.removeEventListener('keydown', hold, { capture: true });
}
