import { markDirty } from '@/components/ui/StaticHtml';

export type ShownReaction = { feeling: string; count: number; mine: boolean };

const reactionGroup = (postId: string) => document.getElementById(`r-${postId}`);

/** What the line under a post says is felt about it. */
export const shownReactions = (postId: string): ShownReaction[] =>
  [...(reactionGroup(postId)?.querySelectorAll<HTMLButtonElement>('.given > button') ?? [])]
    .map((button) => ({
      feeling: button.dataset.feeling ?? '',
      count: Number(button.querySelector('b')?.textContent ?? 0),
      mine: button.ariaPressed === 'true',
    }))
    .filter(({ count }) => count > 0);

/** Has the line under a post say what is felt about it. False for a post that React keeps, because a form is open under it: that is not to be changed by hand. */
export function updateReactionButtons(postId: string, reactions: ShownReaction[]): boolean {
  const group = reactionGroup(postId);
  const staticHtml = group?.closest('[data-static]');
  if (!group || !staticHtml) return false;
  markDirty(staticHtml);
  const given = group.querySelector('.given')!;
  const choices = group.querySelectorAll<HTMLButtonElement>('.react-panel > button');
  let next = given.firstElementChild as HTMLButtonElement | null;
  for (const choice of choices) {
    const { feeling } = choice.dataset;
    const { count = 0, mine = false } = reactions.find((one) => one.feeling === feeling) ?? {};
    press(choice, mine);
    const isShown = next?.dataset.feeling === feeling;
    const button = isShown ? next! : count > 0 ? given.insertBefore(withCount(choice), next) : null;
    if (isShown) next = next!.nextElementSibling as HTMLButtonElement | null;
    if (button) showCount(button, count, mine);
  }
  return true;
}

function withCount(choice: HTMLButtonElement) {
  const button = choice.cloneNode(true) as HTMLButtonElement;
  button.append(document.createElement('b'));
  return button;
}

function showCount(button: HTMLButtonElement, count: number, mine: boolean) {
  press(button, mine);
  button.querySelector('b')!.textContent = ` ${count}`;
  if (count > 0) return;
  // Whoever took the last one back by keyboard stands on it: it goes when they do.
  if (document.activeElement !== button) return button.remove();
  button.addEventListener('blur', () => button.querySelector('b')?.textContent === ' 0' && button.remove(), {
    once: true,
  });
}

function press(button: HTMLButtonElement, mine: boolean) {
  button.value = button.value.replace(/o(n|ff)$/, mine ? 'off' : 'on');
  button.setAttribute('aria-pressed', String(mine));
}
