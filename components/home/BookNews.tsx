import { BookCover } from '@/components/books/BookCover';
import { newPath } from '@/components/reading/new-paths';
import { NewThreadList } from '@/components/reading/NewThreadList';
import type { ClubNews, HomeBook } from '@/lib/home/queries';
import { messages } from '@/lib/i18n';
import { FinishChapter } from './FinishChapter';
import { ProgressLine } from './ProgressLine';

/** A book with what is new in it, club by club: a book that two clubs read stands once. */
export function BookNews({ book }: { book: HomeBook }) {
  const { t } = messages();
  const [first] = book.clubs;
  const isBegun = book.readThrough > 0;
  return (
    <section aria-labelledby={`book-${book.id}`} className="book-news">
      <a href={first!.path} tabIndex={-1} aria-hidden="true" className="cover-link">
        <BookCover book={book} size="m" />
      </a>
      <div className="book-news-head">
        <h2 id={`book-${book.id}`} dir="auto">
          <a href={first!.path}>{book.title}</a>
        </h2>
        <p className="hint">
          {book.clubs.map(({ club }) => club).join(', ')} · {book.place}
        </p>
        <ProgressLine share={book.share} />
        {!isBegun && <p>{t('accounts.home.howFar')}</p>}
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <FinishChapter book={book} />
          {!isBegun && <a href={`${first!.path}#bookmark`}>{t('accounts.home.furtherOn')}</a>}
        </div>
      </div>
      <div className="book-news-threads">
        {book.clubs.map((club) => (
          <ClubThreads key={club.reading} club={club} hasOthers={book.clubs.length > 1} />
        ))}
      </div>
    </section>
  );
}

function ClubThreads({ club, hasOthers }: { club: ClubNews; hasOthers: boolean }) {
  const { t } = messages();
  const { threads, threadCount } = club.news;
  const more = threadCount - threads.length;
  return (
    <>
      {hasOthers && (
        <h3 className="club-name" dir="auto">
          <a href={club.path}>{club.club}</a>
        </h3>
      )}
      {hasOthers && threadCount === 0 && <p className="hint">{t('accounts.home.nothingNew')}</p>}
      {threads.length > 0 && <NewThreadList threads={threads} path={club.path} />}
      {(more > 0 || club.hasOpened) && (
        <p className="home-more">
          {more > 0 && <a href={newPath(club.path)}>{t('accounts.home.more', { count: more })}</a>}{' '}
          {club.hasOpened && <a href={`${club.path}/opened`}>{t('reading.bookmark.seeOpened')}</a>}
        </p>
      )}
    </>
  );
}
