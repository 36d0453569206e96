import type { HomeBook } from '@/lib/accounts/queries';

/** A person's books, with where they are in each. */
export function Bookshelf({ books }: { books: HomeBook[] }) {
  return (
    <section aria-labelledby="your-books" className="page-section">
      <h2 id="your-books">Your books</h2>
      {books.length === 0 && (
        <p>A book comes here when you set a bookmark in it, and your place counts in all your clubs.</p>
      )}
      <ul className="grid gap-2">
        {books.map((book) => (
          <li key={book.id}>
            <cite>{book.title}</cite> by {book.author}: {book.place}
          </li>
        ))}
      </ul>
    </section>
  );
}
