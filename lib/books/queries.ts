import 'server-only';
import { db, type Db, type Role } from '@/lib/db';
import type { OutlineLabels } from '@/lib/outline/place-names';

const shippedWhere = { clubId: null, addedById: null };
const shippedOrOwnWhere = (clubId: string) => ({ OR: [shippedWhere, { clubId }] });

/** The books that a club may choose from: those that came with Untold, its own, and those of clubs that anybody may find. */
const choosableWhere = (clubId: string) => ({
  OR: [shippedWhere, { clubId }, { club: { findable: true } }],
});

const catalogueOrder = [{ title: 'asc' as const }, { author: 'asc' as const }, { id: 'asc' as const }];

/** A club's catalogue, by title, each book once: its own or the one that was shipped before another club's. */
export async function listBooks(clubId: string) {
  const books = await db.book.findMany({
    where: choosableWhere(clubId),
    orderBy: catalogueOrder,
    select: {
      id: true,
      title: true,
      author: true,
      year: true,
      chapterCount: true,
      clubId: true,
      addedById: true,
    },
  });
  const isOurs = (book: { clubId: string | null }) => book.clubId === null || book.clubId === clubId;
  const known = new Set(books.filter(isOurs).map(bookWords));
  return books.filter((book) => isOurs(book) || (!known.has(bookWords(book)) && known.add(bookWords(book))));
}
export type CatalogueBook = Awaited<ReturnType<typeof listBooks>>[number];

type BookWords = { title: string; author: string; chapterCount: number };

/** What two books have in common that are the same to a person. */
const bookWords = ({ title, author, chapterCount }: BookWords) =>
  JSON.stringify([title.toLowerCase(), author.toLowerCase(), chapterCount]);

/** The book of these words that came with Untold or is the club's own, or null: what other clubs have is not told. */
export async function findInCatalogue(tx: Db, clubId: string, words: BookWords): Promise<string | null> {
  const { title, chapterCount } = words;
  const alike = await tx.book.findMany({
    where: { ...shippedOrOwnWhere(clubId), chapterCount, title: { equals: title, mode: 'insensitive' } },
    orderBy: { id: 'asc' },
    select: { id: true, title: true, author: true, chapterCount: true },
  });
  return alike.find((book) => bookWords(book) === bookWords(words))?.id ?? null;
}

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

/** The title of a book that a club may read as it is, with the labels of its outline; null for any other. */
export async function loadOutline(
  clubId: string,
  bookId: string,
): Promise<{ title: string; labels: OutlineLabels } | null> {
  const where = { id: bookId, ...shippedOrOwnWhere(clubId) };
  const book = await db.book.findFirst({ where, select: { title: true, ...labelSelect } });
  return book && { title: book.title, labels: parseLabels(book) };
}

/** What a file of entries says of the book that it is for. */
export async function loadEntryBook(bookId: string) {
  const select = { title: true, author: true, chapterCount: true, _count: { select: { parts: true } } };
  const {
    title,
    author,
    chapterCount: chapters,
    _count,
  } = await db.book.findUniqueOrThrow({
    where: { id: bookId },
    select,
  });
  return { title, author, chapters, parts: _count.parts };
}

type Runner = { userId: string; clubId: string; role: Role };

/** The books of a club that this member may delete and that nobody reads, by title. */
export const listUnusedBooks = ({ userId, clubId, role }: Runner) =>
  db.book.findMany({
    where: { clubId, ...(role === 'owner' ? {} : { addedById: userId }), ...unusedExceptBy(userId) },
    orderBy: catalogueOrder,
    select: { id: true, title: true, author: true, chapterCount: true },
  });

// A bookmark outlives the club in which it was set.
const unusedExceptBy = (userId: string) => ({
  readings: { none: {} },
  progress: { none: { userId: { not: userId } } },
});

/** A book that a club may choose, held by a transaction until it ends, so that nobody begins to read it meanwhile; null for none. */
export async function lockBook(tx: Db, { userId, clubId }: Omit<Runner, 'role'>, bookId: string) {
  const where = { id: bookId, ...choosableWhere(clubId) };
  // A change that changes nothing holds the row.
  await tx.book.updateMany({ where, data: { chapterCount: { increment: 0 } } });
  const book = await tx.book.findFirst({ where, select: { clubId: true, addedById: true } });
  if (!book) return null;
  const unused = { id: bookId, ...unusedExceptBy(userId) };
  return { ...book, isUsed: (await tx.book.count({ where: unused })) === 0 };
}
