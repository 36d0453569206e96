import { BookCover } from '@/components/books/BookCover';
import { LocalTime } from '@/components/reading/LocalTime';
import { messages } from '@/lib/i18n';

type Reading = {
  id: string;
  startedAt: Date;
  endedAt: Date | null;
  book: { id: string; title: string; author: string; chapterCount: number; cover: string | null };
};
/** `slug` leads members to the reading rooms; null shows only what is read. */
type Props = { readings: Reading[]; slug: string | null; covers: 's' | 'l' };

export function ReadingList({ readings, slug, covers }: Props) {
  const { t } = messages();
  return (
    <ul className="grid gap-3">
      {readings.map(({ id, book, startedAt, endedAt }) => (
        <li key={id} className="entry with-cover">
          <BookCover book={book} size={covers} />
          <div className="grid gap-1">
            <h3>{slug ? <a href={`/clubs/${slug}/${id}`}>{book.title}</a> : book.title}</h3>
            <p className="wrap-anywhere">{book.author}</p>
            <p className="hint">
              {t('clubs.page.chapters', { count: book.chapterCount })} ·{' '}
              {t.rich('clubs.page.since', { day: () => <LocalTime at={startedAt} /> })}
              {endedAt && t.rich('clubs.page.ended', { day: () => <LocalTime at={endedAt} /> })}
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
}
