import 'server-only';
import { newId, now } from '@/lib/ambient';
import { everything, type Tx } from '../db/everything';
import type { LookKind } from '../db/generated/enums';
import { lockedProgress } from './bookmark';
import { mayModerate, type Reader } from './reader';
import { closedInBook, closedPassages, closedTo, openTo } from './rule';

export type LookedAt = { kind: LookKind; id: string };

/**
 * Opens one item ahead for this reader alone, on purpose, and records it. False for an item that is not ahead, not
 * theirs to find, or never was; and always for a Sealed reader, to whom nothing is there.
 */
export async function lookAt(reader: Reader, { kind, id }: LookedAt): Promise<boolean> {
  // Reports are looked at from the queue alone.
  if (reader.veil === 'sealed' || kind === 'report') return false;
  const place = await placeAhead[kind](reader, id);
  return place === null ? false : unmoved(reader, (tx) => recordWithOpening(tx, reader, kind, id, place));
}

/** The moderation queue is always Marked: from there a moderator may look at a report, or at the post it is about. */
export async function lookFromQueue(reader: Reader, { kind, id }: LookedAt): Promise<boolean> {
  if (!mayModerate(reader) || !(await isReported(reader, kind, id))) return false;
  const place = kind === 'post' ? await reportedAhead(reader, id) : await placeAhead[kind](reader, id);
  if (place === null) return false;
  return unmoved(reader, async (tx) => {
    await recordWithOpening(tx, reader, kind, id, place);
    if (kind === 'post') await openThreadOf(tx, reader, id);
  });
}

/** A reported post is tended in its thread, so that opens with it: its title, and no other post. */
async function openThreadOf(tx: Tx, reader: Reader, postId: string) {
  const where = { AND: [closedTo(reader), { posts: { some: { id: postId } } }] };
  const thread = await tx.thread.findFirst({ where, select: { id: true, spoilsThrough: true } });
  if (thread) await record(tx, reader, 'thread', thread.id, thread.spoilsThrough);
}

/** Also where it was removed meanwhile: what was reported of it is still to be answered. */
async function reportedAhead(reader: Reader, id: string): Promise<number | null> {
  const post = await everything.post.findFirst({ where: { AND: [closedTo(reader), { id }] }, select });
  return post?.spoilsThrough ?? null;
}

async function isReported({ readingId }: Reader, kind: LookKind, id: string): Promise<boolean> {
  if (kind === 'report') return true;
  if (kind !== 'post') return false;
  return (await everything.report.count({ where: { readingId, postId: id, answer: 'open' } })) > 0;
}

/**
 * Records looks unless the bookmark or the veil was changed since this reader was loaded: a look that comes late would
 * stay open beyond the place, or under the veil, that the person has chosen meanwhile.
 */
const unmoved = (reader: Reader, recordAll: (tx: Tx) => Promise<void>): Promise<boolean> =>
  everything.$transaction(async (tx) => {
    const { readThrough, veil } = await lockedProgress(tx, reader);
    if (readThrough !== reader.readThrough || veil !== reader.veil) return false;
    await recordAll(tx);
    return true;
  });

async function recordWithOpening(tx: Tx, reader: Reader, kind: LookKind, itemId: string, place: number) {
  await record(tx, reader, kind, itemId, place);
  const post = kind === 'thread' ? await openingPostOf(tx, itemId) : null;
  if (post) await record(tx, reader, 'post', post.id, place);
}

async function record(tx: Tx, { userId, bookId }: Reader, kind: LookKind, itemId: string, place: number) {
  const key = { userId, itemId };
  const again = { lookedAt: now(), coveredAt: null, place };
  const create = { ...key, ...again, kind, id: newId(), bookId };
  await tx.look.upsert({ where: { userId_itemId: key }, create, update: again });
}

/** A thread's title and its opening post are one item, whichever of the two ids it is named by. */
const openingPostOf = (from: Tx, id: string) =>
  from.post.findFirst({
    where: { opening: true, OR: [{ id }, { threadId: id }] },
    select: { id: true, threadId: true },
  });

/** Covers an item again. False when it was not looked at. */
export async function coverAgain(reader: Reader, id: string): Promise<boolean> {
  const { userId, bookId } = reader;
  const look = await everything.look.findFirst({
    where: { userId, bookId, itemId: id, coveredAt: null },
    select: { id: true },
  });
  if (!look) return false;
  const opening = await openingPostOf(everything, id);
  const itemIds = opening ? [opening.id, opening.threadId] : [id];
  await everything.look.updateMany({
    where: { userId, itemId: { in: itemIds } },
    data: { coveredAt: now() },
  });
  return true;
}

const select = { spoilsThrough: true } as const;
type Found = Promise<{ spoilsThrough: number } | null>;

/** Where each kind of item ahead waits; null for one that is not ahead of this reader. */
const find: Record<LookKind, (reader: Reader, id: string) => Found> = {
  thread: (reader, id) =>
    everything.thread.findFirst({ where: { AND: [closedTo(reader), { id, removedAt: null }] }, select }),
  post: (reader, id) =>
    everything.post.findFirst({ where: { AND: [closedTo(reader), { id, removedAt: null }] }, select }),
  // Only in a post that is open: the covers of one that is not are not there to press.
  aside: (reader, id) =>
    everything.aside.findFirst({
      where: { AND: [closedTo(reader), { id, post: { AND: [openTo(reader), { removedAt: null }] } }] },
      select,
    }),
  report: (reader, id) => everything.report.findFirst({ where: { AND: [closedTo(reader), { id }] }, select }),
  passage: (reader, id) =>
    everything.passage.findFirst({ where: { AND: [closedPassages(reader), { id }] }, select }),
  theme: (reader, id) =>
    everything.theme.findFirst({ where: { AND: [closedInBook(reader), { id }] }, select }),
  reveal: (reader, id) =>
    everything.reveal.findFirst({ where: { AND: [closedInBook(reader), { id }] }, select }),
};

const placeAhead = Object.fromEntries(
  Object.entries(find).map(([kind, ahead]) => [
    kind,
    async (reader: Reader, id: string) => (await ahead(reader, id))?.spoilsThrough ?? null,
  ]),
) as Record<LookKind, (reader: Reader, id: string) => Promise<number | null>>;
