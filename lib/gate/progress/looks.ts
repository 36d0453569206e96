import 'server-only';
import { newId, now } from '@/lib/clock-and-ids';
import { unguardedDb, type Tx } from '../../db/unguarded';
import type { LookKind } from '../../db/generated/enums';
import { lockProgress } from './bookmark-rows';
import { mayModerate } from '../core/moderator-rights';
import type { Reader } from '../core/reader';
import { bookHiddenWhere, passageHiddenWhere, hiddenWhere, visibleWhere } from '../core/visibility';

export type LookTarget = { kind: LookKind; id: string };

/**
 * Opens one item ahead for this reader alone, on purpose, and records it. False for an item that is not ahead, not
 * theirs to find, or never was; and always for a Sealed reader, to whom nothing is there.
 */
export async function lookAt(reader: Reader, { kind, id }: LookTarget): Promise<boolean> {
  // Reports are looked at from the queue alone.
  if (reader.veil === 'sealed' || kind === 'report') return false;
  const place = await placeOfHidden[kind](reader, id);
  return place === null
    ? false
    : withUnchangedProgress(reader, (tx) => upsertLookWithOpening(tx, reader, kind, id, place));
}

/** The moderation queue is always Marked: from there a moderator may look at a report, or at the post it is about. */
export async function lookFromQueue(reader: Reader, { kind, id }: LookTarget): Promise<boolean> {
  if (!mayModerate(reader) || !(await isReported(reader, kind, id))) return false;
  const place =
    kind === 'post' ? await placeOfReportedPost(reader, id) : await placeOfHidden[kind](reader, id);
  if (place === null) return false;
  return withUnchangedProgress(reader, async (tx) => {
    await upsertLookWithOpening(tx, reader, kind, id, place);
    if (kind === 'post') await recordThreadLook(tx, reader, id);
  });
}

/** A reported post is tended in its thread, so that opens with it: its title, and no other post. */
async function recordThreadLook(tx: Tx, reader: Reader, postId: string) {
  const where = { AND: [hiddenWhere(reader), { posts: { some: { id: postId } } }] };
  const thread = await tx.thread.findFirst({ where, select: { id: true, spoilsThrough: true } });
  if (thread) await upsertLook(tx, reader, 'thread', thread.id, thread.spoilsThrough);
}

/** A post that was removed meanwhile counts too: its report still needs an answer. */
async function placeOfReportedPost(reader: Reader, id: string): Promise<number | null> {
  const post = await unguardedDb.post.findFirst({
    where: { AND: [hiddenWhere(reader), { id }] },
    select: placeColumn,
  });
  return post?.spoilsThrough ?? null;
}

async function isReported({ readingId }: Reader, kind: LookKind, id: string): Promise<boolean> {
  if (kind === 'report') return true;
  if (kind !== 'post') return false;
  return (await unguardedDb.report.count({ where: { readingId, postId: id, answer: 'open' } })) > 0;
}

/**
 * Records looks unless the bookmark or the veil was changed since this reader was loaded: a look that comes late would
 * stay open beyond the place, or under the veil, that the person has chosen meanwhile.
 */
const withUnchangedProgress = (reader: Reader, recordAll: (tx: Tx) => Promise<void>): Promise<boolean> =>
  unguardedDb.$transaction(async (tx) => {
    const { readThrough, veil } = await lockProgress(tx, reader);
    if (readThrough !== reader.readThrough || veil !== reader.veil) return false;
    await recordAll(tx);
    return true;
  });

async function upsertLookWithOpening(tx: Tx, reader: Reader, kind: LookKind, itemId: string, place: number) {
  await upsertLook(tx, reader, kind, itemId, place);
  const post = kind === 'thread' ? await findOpeningPost(tx, itemId) : null;
  if (post) await upsertLook(tx, reader, 'post', post.id, place);
}

async function upsertLook(tx: Tx, { userId, bookId }: Reader, kind: LookKind, itemId: string, place: number) {
  const key = { userId, itemId };
  const fields = { lookedAt: now(), coveredAt: null, place };
  const create = { ...key, ...fields, kind, id: newId(), bookId };
  await tx.look.upsert({ where: { userId_itemId: key }, create, update: fields });
}

/** A thread's title and its opening post are one item, whichever of the two ids it is named by. */
const findOpeningPost = (from: Tx, id: string) =>
  from.post.findFirst({
    where: { opening: true, OR: [{ id }, { threadId: id }] },
    select: { id: true, threadId: true },
  });

/** Covers an item again. False when it was not looked at. */
export async function coverAgain(reader: Reader, id: string): Promise<boolean> {
  const { userId, bookId } = reader;
  const look = await unguardedDb.look.findFirst({
    where: { userId, bookId, itemId: id, coveredAt: null },
    select: { id: true },
  });
  if (!look) return false;
  const opening = await findOpeningPost(unguardedDb, id);
  const itemIds = opening ? [opening.id, opening.threadId] : [id];
  await unguardedDb.look.updateMany({
    where: { userId, itemId: { in: itemIds } },
    data: { coveredAt: now() },
  });
  return true;
}

const placeColumn = { spoilsThrough: true } as const;
type PlaceRow = Promise<{ spoilsThrough: number } | null>;

/** Where each kind of item ahead waits; null for one that is not ahead of this reader. */
const findHidden: Record<LookKind, (reader: Reader, id: string) => PlaceRow> = {
  thread: (reader, id) =>
    unguardedDb.thread.findFirst({
      where: { AND: [hiddenWhere(reader), { id, removedAt: null }] },
      select: placeColumn,
    }),
  post: (reader, id) =>
    unguardedDb.post.findFirst({
      where: { AND: [hiddenWhere(reader), { id, removedAt: null }] },
      select: placeColumn,
    }),
  // Only in a post that is open: the covers of one that is not are not there to press.
  aside: (reader, id) =>
    unguardedDb.aside.findFirst({
      where: {
        AND: [hiddenWhere(reader), { id, post: { AND: [visibleWhere(reader), { removedAt: null }] } }],
      },
      select: placeColumn,
    }),
  report: (reader, id) =>
    unguardedDb.report.findFirst({ where: { AND: [hiddenWhere(reader), { id }] }, select: placeColumn }),
  passage: (reader, id) =>
    unguardedDb.passage.findFirst({
      where: { AND: [passageHiddenWhere(reader), { id }] },
      select: placeColumn,
    }),
  theme: (reader, id) =>
    unguardedDb.theme.findFirst({ where: { AND: [bookHiddenWhere(reader), { id }] }, select: placeColumn }),
  reveal: (reader, id) =>
    unguardedDb.reveal.findFirst({ where: { AND: [bookHiddenWhere(reader), { id }] }, select: placeColumn }),
};

const placeOfHidden = Object.fromEntries(
  Object.entries(findHidden).map(([kind, ahead]) => [
    kind,
    async (reader: Reader, id: string) => (await ahead(reader, id))?.spoilsThrough ?? null,
  ]),
) as Record<LookKind, (reader: Reader, id: string) => Promise<number | null>>;
