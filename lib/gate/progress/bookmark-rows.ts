import 'server-only';
import { newId, now } from '@/lib/clock-and-ids';
import type { Tx } from '../../db/unguarded';
import type { Veil } from '../../db/generated/enums';
import type { Reader } from '../core/reader';

/** Whose bookmark, in which book. */
export type BookmarkKey = Pick<Reader, 'userId' | 'bookId'>;
export type Progress = { readThrough: number; movedFrom: number | null; veil: Veil };
export type Changes = Partial<Progress> & { movedAt?: Date };

/**
 * Before any bookmark of a person's is changed: one change at a time, since several may be shared, and none while an
 * outline is corrected, which takes the table for itself.
 */
export async function lockBookmarks(tx: Tx, { userId }: BookmarkKey) {
  await tx.$queryRaw`select from "User" where id = ${userId}::uuid for no key update`;
  await tx.$executeRaw`lock table "Progress" in row exclusive mode`;
}

/** The stored progress, which nobody else can change or look by until the transaction ends. */
export async function lockProgress(tx: Tx, { userId, bookId }: BookmarkKey): Promise<Progress> {
  const [row] = await tx.$queryRaw<Progress[]>`
    select "readThrough", "movedFrom", veil from "Progress"
    where "userId" = ${userId}::uuid and "bookId" = ${bookId}::uuid for update`;
  return row ?? { readThrough: 0, movedFrom: null, veil: 'marked' };
}

/** Stores a change together with the end of the looks that it ends. */
export async function writeProgress(tx: Tx, key: BookmarkKey, before: Progress, changes: Changes) {
  const after = { ...before, ...changes };
  await tx.progress.upsert({
    where: { userId_bookId: { userId: key.userId, bookId: key.bookId } },
    create: { movedAt: now(), ...after, userId: key.userId, bookId: key.bookId, id: newId() },
    update: after,
  });
  const movesBack = after.readThrough < before.readThrough;
  if (movesBack || changes.veil === 'sealed') await endLooksBeyond(tx, key, after.readThrough);
  await (movesBack
    ? forgetMovesBeyond(tx, key, after.readThrough)
    : recordMove(tx, key, before.readThrough, after.readThrough));
}

/** Since when the places between are reached. */
async function recordMove(tx: Tx, { userId, bookId }: BookmarkKey, fromPlace: number, toPlace: number) {
  if (fromPlace === toPlace) return;
  const row = { userId, bookId, fromPlace, toPlace, movedAt: now() };
  await tx.bookmarkMove.create({ data: { ...row, id: newId() } });
}

/** Places beyond are not reached any more. */
async function forgetMovesBeyond(tx: Tx, { userId, bookId }: BookmarkKey, place: number) {
  await tx.bookmarkMove.deleteMany({ where: { userId, bookId, fromPlace: { gte: place } } });
  await tx.bookmarkMove.updateMany({
    where: { userId, bookId, toPlace: { gt: place } },
    data: { toPlace: place },
  });
}

/** Closes every look beyond a place. */
const endLooksBeyond = (tx: Tx, { userId, bookId }: BookmarkKey, place: number) =>
  tx.look.updateMany({
    where: { userId, bookId, place: { gt: place }, coveredAt: null },
    data: { coveredAt: now() },
  });

/** Puts the bookmark of a book where another's is. */
export async function placeBookmark(tx: Tx, key: BookmarkKey, move: Changes) {
  await writeProgress(tx, key, await lockProgress(tx, key), { movedAt: now(), ...move });
}
