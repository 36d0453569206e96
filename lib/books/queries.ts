import 'server-only';
import { db, type Db } from '@/lib/db';
import type { OutlineLabels } from '@/lib/outline/place-names';

/** The catalogue, by title: nothing here is ahead of anybody. */
export const listBooks = () =>
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
export type CatalogueBook = Awaited<ReturnType<typeof listBooks>>[number];

/** What a query selects of a book for its labels. */
export const labelSelect = {
  parts: { orderBy: { ordinal: 'asc' }, select: { label: true, firstChapter: true } },
  chapters: { orderBy: { ordinal: 'asc' }, select: { label: true } },
} as const;

/** The labels in the row of a book. */
export const parseLabels = ({ parts, chapters }: LabelRow): OutlineLabels => ({
  parts,
  chapters: chapters.map(({ label }) => label),
});
type LabelRow = { parts: OutlineLabels['parts']; chapters: { label: string }[] };

/** A book's title with the labels of its outline; null for none. */
export async function loadOutline(bookId: string): Promise<{ title: string; labels: OutlineLabels } | null> {
  const book = await db.book.findUnique({ where: { id: bookId }, select: { title: true, ...labelSelect } });
  return book && { title: book.title, labels: parseLabels(book) };
}

/** The books that somebody added and that nobody reads, by title. */
export const listUnusedBooks = (userId: string) =>
  db.book.findMany({
    where: { addedById: userId, ...unusedExceptBy(userId) },
    orderBy: [{ title: 'asc' }, { author: 'asc' }, { id: 'asc' }],
    select: { id: true, title: true, author: true, chapterCount: true },
  });

// A bookmark outlives the club in which it was set.
const unusedExceptBy = (userId: string) => ({
  readings: { none: {} },
  progress: { none: { userId: { not: userId } } },
});

/** A book held by a transaction until it ends, so that nobody begins to read it meanwhile; null for none. */
export async function lockBook(tx: Db, bookId: string) {
  // A change that changes nothing holds the row.
  await tx.book.updateMany({ where: { id: bookId }, data: { chapterCount: { increment: 0 } } });
  const book = await tx.book.findUnique({ where: { id: bookId }, select: { addedById: true } });
  if (!book) return null;
  const unused = { id: bookId, ...unusedExceptBy(book.addedById ?? bookId) };
  return { ...book, isUsed: (await tx.book.count({ where: unused })) === 0 };
}
