import 'server-only';

/** The columns that bind every row of the discussion to its book, club, reading and author. */
export type Binding = { bookId: string; clubId: string; readingId: string; authorId: string };

/** The columns of the binding, and no others, of a row or a reader. */
export const pickBinding = ({ bookId, clubId, readingId, authorId }: Binding): Binding => ({
  bookId,
  clubId,
  readingId,
  authorId,
});
