'use server';

import { absent, action, go, refused } from '@/lib/action';
import { newId, now } from '@/lib/ambient';
import { addressesFor } from '@/lib/clubs/policy';
import { memberHolding } from '@/lib/clubs/queries';
import { db, type Db } from '@/lib/db';
import type * as z from 'zod';
import { mayAddBook } from './policy';
import { adding, type Outline } from './schema';

type NewBook = Omit<z.infer<typeof adding>, 'club'>;

/** Adds a book to the catalogue and brings whoever added it back to the club's settings, with the book chosen. */
export const addBook = action(adding, async ({ club, ...book }, who) => {
  const added = await db.$transaction(async (tx) => {
    const me = await memberHolding(tx, who, club);
    if (!me || !mayAddBook(me)) return absent;
    return (await isThere(tx, book)) ? alreadyThere(book) : add(tx, book, who.userId);
  });
  return typeof added === 'string' ? go(`/clubs/${club}/settings?book=${added}#readings`) : added;
});

async function add(tx: Db, { outline, blurb, ...book }: NewBook, addedById: string) {
  const bookId = newId();
  const row = { ...book, id: bookId, about: blurb, chapterCount: outline.chapters.length, addedById };
  await addUnderFreeAddress(tx, { ...row, createdAt: now() });
  await addOutline(tx, bookId, outline);
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
  for (const slug of addressesFor(row.title, { plainly: true }, [newId().slice(0, 6), newId()])) {
    const { count } = await tx.book.createMany({ data: [{ ...row, slug }], skipDuplicates: true });
    if (count === 1) return;
  }
  throw new Error('No address was free for a new book.');
}

async function addOutline(tx: Db, bookId: string, { chapters, parts }: Outline) {
  const places = Array.from({ length: chapters.length + 1 }, (_, ordinal) => ({ bookId, ordinal }));
  await tx.place.createMany({ data: places });
  await tx.chapter.createMany({
    data: chapters.map((label, at) => ({ id: newId(), bookId, ordinal: at + 1, label })),
  });
  await tx.part.createMany({
    data: parts.map((part, at) => ({ id: newId(), bookId, ordinal: at + 1, ...part })),
  });
}

/** The same words and as many chapters: a form sent twice, or somebody was faster. */
async function isThere(tx: Db, { title, author, outline }: NewBook) {
  const sameLength = await tx.book.findMany({
    where: { chapterCount: outline.chapters.length, title: { equals: title, mode: 'insensitive' } },
    select: { title: true, author: true },
  });
  const same = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();
  return sameLength.some((book) => same(book.title, title) && same(book.author, author));
}

const alreadyThere = ({ title, outline }: NewBook) =>
  refused({ key: 'answers.books.there', about: { title, chapters: outline.chapters.length } });
