'use server';

import { absent, action, ask, go, refused, stay, type Reply } from '@/lib/action';
import { idFor, withoutKey } from '@/lib/action/once';
import { newId, now } from '@/lib/ambient';
import { addressesFor } from '@/lib/clubs/policy';
import { memberHolding } from '@/lib/clubs/queries';
import { db, type Db } from '@/lib/db';
import type { Labels } from '@/lib/outline/names';
import { shownIn } from '@/lib/outline/shown';
import { hear } from '@/lib/words';
import type * as z from 'zod';
import { mayAddBook, mayDeleteBook } from './policy';
import { hold } from './queries';
import { adding, deleting } from './schema';

type NewBook = Omit<z.infer<typeof adding>, 'club' | 'seen' | 'requestKey'>;

/**
 * Adds a book to the catalogue and brings whoever added it back to the club's settings, with the book chosen. First it
 * answers with the names of all places, for an outline that was misread would stay so.
 */
export const addBook = action(adding, async (sent, who) => {
  const { club, seen, ...book } = withoutKey(sent);
  const bookId = idFor(who.userId, 'book', sent);
  const added = await db.$transaction(async (tx) => {
    const me = await memberHolding(tx, who, club);
    if (!me || !mayAddBook(me)) return absent;
    if ((await tx.book.count({ where: { id: bookId } })) > 0) return bookId;
    if (await isThere(tx, book)) return alreadyThere(book);
    return seen === book.outline.typed ? add(tx, bookId, book, who.userId) : preview(book);
  });
  return typeof added === 'string' ? go(`/clubs/${club}/settings?book=${added}#readings`) : added;
});

async function preview({ outline: { typed, labels } }: NewBook): Promise<Reply> {
  return ask('outline', { seen: typed, shown: JSON.stringify(shownIn(await hear(), labels)) });
}

async function add(tx: Db, bookId: string, { outline, blurb, ...book }: NewBook, addedById: string) {
  const { labels } = outline;
  const row = { ...book, id: bookId, about: blurb, chapterCount: labels.chapters.length, addedById };
  await addUnderFreeAddress(tx, { ...row, createdAt: now() });
  await addOutline(tx, bookId, labels);
  return bookId;
}

type Row = {
  id: string;
  title: string;
  author: string;
  year: number | null;
  about: string;
  chapterCount: number;
};

async function addUnderFreeAddress(tx: Db, row: Row & { addedById: string; createdAt: Date }) {
  const chances = [newId().slice(0, 6), newId()];
  for (const slug of addressesFor(row.title, { plainly: true, kind: 'book' }, chances)) {
    const { count } = await tx.book.createMany({ data: [{ ...row, slug }], skipDuplicates: true });
    if (count === 1) return;
  }
  throw new Error('No address was free for a new book.');
}

async function addOutline(tx: Db, bookId: string, { chapters, parts }: Labels) {
  const places = Array.from({ length: chapters.length + 1 }, (_, ordinal) => ({ bookId, ordinal }));
  await tx.place.createMany({ data: places });
  await tx.chapter.createMany({
    data: chapters.map((label, at) => ({ id: newId(), bookId, ordinal: at + 1, label })),
  });
  await tx.part.createMany({
    data: parts.map((part, at) => ({ id: newId(), bookId, ordinal: at + 1, ...part })),
  });
}

/** The same words and as many chapters: somebody was faster. */
async function isThere(tx: Db, { title, author, outline }: NewBook) {
  const sameLength = await tx.book.findMany({
    where: {
      chapterCount: outline.labels.chapters.length,
      title: { equals: title, mode: 'insensitive' },
    },
    select: { title: true, author: true },
  });
  const same = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();
  return sameLength.some((book) => same(book.title, title) && same(book.author, author));
}

const alreadyThere = ({ title, outline: { labels } }: NewBook) =>
  refused({ key: 'answers.books.there', about: { title, chapters: labels.chapters.length } });

/** Deletes a book that nobody reads, for whoever added it; asks first. */
export const deleteBook = action(deleting, async ({ club, book, sure }, who) => {
  const bookId = sure ?? book;
  if (bookId === undefined) return absent;
  const refusal = await db.$transaction(async (tx) => {
    const me = await memberHolding(tx, who, club);
    const found = me && (await hold(tx, bookId));
    if (!me || !found || !mayDeleteBook(me, found)) return absent;
    if (found.isUsed) return refused('answers.books.used');
    if (!sure) return ask(bookId);
    await tx.book.delete({ where: { id: bookId } });
    return null;
  });
  return refusal ?? stay(`/clubs/${club}/settings`);
});
