import type { ReactionView } from '@/lib/gate';
import { messages } from '@/lib/i18n';
import { buttonValue } from '@/lib/validation/button-value';

const feelings = ['love', 'moved', 'surprised', 'sad', 'thinking', 'applause'] as const;

type Props = { postId: string; reactions: ReactionView[] };

/** One button for each feeling, through the page's PressForm. */
export function Reactions({ postId, reactions }: Props) {
  const { t } = messages();
  const reactionByFeeling = new Map(reactions.map((reaction) => [reaction.feeling, reaction]));
  return (
    <div role="group" aria-label={t('discussion.reactions.title')} className="reactions">
      {feelings.map((feeling) => {
        const { count = 0, mine = false } = reactionByFeeling.get(feeling) ?? {};
        return (
          <button
            key={feeling}
            id={`${postId}-${feeling}`}
            type="submit"
            form="item-actions"
            name="react"
            value={buttonValue(postId, feeling, mine ? 'off' : 'on')}
            aria-pressed={mine}
            className={count > 0 ? 'reaction has-count' : 'reaction'}
          >
            {t(`discussion.reactions.${feeling}`)}
            {count > 0 && <b> {count}</b>}
          </button>
        );
      })}
    </div>
  );
}
