import { Time } from '@/components/reading/Time';
import { words } from '@/lib/words';

type Reading = {
  id: string;
  startedAt: Date;
  endedAt: Date | null;
  book: { title: string; author: string; chapterCount: number };
};
/** `slug` leads members to the reading rooms; null shows only what is read. */
type Props = { readings: Reading[]; slug: string | null };

export function Readings({ readings, slug }: Props) {
  const { say } = words();
  return (
    <ul className="grid gap-3">
      {readings.map(({ id, book, startedAt, endedAt }) => (
        <li key={id} className="leaf grid gap-1">
          <h3>{slug ? <a href={`/clubs/${slug}/${id}`}>{book.title}</a> : book.title}</h3>
          <p className="wrap-anywhere">{book.author}</p>
          <p className="hint">
            {say('clubs.page.chapters', { count: book.chapterCount })} ·{' '}
            {say.rich('clubs.page.since', { day: () => <Time at={startedAt} /> })}
            {endedAt && say.rich('clubs.page.ended', { day: () => <Time at={endedAt} /> })}
          </p>
        </li>
      ))}
    </ul>
  );
}
