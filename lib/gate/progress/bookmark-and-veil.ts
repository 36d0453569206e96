import 'server-only';
import { now } from '@/lib/clock-and-ids';
import { unguardedDb, type Tx } from '../../db/unguarded';
import type { Veil } from '../../db/generated/enums';
import { type Gated, pass } from '../core/gated';
import type { Reader } from '../core/reader';
import type { AheadCount } from '../threads/ahead';
import {
  lockBookmarks,
  lockProgress,
  placeBookmark,
  writeProgress,
  type Changes,
  type Progress,
} from './bookmark-rows';
import { listSharedBooks } from './shared-bookmarks';

export type Bookmark = {
  readThrough: number;
  lastPlace: number;
  veil: Veil;
  /** Where it was before its last move, while that can be undone. */
  movedFrom: number | null;
};

export const pickBookmark = ({ readThrough, lastPlace, veil, movedFrom }: Reader): Bookmark => ({
  readThrough,
  lastPlace,
  veil,
  movedFrom,
});

/** How many posts a move to each place ahead would open, by place; says as much as the veil allows, so null when Sealed. */
export function postsOpenedByMove(
  reader: Reader,
  counts: Gated<AheadCount[]>,
): Gated<Map<number, number>> | null {
  if (reader.veil === 'sealed') return null;
  let sum = 0;
  return pass(new Map(counts.map(({ place, posts }) => [place, (sum += posts)])));
}

/** Moves the reader's bookmark to a place, 0..N. False for a place that the book does not have. */
export async function moveBookmark(reader: Reader, to: number): Promise<boolean> {
  if (!Number.isInteger(to) || to < 0 || to > reader.lastPlace) return false;
  await changeProgress(reader, ({ readThrough }) =>
    to === readThrough ? null : { readThrough: to, movedFrom: readThrough, movedAt: now() },
  );
  return true;
}

/** Takes the last move back. False when there is none. */
export const undoMove = (reader: Reader): Promise<boolean> =>
  changeProgress(reader, ({ movedFrom }) =>
    movedFrom === null ? null : { readThrough: movedFrom, movedFrom: null, movedAt: now() },
  );

/** Chooses how much to be told about what lies ahead. Under the Sealed veil nothing ahead exists, so its looks end. */
export async function chooseVeil(reader: Reader, veil: Veil) {
  await changeProgress(reader, () => ({ veil }));
}

/**
 * Changes a reader's progress together with the looks that the change ends, in one transaction: a process that dies
 * in between leaves everything as it was. `changed` gets what is stored now; null changes nothing and answers false.
 */
const changeProgress = (
  reader: Reader,
  nextProgress: (before: Progress) => Changes | null,
): Promise<boolean> =>
  unguardedDb.$transaction(async (tx) => {
    await lockBookmarks(tx, reader);
    const before = await lockProgress(tx, reader);
    const changes = nextProgress(before);
    if (!changes) return false;
    await writeProgress(tx, reader, before, changes);
    const { veil: _, ...move } = changes;
    if (move.readThrough !== undefined) await moveSharedBookmarks(tx, reader, move);
    return true;
  });

/** Bookmark and veil are a book's own; of what is shared, the bookmark moves along. */
async function moveSharedBookmarks(tx: Tx, reader: Reader, move: Changes) {
  const { userId } = reader;
  for (const bookId of await listSharedBooks(tx, reader)) await placeBookmark(tx, { userId, bookId }, move);
}

/** A bookmark that a correction of the outline left where it was before a move has no such move. */
export async function forgetMovesToNowhere(tx: Tx, bookId: string) {
  await tx.$executeRaw`delete from "BookmarkMove" where "bookId" = ${bookId}::uuid and "fromPlace" = "toPlace"`;
  await tx.$executeRaw`
    update "Progress" set "movedFrom" = null where "bookId" = ${bookId}::uuid and "movedFrom" = "readThrough"`;
}
