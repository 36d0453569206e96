import { Time } from '@/components/reading/Time';
import type { Tended } from '@/lib/gate';
import { words } from '@/lib/words';

type Props = {
  readings: Tended['readings'];
  /** The id of the one whose desk this is. */
  here: string | null;
};

/** The club's readings by their books; those of one book also by when they began. */
export function Readings({ readings, here }: Props) {
  const { say } = words();
  const isOneOfSeveral = (title: string) => readings.filter(({ book }) => book === title).length > 1;
  const named = (book: string, startedAt: Date) =>
    isOneOfSeveral(book) ? say.rich('moderation.begun', { book, day: () => <Time at={startedAt} /> }) : book;
  return (
    <nav aria-label={say('moderation.readings')} className="rooms">
      {readings.map(({ id, book, open, startedAt }) => (
        <a key={id} href={`?reading=${id}`} aria-current={id === here ? 'page' : undefined}>
          {open
            ? say.rich('moderation.reading', { book: () => named(book, startedAt), open })
            : named(book, startedAt)}
        </a>
      ))}
    </nav>
  );
}
