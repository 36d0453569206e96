import 'server-only';
import { db } from '@/lib/db';

/** The catalogue, by title: nothing here is ahead of anybody. */
export const books = () =>
  db.book.findMany({
    orderBy: [{ title: 'asc' }, { author: 'asc' }, { id: 'asc' }],
    select: { id: true, title: true, author: true, year: true, about: true, chapterCount: true },
  });
export type CatalogueBook = Awaited<ReturnType<typeof books>>[number];

/** The labels of a book's outline, in order. `firstChapter` and `ordinal`: places, 1..N. */
export const outlineOf = (bookId: string) =>
  db.book.findUnique({
    where: { id: bookId },
    select: {
      title: true,
      chapterCount: true,
      parts: { orderBy: { ordinal: 'asc' }, select: { label: true, firstChapter: true } },
      chapters: { orderBy: { ordinal: 'asc' }, select: { label: true, ordinal: true } },
    },
  });
