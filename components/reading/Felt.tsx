'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { useSent } from '@/components/ui/ActionForm';
import { touch } from '@/components/ui/Still';
import type { ReactionView } from '@/lib/gate';

/** Has the buttons of a post say what is felt about it now, as the press of one of them was answered. */
export function Felt() {
  const { answer } = useSent();
  const { refresh } = useRouter();
  useEffect(() => {
    const { asked: _, ...posts } = answer.other;
    for (const [postId, felt] of Object.entries(posts))
      if (!show(postId, JSON.parse(felt) as ReactionView[])) refresh();
  }, [answer, refresh]);
  return null;
}

/** False for a post that React keeps, because a form is open under it: that is not to be changed by hand. */
function show(postId: string, felt: ReactionView[]): boolean {
  const buttons = document.querySelectorAll<HTMLButtonElement>(`button[id^="${postId}-"]`);
  const still = buttons[0]?.closest('[data-still]');
  if (!still) return false;
  touch(still);
  for (const button of buttons) {
    const { count = 0, mine = false } = felt.find(({ feeling }) => button.id.endsWith(`-${feeling}`)) ?? {};
    button.value = button.value.replace(/o(n|ff)$/, mine ? 'off' : 'on');
    button.setAttribute('aria-pressed', String(mine));
    button.classList.toggle('felt', count > 0);
    button.querySelector('b')?.remove();
    if (count > 0) button.append(counted(count));
  }
  return true;
}

function counted(count: number) {
  const bold = document.createElement('b');
  bold.textContent = ` ${count}`;
  return bold;
}
