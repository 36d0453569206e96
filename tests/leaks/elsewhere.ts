import type { Line } from './fill';
import { type Horizon, staysAhead } from './mutate';
import { atMinute, personId } from './names';
import { postRows } from './rows';
import type { Post, World } from './world';
import { idOf, wordsOf } from './words';

export type Happening = { line: Line; world: World; horizon: Horizon; about: number; moment: number };

/** Somebody else writes and feels, ahead of the reader, between two of the reader's requests: in one world alone. */
export async function happensElsewhere(happening: Happening): Promise<null> {
  const { world, horizon, about } = happening;
  const ahead = world.posts.filter((post) => staysAhead(horizon, post));
  const post = ahead[about % ahead.length];
  if (post) await (about % 2 ? reworded : felt)(happening, post);
  if (horizon.sealed.here && horizon.reach.here < world.chapters) await written(happening);
  return null;
}

const reworded = ({ line, moment }: Happening, { key }: Post) =>
  line.ask(
    `update "PostVersion" set marked = $2, sealed = $2, "changedAt" = '2026-02-01' where "postId" = $1`,
    [idOf(key), `<p>${wordsOf(`${key} reworded ${moment}`, moment % 9)}</p>`],
  );

const felt = ({ line, about, moment, world }: Happening, { key }: Post) =>
  line.ask(
    `insert into "Reaction" select $1, "clubId", id, $3, 'sad', '2026-02-01' from "Post" where id = $2 on conflict do nothing`,
    [idOf(`felt ${moment}`), idOf(key), personId(1 + (about % (world.people.length - 1)))],
  );

/** A post at the end of the book, in any thread, the latest of all. */
async function written({ line, world, about, moment }: Happening) {
  const here = world.posts.filter(({ opening, where }) => opening && where === 'here');
  const opening = here[about % here.length];
  if (!opening) return;
  const minute = 90_000 + moment;
  const post: Post = {
    ...opening,
    ...{
      key: `elsewhere${moment}`,
      place: world.chapters,
      by: 1,
      opening: false,
      removed: null,
      edited: null,
      minute,
    },
    ...{
      words: wordsOf(`elsewhere ${moment}`, 5),
      asides: [],
      reactions: [],
      quotes: null,
      parent: opening.key,
    },
  };
  for (const [table, rows] of Object.entries(postRows(post)))
    if (rows.length > 0) await line.put(table, rows);
  await line.ask(
    `insert into "ThreadTally" ("threadId", "spoilsThrough", "bookId", "clubId", "readingId", posts, "lastPostAt")
     select id, $2, "bookId", "clubId", "readingId", 1, $3 from "Thread" where id = $1
     on conflict ("threadId", "spoilsThrough") do update set posts = "ThreadTally".posts + 1, "lastPostAt" = $3`,
    [idOf(opening.thread), world.chapters, atMinute(minute)],
  );
}
