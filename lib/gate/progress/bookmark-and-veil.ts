import 'server-only';
import { newId, now } from '@/lib/clock-and-ids';
import { unguardedDb, type Tx } from '../../db/unguarded';
import type { Veil } from '../../db/generated/enums';
import { type Gated, pass } from '../core/gated';
import type { Reader } from '../core/reader';
import type { AheadCount } from '../threads/ahead';

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

type Progress = { readThrough: number; movedFrom: number | null; veil: Veil };

/**
 * Changes a reader's progress together with the looks that the change ends, in one transaction: a process that dies
 * in between leaves everything as it was. `changed` gets what is stored now; null changes nothing and answers false.
 */
const changeProgress = (
  reader: Reader,
  nextProgress: (before: Progress) => (Partial<Progress> & { movedAt?: Date }) | null,
): Promise<boolean> =>
  unguardedDb.$transaction(async (tx) => {
    const before = await lockProgress(tx, reader);
    const changes = nextProgress(before);
    if (!changes) return false;
    const after = { ...before, ...changes };
    await writeProgress(tx, reader, after);
    const movesBack = after.readThrough < before.readThrough;
    if (movesBack || changes.veil === 'sealed') await endLooksBeyond(tx, reader, after.readThrough);
    return true;
  });

/** The stored progress, which nobody else can change or look by until the transaction ends. */
export async function lockProgress(tx: Tx, { userId, bookId }: Reader): Promise<Progress> {
  const [row] = await tx.$queryRaw<Progress[]>`
    select "readThrough", "movedFrom", veil from "Progress"
    where "userId" = ${userId}::uuid and "bookId" = ${bookId}::uuid for update`;
  return row ?? { readThrough: 0, movedFrom: null, veil: 'marked' };
}

const writeProgress = (tx: Tx, { userId, bookId }: Reader, progress: Progress & { movedAt?: Date }) =>
  tx.progress.upsert({
    where: { userId_bookId: { userId, bookId } },
    create: { movedAt: now(), ...progress, userId, bookId, id: newId() },
    update: progress,
  });

/** Closes every look beyond a place. */
const endLooksBeyond = (tx: Tx, { userId, bookId }: Reader, place: number) =>
  tx.look.updateMany({
    where: { userId, bookId, place: { gt: place }, coveredAt: null },
    data: { coveredAt: now() },
  });

/** A bookmark that a correction of the outline left where it was before its last move has no move to undo. */
export async function forgetMovesToNowhere(tx: Tx, bookId: string) {
  await tx.$executeRaw`
    update "Progress" set "movedFrom" = null where "bookId" = ${bookId}::uuid and "movedFrom" = "readThrough"`;
}
