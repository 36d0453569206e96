import { reactions } from '@/lib/discussion/reactions';
import type { ReactionView } from '@/lib/gate';
import { messages } from '@/lib/i18n';
import { buttonValue } from '@/lib/validation/button-value';

type Props = { postId: string; counts: ReactionView[] };

/** One button for each reaction, in the page's ItemActionsForm. */
export function Reactions({ postId, counts }: Props) {
  const { t } = messages();
  const countByReaction = new Map(counts.map((one) => [one.feeling, one]));
  return (
    <div role="group" aria-label={t('discussion.reactions.title')} className="reactions">
      {reactions.map((reaction) => {
        const { count = 0, mine = false } = countByReaction.get(reaction) ?? {};
        return (
          <button
            key={reaction}
            id={`${postId}-${reaction}`}
            type="submit"
            form="item-actions"
            name="react"
            value={buttonValue(postId, reaction, mine ? 'off' : 'on')}
            aria-pressed={mine}
            className={count > 0 ? 'reaction has-count' : 'reaction'}
          >
            {t(`discussion.reactions.${reaction}`)}
            {count > 0 && <b> {count}</b>}
          </button>
        );
      })}
    </div>
  );
}
