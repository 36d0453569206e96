import type { HomeBook } from '@/lib/accounts/queries';
import { words } from '@/lib/words';

/** A person's books, with where they are in each. */
export function Bookshelf({ books }: { books: HomeBook[] }) {
  const { say } = words();
  return (
    <section aria-labelledby="your-books" className="page-section">
      <h2 id="your-books">{say('accounts.home.books')}</h2>
      {books.length === 0 && <p className="empty">{say('accounts.home.noBooks')}</p>}
      <ul className="toc max-w-3xl">
        {books.map((book) => (
          <li key={book.id} className="toc-line">
            <p>
              {say.rich('accounts.home.titleBy', {
                title: book.title,
                author: book.author,
                book: (title) => <cite>{title}</cite>,
              })}
            </p>
            <span aria-hidden="true" className="leader" />
            <p className="toc-place">{book.place}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
