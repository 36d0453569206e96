import { newId, now } from '@/lib/ambient';
import type { Tx } from '@/lib/db/everything';
import type { ModerationVerb } from '@/lib/db/generated/enums';
import { rowsOf } from '@/lib/gate/rendering';
import { retally } from '@/lib/gate/tally';
import { hoursAgo } from './ago';
import type { Feeling, PostSeed, ThreadSeed } from './shape';
import type { Cast } from './sow-people';

export type Room = { clubId: string; bookId: string; readingId: string };
type Ids = Map<string, string>;

/** A thread with all that was said in it. The opening post's mark is the thread's. */
export async function sowThread(tx: Tx, cast: Cast, room: Room, seed: ThreadSeed) {
  const [opening] = seed.posts;
  if (!opening) throw new Error(`The thread ${seed.key} has no opening post.`);
  const threadId = newId();
  const at = hoursAgo(opening.hoursAgo);
  const mark = { ...room, authorId: cast.get(opening.by)!, spoilsThrough: opening.mark };
  await tx.thread.create({
    data: {
      ...{ ...mark, id: threadId, title: seed.title, createdAt: at },
      ...{ pinnedAt: seed.pinned ? at : null, lockedAt: seed.locked ? now() : null },
    },
  });
  if (seed.locked)
    await log(tx, cast, room, { ...seed.locked, verb: 'lock', itemId: threadId, place: opening.mark });
  const ids: Ids = new Map(seed.posts.map(({ key }) => [key, newId()]));
  for (const post of seed.posts)
    await sowPost(tx, cast, room, { threadId, ids, opening: post === opening }, post);
  await retally(tx, { ...room, threadId });
}

type Place = { threadId: string; ids: Ids; opening: boolean };

async function sowPost(tx: Tx, cast: Cast, room: Room, { threadId, ids, opening }: Place, seed: PostSeed) {
  const [postId, authorId] = [ids.get(seed.key)!, cast.get(seed.by)!];
  const binding = { ...room, authorId };
  const { versions, asides } = rowsOf(binding, seed.text, seed.mark);
  const removal = seed.removed && { removedAt: now(), removedById: cast.get(seed.removed.by)! };
  await tx.post.create({
    data: {
      ...{ ...binding, id: postId, threadId, opening, source: seed.text, spoilsThrough: seed.mark },
      ...{ parentId: seed.answers ? ids.get(seed.answers)! : null, createdAt: hoursAgo(seed.hoursAgo) },
      ...{ requestKey: newId(), ...removal },
    },
  });
  await tx.postVersion.createMany({ data: versions.map((version) => ({ ...version, postId })) });
  await tx.aside.createMany({ data: asides.map((aside) => ({ ...aside, postId })) });
  const { clubId } = room;
  const quoted = (seed.quotes ?? []).map((key) => ({ postId, clubId, quotedId: ids.get(key)! }));
  await tx.quotation.createMany({ data: quoted });
  await tx.reaction.createMany({ data: reactionsOf(cast, room, postId, seed) });
  await sowModeration(tx, cast, room, postId, seed);
}

function reactionsOf(cast: Cast, { clubId }: Room, postId: string, { reactions, hoursAgo: age }: PostSeed) {
  return Object.entries(reactions ?? {}).flatMap(([feeling, people]) =>
    people.map((person) => ({
      ...{ id: newId(), clubId, postId, userId: cast.get(person)!, feeling: feeling as Feeling },
      createdAt: hoursAgo(age),
    })),
  );
}

async function sowModeration(
  tx: Tx,
  cast: Cast,
  room: Room,
  postId: string,
  { removed, report, mark }: PostSeed,
) {
  if (removed) await log(tx, cast, room, { ...removed, verb: 'remove', itemId: postId, place: mark });
  if (!report) return;
  const authorId = cast.get(report.by)!;
  const spoilsThrough = Math.max(mark, await placeOf(tx, authorId, room));
  const { reason } = report;
  await tx.report.create({
    data: { ...room, id: newId(), authorId, postId, reason, spoilsThrough, answer: 'open', createdAt: now() },
  });
}

type Deed = { by: string; verb: ModerationVerb; itemId: string; reason: string; place: number };

async function log(tx: Tx, cast: Cast, room: Room, { by, verb, itemId, reason, place }: Deed) {
  const authorId = cast.get(by)!;
  const spoilsThrough = Math.max(place, await placeOf(tx, authorId, room));
  const deed = { id: newId(), verb, itemId, reason, spoilsThrough, createdAt: now() };
  await tx.moderationAction.create({ data: { ...room, authorId, ...deed } });
}

async function placeOf(tx: Tx, userId: string, { bookId }: Room) {
  const progress = await tx.progress.findUnique({ where: { userId_bookId: { userId, bookId } } });
  return progress?.readThrough ?? 0;
}
