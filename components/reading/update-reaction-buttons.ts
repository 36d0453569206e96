import { markDirty } from '@/components/ui/StaticHtml';

type Reaction = { feeling: string; count: number; mine: boolean };

/** Has the buttons of a post say what is felt about it. False for a post that React keeps, because a form is open under it: that is not to be changed by hand. */
export function updateReactionButtons(postId: string, reactions: Reaction[]): boolean {
  const buttons = document.querySelectorAll<HTMLButtonElement>(`button[id^="${postId}-"]`);
  const staticHtml = buttons[0]?.closest('[data-static]');
  if (!staticHtml) return false;
  markDirty(staticHtml);
  for (const button of buttons) {
    const { count = 0, mine = false } =
      reactions.find(({ feeling }) => button.id.endsWith(`-${feeling}`)) ?? {};
    button.value = button.value.replace(/o(n|ff)$/, mine ? 'off' : 'on');
    button.setAttribute('aria-pressed', String(mine));
    button.classList.toggle('has-count', count > 0);
    button.querySelector('b')?.remove();
    if (count > 0) button.append(countBadge(count));
  }
  return true;
}

function countBadge(count: number) {
  const bold = document.createElement('b');
  bold.textContent = ` ${count}`;
  return bold;
}
