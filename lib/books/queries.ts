import 'server-only';
import { db, type Db } from '@/lib/db';
import type { Labels } from '@/lib/outline/names';

/** The catalogue, by title: nothing here is ahead of anybody. */
export const books = () =>
  db.book.findMany({
    orderBy: [{ title: 'asc' }, { author: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      title: true,
      author: true,
      year: true,
      about: true,
      chapterCount: true,
      addedById: true,
    },
  });
export type CatalogueBook = Awaited<ReturnType<typeof books>>[number];

/** What a query selects of a book for its labels. */
export const labelled = {
  parts: { orderBy: { ordinal: 'asc' }, select: { label: true, firstChapter: true } },
  chapters: { orderBy: { ordinal: 'asc' }, select: { label: true } },
} as const;

/** The labels in the row of a book. */
export const labelsIn = ({ parts, chapters }: Row): Labels => ({
  parts,
  chapters: chapters.map(({ label }) => label),
});
type Row = { parts: Labels['parts']; chapters: { label: string }[] };

/** A book's title with the labels of its outline; null for none. */
export async function outlineOf(bookId: string): Promise<{ title: string; labels: Labels } | null> {
  const book = await db.book.findUnique({ where: { id: bookId }, select: { title: true, ...labelled } });
  return book && { title: book.title, labels: labelsIn(book) };
}

/** The books that somebody added and that nobody reads, by title. */
export const unusedBooksOf = (userId: string) =>
  db.book.findMany({
    where: { addedById: userId, ...unusedBut(userId) },
    orderBy: [{ title: 'asc' }, { author: 'asc' }, { id: 'asc' }],
    select: { id: true, title: true, author: true, chapterCount: true },
  });

// A bookmark outlives the club in which it was set.
const unusedBut = (userId: string) => ({
  readings: { none: {} },
  progress: { none: { userId: { not: userId } } },
});

/** A book held by a transaction until it ends, so that nobody begins to read it meanwhile; null for none. */
export async function hold(tx: Db, bookId: string) {
  // A change that changes nothing holds the row.
  await tx.book.updateMany({ where: { id: bookId }, data: { chapterCount: { increment: 0 } } });
  const book = await tx.book.findUnique({ where: { id: bookId }, select: { addedById: true } });
  if (!book) return null;
  const unused = { id: bookId, ...unusedBut(book.addedById ?? bookId) };
  return { ...book, isUsed: (await tx.book.count({ where: unused })) === 0 };
}
