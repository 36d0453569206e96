import type { HomeBook } from '@/lib/accounts/queries';
import { BookCover } from '@/components/books/BookCover';
import { messages } from '@/lib/i18n';

/** A person's books, with where they are in each. */
export function Bookshelf({ books }: { books: HomeBook[] }) {
  const { t } = messages();
  return (
    <section aria-labelledby="your-books" className="page-section">
      <h2 id="your-books">{t('accounts.home.books')}</h2>
      {books.length === 0 && <p className="empty">{t('accounts.home.noBooks')}</p>}
      <ul className="toc max-w-3xl">
        {books.map((book) => (
          <li key={book.id} className="with-cover">
            <BookCover book={book} size="s" />
            <div className="toc-line">
              <p>
                {t.rich('accounts.home.titleBy', {
                  title: book.title,
                  author: book.author,
                  book: (title) => <cite>{title}</cite>,
                })}
              </p>
              <span aria-hidden="true" className="leader" />
              <p className="toc-place">{book.place}</p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
