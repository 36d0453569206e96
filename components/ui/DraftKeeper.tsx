'use client';

import { useEffect, useRef, useState } from 'react';
import { useSent } from './ActionForm';
import { broughtTo, restore, typedIn, wordsOf } from './draft-form';
import { coverDrafts, forgetDraft, forgetDraftsOfOthers, hasQuotation, keepDraft, readDraft } from './drafts';
import type { DraftName, Quoting } from './drafts';

export type KeptFor = DraftName & {
  /** The reading's id and the reader's place in it, where words about its book are typed. */
  within?: { reading: string; readThrough: number };
  /** The post whose words the page put into the form. */
  quoting?: Quoting | null;
};
type Props = KeptFor & { back: string; discard: string };

/**
 * Keeps what is typed into the form around it in this tab, until it is sent, and puts it back where the page is loaded
 * again or another post is answered. A quotation that the page brings is added to what was typed.
 */
export function DraftKeeper({ back, discard, ...kept }: Props) {
  const { answer } = useSent();
  const isSent = Boolean(answer.go ?? answer.done);
  const { here, quotes, isBack, isUnkept, startOver } = useDraft(kept, isSent);
  useWarning(isUnkept && !isSent);
  return (
    <div ref={here} className="contents">
      {quotes
        .filter(({ id }) => id !== kept.quoting?.id)
        .map(({ id }) => (
          <input key={id} type="hidden" name="quote" value={id} />
        ))}
      {isBack && !isSent && (
        <p role="status" className="hint">
          {back}{' '}
          <button type="button" className="act" onClick={startOver}>
            {discard}
          </button>
        </p>
      )}
    </div>
  );
}

function useDraft({ keeper, about, within, quoting = null }: KeptFor, isSent: boolean) {
  const here = useRef<HTMLDivElement>(null);
  const carried = useRef<Quoting[]>([]);
  const [quotes, setQuotes] = useState<Quoting[]>([]);
  const [isBack, setBack] = useState(false);
  const [isUnkept, setUnkept] = useState(false);

  useEffect(() => {
    const [form, name] = [here.current!.closest('form')!, { keeper, about }];
    const brought = broughtTo(form);
    const keep = () => {
      const isQuoting = Object.values(wordsOf(form)).some(hasQuotation);
      const quoted = isQuoting ? together(carried.current, quoting) : [];
      const fields = typedIn(form, brought);
      setQuotes(quoted);
      if (fields) setUnkept(!keepDraft(name, { fields, quotes: quoted }));
      else forgetDraft(name);
    };
    const putBack = () => {
      const draft = readDraft(name);
      if (!draft) return keep();
      carried.current = draft.quotes;
      restore(form, draft, quoting);
      keep();
      setBack(true);
    };
    forgetDraftsOfOthers(keeper);
    if (within) coverDrafts(keeper, within.reading, within.readThrough);
    putBack();
    form.addEventListener('input', keep);
    return () => form.removeEventListener('input', keep);
    // A page's form is about one thing, from the page as it was sent; what comes after that is in its fields.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);

  useEffect(() => {
    if (isSent) forgetDraft({ keeper, about });
  }, [isSent, keeper, about]);

  const startOver = () => {
    forgetDraft({ keeper, about });
    here.current!.closest('form')!.reset();
    carried.current = [];
    setQuotes([]);
    setBack(false);
  };
  return { here, quotes, isBack, isUnkept, startOver };
}

/** Where nothing can be kept, the browser asks before it leaves the page. */
function useWarning(isOn: boolean) {
  useEffect(() => {
    if (!isOn) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', warn);
    return () => removeEventListener('beforeunload', warn);
  }, [isOn]);
}

function together(carried: Quoting[], quoting: Quoting | null): Quoting[] {
  if (!quoting) return carried;
  return [...carried.filter(({ id }) => id !== quoting.id), quoting];
}
