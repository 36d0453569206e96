import { LocalTime } from '@/components/reading/LocalTime';
import type { ModeratedClub } from '@/lib/gate';
import { messages } from '@/lib/i18n';

type Props = {
  readings: ModeratedClub['readings'];
  /** The id of the one whose desk this is. */
  current: string | null;
};

/** The club's readings by their books; those of one book also by when they began. */
export function ReadingTabs({ readings, current }: Props) {
  const { t } = messages();
  const isOneOfSeveral = (title: string) => readings.filter(({ book }) => book === title).length > 1;
  const readingLabel = (book: string, startedAt: Date) =>
    isOneOfSeveral(book)
      ? t.rich('moderation.begun', { book, day: () => <LocalTime at={startedAt} /> })
      : book;
  return (
    <nav aria-label={t('moderation.readings')} className="tabs">
      {readings.map(({ id, book, open, startedAt }) => (
        <a key={id} href={`?reading=${id}`} aria-current={id === current ? 'page' : undefined}>
          {open
            ? t.rich('moderation.reading', { book: () => readingLabel(book, startedAt), open })
            : readingLabel(book, startedAt)}
        </a>
      ))}
    </nav>
  );
}
