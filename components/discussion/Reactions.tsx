import { reactions, type Reaction } from '@/lib/discussion/reactions';
import type { ReactionView } from '@/lib/gate';
import { messages } from '@/lib/i18n';
import { buttonValue } from '@/lib/validation/button-value';
import { reactorsPath } from './reactors-path';

type Props = { postId: string; counts: ReactionView[] };

/** On one line: the reactions that were given, and a button that opens all. They belong to the page's ItemActionsForm. */
export function Reactions({ postId, counts }: Props) {
  const { t } = messages();
  const mine = new Set(counts.filter((one) => one.mine).map(({ feeling }) => feeling));
  return (
    <div role="group" id={`r-${postId}`} aria-label={t('discussion.reactions.title')} className="reactions">
      <span className="given">
        {counts.map(({ feeling, count }) => (
          <ReactionButton
            key={feeling}
            postId={postId}
            reaction={feeling}
            mine={mine.has(feeling)}
            count={count}
          />
        ))}
      </span>
      <details name="react" className="react">
        <summary title={t('discussion.reactions.react')}>
          <span>{t('discussion.reactions.react')}</span>
        </summary>
        <div className="react-panel">
          {reactions.map((reaction) => (
            <ReactionButton key={reaction} postId={postId} reaction={reaction} mine={mine.has(reaction)} />
          ))}
          <a href={reactorsPath(postId)} className="reactors">
            {t('discussion.reactions.who')}
          </a>
        </div>
      </details>
    </div>
  );
}

type ButtonProps = { postId: string; reaction: Reaction; mine: boolean; count?: number };

/** With a count its icon stands for its name. components/reading/update-reaction-buttons.ts makes the same. */
function ReactionButton({ postId, reaction, mine, count }: ButtonProps) {
  const name = messages().t(`discussion.reactions.${reaction}`);
  return (
    <button
      type="submit"
      form="item-actions"
      name="react"
      value={buttonValue(postId, reaction, mine ? 'off' : 'on')}
      aria-pressed={mine}
      data-feeling={reaction}
      className="reaction"
      title={name}
    >
      <span>{name}</span>
      {count !== undefined && <b> {count}</b>}
    </button>
  );
}
