'use client';

import { useEffect, useRef, useState } from 'react';
import { useFormContext } from './ActionForm';
import { initialValues, fillFields, changedValues, textByField } from './draft-fields';
import {
  removeQuotationsAhead,
  deleteDraft,
  deleteDraftsOfOtherAccounts,
  hasQuotation,
  saveDraft,
  readDraft,
} from './draft-storage';
import type { DraftKey, QuotedPost } from './draft-storage';

export type DraftTarget = DraftKey & {
  /** The reading's id and the reader's place in it, where words about its book are typed. */
  readerPlace?: { reading: string; readThrough: number };
  /** The post whose words the page put into the form. */
  quotation?: QuotedPost | null;
};
type Props = DraftTarget & { restoredLabel: string; discardLabel: string };

/**
 * Keeps what is typed into the form around it in this tab, until it is sent, and puts it back where the page is loaded
 * again or another post is answered. A quotation that the page brings is added to what was typed.
 */
export function DraftKeeper({ restoredLabel, discardLabel, ...target }: Props) {
  const { state } = useFormContext();
  const isDone = Boolean(state.redirectTo ?? state.success);
  const { anchor, quotes, isRestored, isUnsaved, discardDraft } = useDraft(target, isDone);
  useLeaveWarning(isUnsaved && !isDone);
  return (
    <div ref={anchor} className="contents">
      {quotes
        .filter(({ id }) => id !== target.quotation?.id)
        .map(({ id }) => (
          <input key={id} type="hidden" name="quote" value={id} />
        ))}
      {isRestored && !isDone && (
        <p role="status" className="hint">
          {restoredLabel}{' '}
          <button type="button" className="post-action" onClick={discardDraft}>
            {discardLabel}
          </button>
        </p>
      )}
    </div>
  );
}

function useDraft({ keeper, about, readerPlace, quotation = null }: DraftTarget, isDone: boolean) {
  const anchor = useRef<HTMLDivElement>(null);
  const earlierQuotes = useRef<QuotedPost[]>([]);
  const [quotes, setQuotes] = useState<QuotedPost[]>([]);
  const [isRestored, setRestored] = useState(false);
  const [isUnsaved, setUnsaved] = useState(false);

  useEffect(() => {
    const form = anchor.current!.closest('form')!;
    const name = { keeper, about };
    const initial = initialValues(form);
    const save = () => {
      const isQuoting = Object.values(textByField(form)).some(hasQuotation);
      const quotedPosts = isQuoting ? mergeQuotes(earlierQuotes.current, quotation) : [];
      const fields = changedValues(form, initial);
      setQuotes(quotedPosts);
      if (fields) setUnsaved(!saveDraft(name, { fields, quotes: quotedPosts }));
      else deleteDraft(name);
    };
    const restoreDraft = () => {
      const draft = readDraft(name);
      if (!draft) return save();
      earlierQuotes.current = draft.quotes;
      fillFields(form, draft, quotation);
      save();
      setRestored(true);
    };
    deleteDraftsOfOtherAccounts(keeper);
    if (readerPlace) removeQuotationsAhead(keeper, readerPlace.reading, readerPlace.readThrough);
    restoreDraft();
    form.addEventListener('input', save);
    return () => form.removeEventListener('input', save);
    // A page's form is about one thing, from the page as it was sent; what comes after that is in its fields.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);

  useEffect(() => {
    if (isDone) deleteDraft({ keeper, about });
  }, [isDone, keeper, about]);

  const discardDraft = () => {
    deleteDraft({ keeper, about });
    anchor.current!.closest('form')!.reset();
    earlierQuotes.current = [];
    setQuotes([]);
    setRestored(false);
  };
  return { anchor, quotes, isRestored, isUnsaved, discardDraft };
}

/** Where nothing can be kept, the browser asks before it leaves the page. */
function useLeaveWarning(isOn: boolean) {
  useEffect(() => {
    if (!isOn) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', warn);
    return () => removeEventListener('beforeunload', warn);
  }, [isOn]);
}

function mergeQuotes(earlier: QuotedPost[], quotation: QuotedPost | null): QuotedPost[] {
  if (!quotation) return earlier;
  return [...earlier.filter(({ id }) => id !== quotation.id), quotation];
}
