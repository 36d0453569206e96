import 'server-only';
import { now } from '@/lib/ambient';
import { everything, type Tx } from '../db/everything';
import type { ModerationVerb } from '../db/generated/enums';
import { record } from './log';
import { remark } from './marks';
import { mayModerate, type Reader } from './reader';
import { openTo } from './rule';
import { holdAlone, retally } from './tally';

/** Null: there is no such item for this reader. A string: why not. */
export type Deed = { threadId: string } | 'not yours' | 'not reached' | null;

const columns = {
  ...{ id: true, bookId: true, clubId: true, readingId: true, authorId: true, threadId: true },
  ...{ opening: true, spoilsThrough: true, removedAt: true, removedById: true },
} as const;

const openPost = (tx: Tx, reader: Reader, id: string) =>
  tx.post.findFirst({ where: { AND: [openTo(reader), { id }] }, select: columns });

type Post = NonNullable<Awaited<ReturnType<typeof openPost>>>;

/** Locks, unlocks, pins or unpins a thread that the moderator may see. */
export async function tendThread(
  reader: Reader,
  { threadId, verb, reason }: { threadId: string; verb: 'lock' | 'unlock' | 'pin' | 'unpin'; reason: string },
): Promise<Deed> {
  return everything.$transaction(async (tx) => {
    const where = { AND: [openTo(reader), { id: threadId }] };
    const thread = await tx.thread.findFirst({ where, select: { spoilsThrough: true } });
    if (!thread) return null;
    if (!mayModerate(reader)) return 'not yours';
    await tx.thread.update({ where: { id: threadId }, data: tended[verb]() });
    const place = thread.spoilsThrough;
    await record(tx, reader, { verb, itemId: threadId, reason, place, posts: { threadId } });
    return { threadId };
  });
}

const tended = {
  lock: () => ({ lockedAt: now() }),
  unlock: () => ({ lockedAt: null }),
  pin: () => ({ pinnedAt: now() }),
  unpin: () => ({ pinnedAt: null }),
};

/** Removes a post: by its author, or by a moderator who may see it. An opening post takes the thread's title with it. */
export const removePost = (reader: Reader, deed: { postId: string; reason: string }): Promise<Deed> =>
  onPost(reader, deed.postId, async (tx, post) => {
    if (!isOwnOrModerated(reader, post, deed.reason)) return 'not yours';
    if (post.removedAt) return { threadId: post.threadId };
    await setRemoved(tx, post, { removedAt: now(), removedById: reader.userId });
    return logged(tx, reader, post, 'remove', deed.reason);
  });

/** Brings a removed post back: its author what they removed themselves, anything else a moderator who may see it. */
export const restorePost = (reader: Reader, deed: { postId: string; reason: string }): Promise<Deed> =>
  onPost(reader, deed.postId, async (tx, post) => {
    if (!isOwnOrModerated(reader, post, deed.reason)) return 'not yours';
    if (!post.removedAt) return { threadId: post.threadId };
    const mayRestore = isModerated(reader, deed.reason) && post.removedById !== post.authorId;
    const removedOwn = post.authorId === reader.userId && post.removedById === reader.userId;
    if (!mayRestore && !removedOwn) return 'not yours';
    await setRemoved(tx, post, { removedAt: null, removedById: null });
    return logged(tx, reader, post, 'restore', deed.reason);
  });

/** Moves a post's mark. Lowering is for its author, or for a moderator who has come to the place it is lowered from. */
export const changeMark = (
  reader: Reader,
  deed: { postId: string; mark: number; reason: string },
): Promise<Deed> =>
  onPost(reader, deed.postId, async (tx, post) => {
    if (post.removedAt) return null;
    if (!isOwnOrModerated(reader, post, deed.reason)) return 'not yours';
    const before = post.spoilsThrough;
    if (deed.mark < before && post.authorId !== reader.userId && before > reader.readThrough)
      return 'not reached';
    const mark = await remark(tx, post.id, deed.mark);
    // What it stands on may have kept it where it was, and then nothing was done.
    if (mark === before) return { threadId: post.threadId };
    const verb = mark < before ? ('lower' as const) : ('raise' as const);
    const place = Math.max(mark, before);
    await record(tx, reader, { verb, itemId: post.id, reason: deed.reason, place });
    return { threadId: post.threadId };
  });

const onPost = (reader: Reader, id: string, work: (tx: Tx, post: Post) => Promise<Deed>): Promise<Deed> =>
  everything.$transaction(async (tx) => {
    const found = await openPost(tx, reader, id);
    if (!found) return null;
    // Read again once nobody else can move its mark: what was allowed a moment ago may not be now.
    await holdAlone(tx, found.threadId);
    const post = await openPost(tx, reader, id);
    return post && work(tx, post);
  });

// A moderator who gives no reason does not moderate.
const isModerated = (reader: Reader, reason: string) => mayModerate(reader) && reason !== '';

const isOwnOrModerated = (reader: Reader, post: Post, reason: string) =>
  post.authorId === reader.userId || isModerated(reader, reason);

type Removal = { removedAt: Date | null; removedById: string | null };

async function setRemoved(tx: Tx, post: Post, removal: Removal) {
  await tx.post.update({ where: { id: post.id }, data: removal });
  if (post.opening) {
    await tx.thread.update({ where: { id: post.threadId }, data: { removedAt: removal.removedAt } });
  }
  await retally(tx, post);
}

async function logged(
  tx: Tx,
  reader: Reader,
  post: Post,
  verb: ModerationVerb,
  reason: string,
): Promise<Deed> {
  await record(tx, reader, { verb, itemId: post.id, reason, place: post.spoilsThrough });
  return { threadId: post.threadId };
}
