import 'server-only';
import { db } from '@/lib/db';
import type { Labels } from '@/lib/outline/names';

/** The catalogue, by title: nothing here is ahead of anybody. */
export const books = () =>
  db.book.findMany({
    orderBy: [{ title: 'asc' }, { author: 'asc' }, { id: 'asc' }],
    select: { id: true, title: true, author: true, year: true, about: true, chapterCount: true },
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
