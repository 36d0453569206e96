import type { WorldDatabase } from './world-database';
import { type Horizon, staysAhead } from '../generate/second-world';
import { atMinute, personId } from '../generate/ids';
import { postRows } from '../generate/rows';
import type { Post, World } from '../generate/world';
import { idFor, canaryText } from '../generate/canaries';

export type ConcurrentChange = {
  line: WorldDatabase;
  world: World;
  horizon: Horizon;
  about: number;
  moment: number;
};

/** Somebody else writes and feels, ahead of the reader, between two of the reader's requests: in one world alone. */
export async function changeOtherWorld(happening: ConcurrentChange): Promise<null> {
  const { world, horizon, about } = happening;
  const ahead = world.posts.filter((post) => staysAhead(horizon, post));
  const post = ahead[about % ahead.length];
  if (post) await (about % 2 ? rewordPost : addReaction)(happening, post);
  if (horizon.sealed.here && horizon.reach.here < world.chapters) await addPost(happening);
  return null;
}

const rewordPost = ({ line, moment }: ConcurrentChange, { key }: Post) =>
  line.ask(
    `update "PostVersion" set marked = $2, sealed = $2, "changedAt" = '2026-02-01' where "postId" = $1`,
    [idFor(key), `<p>${canaryText(`${key} reworded ${moment}`, moment % 9)}</p>`],
  );

const addReaction = ({ line, about, moment, world }: ConcurrentChange, { key }: Post) =>
  line.ask(
    `insert into "Reaction" select $1, "clubId", id, $3, 'sad', '2026-02-01' from "Post" where id = $2 on conflict do nothing`,
    [idFor(`felt ${moment}`), idFor(key), personId(1 + (about % (world.people.length - 1)))],
  );

/** A post at the end of the book, in any thread, the latest of all. */
async function addPost({ line, world, about, moment }: ConcurrentChange) {
  const here = world.posts.filter(({ opening, where }) => opening && where === 'here');
  const opening = here[about % here.length];
  if (!opening) return;
  const minute = 530_000 + moment;
  const post: Post = {
    ...opening,
    key: `elsewhere${moment}`,
    place: world.chapters,
    by: 1,
    opening: false,
    removed: null,
    edited: null,
    minute,
    words: canaryText(`elsewhere ${moment}`, 5),
    asides: [],
    reactions: [],
    quotes: null,
    parent: opening.key,
  };
  const { PostVersion: versions = [], ...rows } = postRows(post);
  for (const [table, some] of Object.entries(rows)) if (some.length > 0) await line.put(table, some);
  const [thread] = await line.ask<{ last: number }>(
    `update "Thread" set "lastVersion" = "lastVersion" + $2 where id = $1 returning "lastVersion" as last`,
    [idFor(opening.thread), versions.length],
  );
  const before = thread!.last - versions.length;
  await line.put(
    'PostVersion',
    versions.map((version, at) => ({ ...version, number: before + at + 1 })),
  );
  await line.ask(
    `insert into "ThreadTally" ("threadId", "spoilsThrough", "bookId", "clubId", "readingId", posts, "lastPostAt")
     select id, $2, "bookId", "clubId", "readingId", 1, $3 from "Thread" where id = $1
     on conflict ("threadId", "spoilsThrough") do update set posts = "ThreadTally".posts + 1, "lastPostAt" = $3`,
    [idFor(opening.thread), world.chapters, atMinute(minute)],
  );
}
