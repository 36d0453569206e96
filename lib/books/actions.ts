'use server';

import { notFoundResult, viewerAction, askConfirmation, formError, refreshPage } from '@/lib/actions';
import { lockClubAsMember } from '@/lib/clubs/queries';
import { db } from '@/lib/db';
import { mayDeleteBook } from './policy';
import { lockBook } from './queries';
import { deleteBookInput } from './schema';

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
