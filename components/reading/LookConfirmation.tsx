'use client';

import { useEffect, useState } from 'react';
import { createPortal, flushSync } from 'react-dom';
import { useFormContext } from '@/components/ui/ActionForm';
import { LookQuestion } from './LookQuestion';

type Props = {
  /** The proof of the question that the page itself brings, without JavaScript; else nothing. */
  initialProof: string;
  showLabel: string;
  keepLabel: string;
};

/** A press that comes sooner was meant for the button before it. The server asks again, too. In milliseconds. */
const minimumDelay = 500;

/** Puts the question to the cover whose "Look anyway" was pressed, in its place, and sends its proof with the answer. */
export function LookConfirmation({ initialProof, showLabel, keepLabel }: Props) {
  const { state, formId } = useFormContext();
  const [closedProof, closeProof] = useState<string>();
  useEffect(ignoreKeyRepeats, []);
  const proof = state.extra.lookProof;
  const button = proof && proof !== closedProof ? findAskButton(formId, proof) : null;
  return (
    <>
      <input type="hidden" name="asked" value={proof ?? initialProof} />
      {button &&
        createPortal(
          <OpenQuestion
            key={proof}
            button={button}
            formId={formId}
            showLabel={showLabel}
            keepLabel={keepLabel}
            onClose={() => closeProof(proof)}
          />,
          button.parentElement!,
        )}
    </>
  );
}

function findAskButton(formId: string, proof: string) {
  const item = proof.split(' ')[0];
  return document.querySelector<HTMLButtonElement>(`button[form="${formId}"][name="ask"][value="${item}"]`);
}

type OpenQuestionProps = Omit<Props, 'initialProof'> & {
  button: HTMLButtonElement;
  formId: string;
  onClose: () => void;
};

function OpenQuestion({ button, formId, showLabel, keepLabel, onClose }: OpenQuestionProps) {
  const [isReady, setReady] = useState(false);
  const closeQuestion = () => {
    flushSync(onClose);
    button.focus();
  };
  useEffect(() => {
    document.getElementById(`${button.id}-q`)?.focus();
    const ready = setTimeout(() => setReady(true), minimumDelay);
    return () => clearTimeout(ready);
  }, [button]);
  useEffect(() => {
    const escape = ({ key }: KeyboardEvent) => key === 'Escape' && closeQuestion();
    document.addEventListener('keydown', escape);
    return () => document.removeEventListener('keydown', escape);
  });
  return (
    <LookQuestion
      elementId={button.id}
      form={formId}
      item={button.value}
      text={button.dataset.question ?? ''}
      showLabel={showLabel}
      keepButton={
        <button type="button" className="look keep" onClick={() => isReady && closeQuestion()}>
          {keepLabel}
        </button>
      }
      buttonProps={{
        'aria-disabled': !isReady,
        onClick: (event) => {
          if (!isReady) event.preventDefault();
        },
      }}
    />
  );
}

/** A key that is held down presses once. */
function ignoreKeyRepeats() {
  const hold = (event: KeyboardEvent) => {
    const isLooking = event.target instanceof HTMLButtonElement && /^(ask|look)$/.test(event.target.name);
    if (event.repeat && isLooking) event.preventDefault();
  };
  document.addEventListener('keydown', hold, { capture: true });
  return () => document.removeEventListener('keydown', hold, { capture: true });
}
