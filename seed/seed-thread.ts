import { newId, now } from '@/lib/clock-and-ids';
import type { Tx } from '@/lib/db/unguarded';
import type { Reaction } from '@/lib/discussion/reactions';
import type { ModerationVerb } from '@/lib/db/generated/enums';
import { replaceVersions } from '@/lib/gate/posts/stored-versions';
import { renderRows } from '@/lib/gate/posts/versions';
import { recountThread } from '@/lib/gate/threads/recount';
import { hoursAgo } from './relative-dates';
import type { PostSeed, ThreadSeed } from './types';
import type { CastIds } from './seed-people';

export type ReadingIds = { clubId: string; bookId: string; readingId: string };
type PostIds = Map<string, string>;

/** A thread with all that was said in it. The opening post's mark is the thread's. */
export async function seedThread(tx: Tx, cast: CastIds, room: ReadingIds, seed: ThreadSeed) {
  const [opening] = seed.posts;
  if (!opening) throw new Error(`The thread ${seed.key} has no opening post.`);
  const threadId = newId();
  const at = hoursAgo(opening.hoursAgo);
  const mark = { ...room, authorId: cast.get(opening.by)!, spoilsThrough: opening.mark };
  await tx.thread.create({
    data: {
      ...mark,
      id: threadId,
      title: seed.title,
      createdAt: at,
      pinnedAt: seed.pinned ? at : null,
      lockedAt: seed.locked ? now() : null,
    },
  });
  if (seed.locked)
    await seedLogEntry(tx, cast, room, {
      ...seed.locked,
      verb: 'lock',
      itemId: threadId,
      place: opening.mark,
    });
  const ids: PostIds = new Map(seed.posts.map(({ key }) => [key, newId()]));
  for (const post of seed.posts)
    await seedPost(tx, cast, room, { threadId, ids, opening: post === opening }, post);
  await recountThread(tx, { ...room, threadId });
}

type PostPosition = { threadId: string; ids: PostIds; opening: boolean };

async function seedPost(
  tx: Tx,
  cast: CastIds,
  room: ReadingIds,
  { threadId, ids, opening }: PostPosition,
  seed: PostSeed,
) {
  const postId = ids.get(seed.key)!;
  const authorId = cast.get(seed.by)!;
  const binding = { ...room, authorId };
  const { versions, asides } = renderRows(binding, seed.text, seed.mark);
  const removal = seed.removed && { removedAt: now(), removedById: cast.get(seed.removed.by)! };
  await tx.post.create({
    data: {
      ...binding,
      id: postId,
      threadId,
      opening,
      source: seed.text,
      spoilsThrough: seed.mark,
      parentId: seed.answers ? ids.get(seed.answers)! : null,
      createdAt: hoursAgo(seed.hoursAgo),
      requestKey: newId(),
      ...removal,
    },
  });
  await replaceVersions(tx, { id: postId, threadId }, versions, []);
  await tx.aside.createMany({ data: asides.map((aside) => ({ ...aside, postId })) });
  const { clubId } = room;
  const quoted = (seed.quotes ?? []).map((key) => ({ postId, clubId, quotedId: ids.get(key)! }));
  await tx.quotation.createMany({ data: quoted });
  await tx.reaction.createMany({ data: reactionRows(cast, room, postId, seed) });
  await seedModeration(tx, cast, room, postId, seed);
}

function reactionRows(
  cast: CastIds,
  { clubId }: ReadingIds,
  postId: string,
  { reactions, hoursAgo: age }: PostSeed,
) {
  return Object.entries(reactions ?? {}).flatMap(([reaction, people]) =>
    people.map((person) => ({
      id: newId(),
      clubId,
      postId,
      userId: cast.get(person)!,
      feeling: reaction as Reaction,
      createdAt: hoursAgo(age),
    })),
  );
}

async function seedModeration(
  tx: Tx,
  cast: CastIds,
  room: ReadingIds,
  postId: string,
  { removed, report, mark }: PostSeed,
) {
  if (removed)
    await seedLogEntry(tx, cast, room, { ...removed, verb: 'remove', itemId: postId, place: mark });
  if (!report) return;
  const authorId = cast.get(report.by)!;
  const spoilsThrough = Math.max(mark, await loadPlace(tx, authorId, room));
  const { reason } = report;
  await tx.report.create({
    data: { ...room, id: newId(), authorId, postId, reason, spoilsThrough, answer: 'open', createdAt: now() },
  });
}

type LogEntrySeed = { by: string; verb: ModerationVerb; itemId: string; reason: string; place: number };

async function seedLogEntry(
  tx: Tx,
  cast: CastIds,
  room: ReadingIds,
  { by, verb, itemId, reason, place }: LogEntrySeed,
) {
  const authorId = cast.get(by)!;
  const spoilsThrough = Math.max(place, await loadPlace(tx, authorId, room));
  const deed = { id: newId(), verb, itemId, reason, spoilsThrough, createdAt: now() };
  await tx.moderationAction.create({ data: { ...room, authorId, ...deed } });
}

async function loadPlace(tx: Tx, userId: string, { bookId }: ReadingIds) {
  const progress = await tx.progress.findUnique({ where: { userId_bookId: { userId, bookId } } });
  return progress?.readThrough ?? 0;
}
