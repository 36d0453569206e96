import 'server-only';
import { now } from '@/lib/clock-and-ids';
import { unguardedDb, type Tx } from '../../db/unguarded';
import type { ModerationVerb } from '../../db/generated/enums';
import { insertDeedNoticeSql } from '../notices/insert-notices.sql';
import { writeLogEntry } from '../posts/log-entry';
import { setPostMark } from '../posts/marks';
import { mayModerate } from '../core/moderator-rights';
import type { Reader } from '../core/reader';
import { hasReached, visibleWhere } from '../core/visibility';
import { lockThread, recountThread } from '../threads/recount';

/** Null: there is no such item for this reader. A string: why not. */
export type ModerationResult = { threadId: string } | 'forbidden' | 'not reached' | null;

const postColumns = {
  id: true,
  bookId: true,
  clubId: true,
  readingId: true,
  authorId: true,
  threadId: true,
  opening: true,
  spoilsThrough: true,
  removedAt: true,
  removedById: true,
} as const;

const loadVisiblePost = (tx: Tx, reader: Reader, id: string) =>
  tx.post.findFirst({ where: { AND: [visibleWhere(reader), { id }] }, select: postColumns });

type ModeratedPost = NonNullable<Awaited<ReturnType<typeof loadVisiblePost>>>;

/** Removes a post: by its author, or by a moderator who may see it. An opening post takes the thread's title with it. */
export const removePost = (
  reader: Reader,
  request: { postId: string; reason: string },
): Promise<ModerationResult> =>
  withLockedPost(reader, request.postId, async (tx, post) => {
    if (!mayChangePost(reader, post, request.reason)) return 'forbidden';
    if (post.removedAt) return { threadId: post.threadId };
    await setRemoved(tx, post, { removedAt: now(), removedById: reader.userId });
    return logPostChange(tx, reader, post, 'remove', request.reason);
  });

/** Brings a removed post back: its author what they removed themselves, anything else a moderator who may see it. */
export const restorePost = (
  reader: Reader,
  request: { postId: string; reason: string },
): Promise<ModerationResult> =>
  withLockedPost(reader, request.postId, async (tx, post) => {
    if (!mayChangePost(reader, post, request.reason)) return 'forbidden';
    if (!post.removedAt) return { threadId: post.threadId };
    const mayRestore = actsAsModerator(reader, request.reason) && post.removedById !== post.authorId;
    const removedOwn = post.authorId === reader.userId && post.removedById === reader.userId;
    if (!mayRestore && !removedOwn) return 'forbidden';
    await setRemoved(tx, post, { removedAt: null, removedById: null });
    return logPostChange(tx, reader, post, 'restore', request.reason);
  });

/** Moves a post's mark. Lowering is for its author, or for a moderator who has come to the place it is lowered from. */
export const changeMark = (
  reader: Reader,
  request: { postId: string; mark: number; reason: string },
): Promise<ModerationResult> =>
  withLockedPost(reader, request.postId, async (tx, post) => {
    if (post.removedAt) return null;
    if (!mayChangePost(reader, post, request.reason)) return 'forbidden';
    const before = post.spoilsThrough;
    if (request.mark < before && post.authorId !== reader.userId && !hasReached(reader, before))
      return 'not reached';
    const mark = await setPostMark(tx, post.id, request.mark);
    // Its thread or quoted posts may have kept its mark where it was: then nothing was done.
    if (mark === before) return { threadId: post.threadId };
    const verb = mark < before ? ('lower' as const) : ('raise' as const);
    const place = Math.max(mark, before);
    await writeLogEntry(tx, reader, { verb, itemId: post.id, reason: request.reason, place });
    const told = { userId: post.authorId, kind: 'mark', postId: post.id, actorId: reader.userId } as const;
    await tx.$executeRaw(insertDeedNoticeSql({ ...told, place: 0, at: now() }));
    return { threadId: post.threadId };
  });

const withLockedPost = (
  reader: Reader,
  id: string,
  work: (tx: Tx, post: ModeratedPost) => Promise<ModerationResult>,
): Promise<ModerationResult> =>
  unguardedDb.$transaction(async (tx) => {
    const found = await loadVisiblePost(tx, reader, id);
    if (!found) return null;
    // Read again once nobody else can move its mark: what was allowed a moment ago may not be now.
    await lockThread(tx, found.threadId);
    const post = await loadVisiblePost(tx, reader, id);
    return post && work(tx, post);
  });

// A moderator who gives no reason does not moderate.
const actsAsModerator = (reader: Reader, reason: string) => mayModerate(reader) && reason !== '';

const mayChangePost = (reader: Reader, post: ModeratedPost, reason: string) =>
  post.authorId === reader.userId || actsAsModerator(reader, reason);

type Removal = { removedAt: Date | null; removedById: string | null };

async function setRemoved(tx: Tx, post: ModeratedPost, removal: Removal) {
  await tx.post.update({ where: { id: post.id }, data: removal });
  if (post.opening) {
    await tx.thread.update({ where: { id: post.threadId }, data: { removedAt: removal.removedAt } });
  }
  await recountThread(tx, post);
}

async function logPostChange(
  tx: Tx,
  reader: Reader,
  post: ModeratedPost,
  verb: ModerationVerb,
  reason: string,
): Promise<ModerationResult> {
  await writeLogEntry(tx, reader, { verb, itemId: post.id, reason, place: post.spoilsThrough });
  return { threadId: post.threadId };
}
