import 'server-only';
import { newId, now } from '@/lib/ambient';
import { everything } from '../db/everything';
import type { Veil } from '../db/generated/enums';
import { type Gated, pass } from './gated';
import type { Reader } from './reader';
import type { Waiting } from './waiting';

export type Bookmark = {
  readThrough: number;
  lastPlace: number;
  veil: Veil;
  /** Where it was before its last move, while that can be undone. */
  movedFrom: number | null;
};

export const bookmarkOf = ({ readThrough, lastPlace, veil, movedFrom }: Reader): Bookmark => ({
  readThrough,
  lastPlace,
  veil,
  movedFrom,
});

/** How many posts a move to each place ahead would open, by place; says as much as the veil allows, so null when Sealed. */
export function whatMovesOpen(reader: Reader, waiting: Gated<Waiting[]>): Gated<Map<number, number>> | null {
  if (reader.veil === 'sealed') return null;
  let sum = 0;
  return pass(new Map(waiting.map(({ place, posts }) => [place, (sum += posts)])));
}

/** Moves the reader's bookmark to a place, 0..N. False for a place that the book does not have. */
export async function moveBookmark(reader: Reader, to: number): Promise<boolean> {
  if (!Number.isInteger(to) || to < 0 || to > reader.lastPlace) return false;
  if (to !== reader.readThrough) await setPlace(reader, to, reader.readThrough);
  return true;
}

/** Takes the last move back. False when there is none. */
export async function undoMove(reader: Reader): Promise<boolean> {
  const { userId, bookId } = reader;
  const progress = await everything.progress.findUnique({
    where: { userId_bookId: { userId, bookId } },
    select: { movedFrom: true },
  });
  if (progress?.movedFrom == null) return false;
  await setPlace(reader, progress.movedFrom, null);
  return true;
}

async function setPlace(reader: Reader, to: number, movedFrom: number | null) {
  const { userId, bookId, readThrough, veil } = reader;
  const move = { readThrough: to, movedFrom, movedAt: now() };
  await everything.progress.upsert({
    where: { userId_bookId: { userId, bookId } },
    create: { ...move, userId, bookId, veil, id: newId() },
    update: move,
  });
  if (to < readThrough) await coverBeyond(reader, to);
}

/** Moving back closes everything beyond at once, also what was looked at. */
const coverBeyond = ({ userId, bookId }: Reader, place: number) =>
  everything.look.updateMany({
    where: { userId, bookId, place: { gt: place }, coveredAt: null },
    data: { coveredAt: now() },
  });

/** Chooses how much to be told about what lies ahead. Under the Sealed veil nothing ahead exists, so its looks end. */
export async function chooseVeil(reader: Reader, veil: Veil) {
  const { userId, bookId, readThrough } = reader;
  await everything.progress.upsert({
    where: { userId_bookId: { userId, bookId } },
    create: { userId, bookId, veil, readThrough, movedAt: now(), id: newId() },
    update: { veil },
  });
  if (veil === 'sealed') await coverBeyond(reader, readThrough);
}
