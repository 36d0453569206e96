import { BookCover } from '@/components/books/BookCover';
import type { HomeBook } from '@/lib/home/queries';
import { messages } from '@/lib/i18n';
import { FinishChapter } from './FinishChapter';

/** The books in which nothing is new, a line each. */
export function QuietBooks({ books, isBelowOthers }: { books: HomeBook[]; isBelowOthers: boolean }) {
  if (books.length === 0) return null;
  const { t } = messages();
  return (
    <section aria-labelledby="quiet" className="page-section home-column">
      <h2 id="quiet">{t(isBelowOthers ? 'accounts.home.quiet' : 'accounts.home.books')}</h2>
      <ul className="quiet-books">
        {books.map((book) => (
          <li key={book.id} className="with-cover">
            <BookCover book={book} size="s" />
            <div className="with-action">
              <div>
                <h3 dir="auto">
                  <a href={book.clubs[0]!.path}>{book.title}</a>
                </h3>
                <p className="hint">
                  {book.clubs.map(({ club }) => club).join(', ')} · {book.place}
                  {book.isOver && ` · ${t('accounts.home.over')}`}
                </p>
              </div>
              <FinishChapter book={book} />
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
