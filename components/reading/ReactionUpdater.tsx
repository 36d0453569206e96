'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { useFormContext } from '@/components/ui/ActionForm';
import { updateReactionButtons } from './update-reaction-buttons';

/** Has the buttons of a post say what is felt about it now, as the press of one of them was answered. */
export function ReactionUpdater() {
  const { state } = useFormContext();
  const { refresh } = useRouter();
  useEffect(() => {
    const { reactions: changed } = state.extra;
    if (changed && !updateReactionButtons(changed.postId, changed.reactions)) refresh();
  }, [state, refresh]);
  return null;
}
