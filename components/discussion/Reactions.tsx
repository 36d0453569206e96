import type { ReactionView } from '@/lib/gate';

const feelings = [
  { feeling: 'love', name: 'Love' },
  { feeling: 'moved', name: 'Moved' },
  { feeling: 'surprised', name: 'Surprised' },
  { feeling: 'sad', name: 'Sad' },
  { feeling: 'thinking', name: 'Thinking' },
  { feeling: 'applause', name: 'Applause' },
] as const;

type Props = { postId: string; reactions: ReactionView[] };

/** One button for each feeling, through the page's PressForm. */
export function Reactions({ postId, reactions }: Props) {
  const felt = new Map(reactions.map((reaction) => [reaction.feeling, reaction]));
  return (
    <div role="group" aria-label="Reactions" className="reactions">
      {feelings.map(({ feeling, name }) => {
        const { count = 0, mine = false } = felt.get(feeling) ?? {};
        return (
          <button
            key={feeling}
            id={`${postId}-${feeling}`}
            type="submit"
            form="press"
            name="react"
            value={`${postId} ${feeling} ${mine ? 'off' : 'on'}`}
            aria-pressed={mine}
            className={count > 0 ? 'reaction felt' : 'reaction'}
          >
            {name}
            {count > 0 && <b> {count}</b>}
          </button>
        );
      })}
    </div>
  );
}
