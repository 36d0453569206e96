import type { HomeBook } from '@/lib/accounts/queries';

/** A person's books, with where they are in each. */
export function Bookshelf({ books }: { books: HomeBook[] }) {
  return (
    <section aria-labelledby="your-books" className="page-section">
      <h2 id="your-books">Your books</h2>
      {books.length === 0 && (
        <p className="empty">
          A book comes here when you set a bookmark in it, and your place counts in all your clubs.
        </p>
      )}
      <ul className="toc max-w-3xl">
        {books.map((book) => (
          <li key={book.id} className="toc-line">
            <p>
              <cite>{book.title}</cite> by {book.author}
            </p>
            <span aria-hidden="true" className="leader" />
            <p className="toc-place">{book.place}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
