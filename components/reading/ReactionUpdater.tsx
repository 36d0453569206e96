'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useRef } from 'react';
import { useFormContext } from '@/components/ui/ActionForm';
import { shownReactions, updateReactionButtons, type ShownReaction } from './update-reaction-buttons';

/** Has the line under a post say what is felt about it: as soon as it is pressed, then as it was answered, or as before. */
export function ReactionUpdater() {
  const { state } = useFormContext();
  const { refresh } = useRouter();
  /** What was felt about the posts whose presses are not answered yet. */
  const before = useRef(new Map<string, ShownReaction[]>());
  useEffect(() => showPresses(before.current), []);
  useEffect(() => {
    const { reactions: changed } = state.extra;
    const hasFailed = state.formError !== null || state.serverError !== null;
    if (hasFailed) for (const [postId, reactions] of before.current) updateReactionButtons(postId, reactions);
    before.current.clear();
    if (changed && !updateReactionButtons(changed.postId, changed.reactions)) refresh();
  }, [state, refresh]);
  return null;
}

function showPresses(before: Map<string, ShownReaction[]>) {
  const show = ({ submitter }: SubmitEvent) => {
    if (!(submitter instanceof HTMLButtonElement) || submitter.name !== 'react') return;
    const [postId = '', feeling = '', set] = submitter.value.split(':');
    const shown = shownReactions(postId);
    if (!before.has(postId)) before.set(postId, shown);
    updateReactionButtons(postId, afterPress(shown, feeling, set === 'on'));
  };
  // After React, whose listener is on the document, has read what the button sends.
  window.addEventListener('submit', show);
  return () => window.removeEventListener('submit', show);
}

function afterPress(shown: ShownReaction[], feeling: string, isSet: boolean): ShownReaction[] {
  const { count, mine } = shown.find((one) => one.feeling === feeling) ?? { count: 0, mine: false };
  const now = { feeling, mine: isSet, count: count + Number(isSet) - Number(mine) };
  return [...shown.filter((one) => one.feeling !== feeling), now];
}
