'use server';

import {
  askConfirmation,
  fieldErrors,
  formError,
  notFoundResult,
  refreshPage,
  viewerAction,
  type ActionResult,
} from '@/lib/actions';
import type { Viewer } from '@/lib/auth';
import { fetchOpenLibraryCover } from '@/lib/books/open-library/cover';
import { searchOpenLibrary } from '@/lib/books/open-library/search';
import { lockClubAsMember } from '@/lib/clubs/queries';
import { db, type Db } from '@/lib/db';
import { consumeTry } from '@/lib/rate-limit';
import { drawCover, type CoverImage } from './image';
import { mayChangeCover } from './policy';
import { isOfClub, loadBookForCover, removeCover, storeCover } from './queries';
import { MAX_PICTURE_BYTES, openLibraryCoverInput, removeCoverInput, uploadCoverInput } from './schema';

type Target = { club: string; book: string };

const coverPath = ({ club, book }: Target) => `/clubs/${club}/books/${book}/cover`;

/** Puts a picture that somebody chose on a book of the club. */
export const uploadCoverAction = viewerAction(uploadCoverInput, async ({ picture, ...target }, who) => {
  if (!(await loadBookForCover(who, target.club, target.book))) return notFoundResult;
  const tooOften = await consumeTry('cover', who.userId);
  if (tooOften) return fieldErrors({ picture: tooOften });
  if (picture.size > MAX_PICTURE_BYTES) return fieldErrors({ picture: 'answers.covers.tooLarge' });
  const image = await drawCover(new Uint8Array(await picture.arrayBuffer()));
  if ('mistake' in image) return fieldErrors({ picture: `answers.covers.${image.mistake}` });
  return replaceCover(who, target, image);
});

/** Looks the book up in Open Library, by its ISBN or else by title and author, and takes the picture from there. */
export const openLibraryCoverAction = viewerAction(openLibraryCoverInput, async (target, who) => {
  const book = await loadBookForCover(who, target.club, target.book);
  if (!book) return notFoundResult;
  const tooOften = await consumeTry('cover', who.userId);
  if (tooOften) return formError(tooOften);
  const found = await searchOpenLibrary(book.clubId, book.isbns[0] ?? `${book.title} ${book.author}`);
  if ('fault' in found) return formError(`answers.openLibrary.${found.fault}`);
  const number = found.find(({ cover }) => cover !== null)?.cover;
  if (!number) return formError('answers.covers.none');
  const image = await loadOpenLibraryCover(number);
  return 'refusal' in image ? image.refusal : replaceCover(who, target, image);
});

async function loadOpenLibraryCover(number: number): Promise<CoverImage | { refusal: ActionResult }> {
  const bytes = await fetchOpenLibraryCover(number);
  if ('fault' in bytes)
    return {
      refusal: formError(
        bytes.fault === 'nothing' ? 'answers.covers.none' : `answers.openLibrary.${bytes.fault}`,
      ),
    };
  const image = await drawCover(bytes);
  return 'mistake' in image ? { refusal: formError('answers.covers.none') } : image;
}

async function replaceCover(who: Viewer, target: Target, image: CoverImage): Promise<ActionResult> {
  const refusal = await db.$transaction(async (tx) => {
    const key = await lockCover(tx, who, target);
    if (!key) return notFoundResult;
    await storeCover(tx, key, image);
    return null;
  });
  return refusal ?? refreshPage(coverPath(target));
}

/** Takes the picture away, after a question. */
export const removeCoverAction = viewerAction(removeCoverInput, async ({ sure, ...target }, who) => {
  const refusal = await db.$transaction(async (tx) => {
    const key = await lockCover(tx, who, target);
    if (!key) return notFoundResult;
    if (!sure) return askConfirmation('cover');
    await removeCover(tx, key);
    return null;
  });
  return refusal ?? refreshPage(coverPath(target));
});

/** The club and the book, for whoever may change its cover, held until the transaction ends; null for everybody else. */
async function lockCover(tx: Db, who: Viewer, { club, book }: Target) {
  const me = await lockClubAsMember(tx, who, club);
  if (!me || !mayChangeCover(me)) return null;
  const found = await tx.book.findFirst({
    where: { id: book, ...isOfClub(me.clubId) },
    select: { id: true },
  });
  return found && { clubId: me.clubId, bookId: found.id };
}
