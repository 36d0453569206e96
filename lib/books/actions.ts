'use server';

import {
  notFoundResult,
  viewerAction,
  askConfirmation,
  redirectTo,
  formError,
  refreshPage,
  type ActionResult,
} from '@/lib/actions';
import { idempotentId, withoutRequestKey } from '@/lib/actions/request-key';
import { newId, now } from '@/lib/clock-and-ids';
import { slugCandidates } from '@/lib/clubs/slug';
import { lockClubAsMember, type LockedMember } from '@/lib/clubs/queries';
import { db, type Db } from '@/lib/db';
import { summariseOutline } from '@/lib/outline/summary';
import { loadMessages } from '@/lib/i18n';
import type * as z from 'zod';
import { insertOutline } from './insert-outline';
import { mayAddBook, mayDeleteBook } from './policy';
import { findInCatalogue, lockBook } from './queries';
import { addBookInput, deleteBookInput } from './schema';

type NewBook = Omit<z.infer<typeof addBookInput>, 'club' | 'seen' | 'requestKey'>;

/**
 * Adds a book to the catalogue and brings whoever added it back to the club's settings, with the book chosen. First it
 * answers with the names of all places, for an outline that was misread would stay so.
 */
export const addBookAction = viewerAction(addBookInput, async (sent, who) => {
  const { club, seen, ...book } = withoutRequestKey(sent);
  const bookId = idempotentId(who.userId, 'book', sent);
  const added = await db.$transaction(async (tx) => {
    const me = await lockClubAsMember(tx, who, club);
    if (!me || !mayAddBook(me)) return notFoundResult;
    if ((await tx.book.count({ where: { id: bookId } })) > 0) return bookId;
    if (await isInCatalogue(tx, me.clubId, book)) return duplicateError(book);
    return seen === book.outline.typed ? insertBook(tx, bookId, book, me) : confirmOutline(book);
  });
  return typeof added === 'string' ? redirectTo(`/clubs/${club}/settings?book=${added}#readings`) : added;
});

async function confirmOutline({ outline: { typed, labels } }: NewBook): Promise<ActionResult> {
  return askConfirmation('outline', {
    outline: { typed, summary: summariseOutline(await loadMessages(), labels) },
  });
}

async function insertBook(tx: Db, bookId: string, { outline, blurb, ...book }: NewBook, me: LockedMember) {
  const { labels } = outline;
  const row = { ...book, id: bookId, about: blurb, chapterCount: labels.chapters.length };
  await insertWithFreeSlug(tx, { ...row, clubId: me.clubId, addedById: me.userId, createdAt: now() });
  await insertOutline(tx, bookId, labels);
  return bookId;
}

type BookRow = {
  id: string;
  title: string;
  author: string;
  year: number | null;
  about: string;
  chapterCount: number;
};

async function insertWithFreeSlug(
  tx: Db,
  row: BookRow & { clubId: string; addedById: string; createdAt: Date },
) {
  const chances = [newId().slice(0, 6), newId()];
  for (const slug of slugCandidates(row.title, { allowPlain: true, kind: 'book' }, chances)) {
    const { count } = await tx.book.createMany({ data: [{ ...row, slug }], skipDuplicates: true });
    if (count === 1) return;
  }
  throw new Error('No address was free for a new book.');
}

/** A book of these words and as many chapters: somebody of the club was faster. */
const isInCatalogue = async (tx: Db, clubId: string, { title, author, outline }: NewBook) =>
  (await findInCatalogue(tx, clubId, { title, author, chapterCount: outline.labels.chapters.length })) !==
  null;

const duplicateError = ({ title, outline: { labels } }: NewBook) =>
  formError({ key: 'answers.books.there', values: { title, chapters: labels.chapters.length } });

/** Deletes a book of the club's that nobody reads, for whoever added it or an owner; asks first. */
export const deleteBookAction = viewerAction(deleteBookInput, async ({ club, book, sure }, who) => {
  const bookId = sure ?? book;
  if (bookId === undefined) return notFoundResult;
  const refusal = await db.$transaction(async (tx) => {
    const me = await lockClubAsMember(tx, who, club);
    const found = me && (await lockBook(tx, me, bookId));
    if (!me || !found || !mayDeleteBook(me, found)) return notFoundResult;
    if (found.isUsed) return formError('answers.books.used');
    if (!sure) return askConfirmation(bookId);
    await tx.book.delete({ where: { id: bookId } });
    return null;
  });
  return refusal ?? refreshPage(`/clubs/${club}/settings`);
});
