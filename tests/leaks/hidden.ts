import type { Line } from './fill';
import { clubHere, mayBeSent, type Standing } from './model';
import { bookOf, personId } from './names';
import type { Worlds } from './play';
import type { World } from './world';
import { canariesIn, idOf } from './words';

/** The tokens that may not be sent to the reader at this moment, as the first world's database has them stand. */
export async function hiddenTokens(line: Line, { one, other }: Pick<Worlds, 'one' | 'other'>) {
  const [standing, marks] = await Promise.all([standingIn(line), marksIn(line)]);
  const open = mayBeSent(remarked(one, marks), standing);
  return new Set(tokensOf([one, other]).filter((token) => !open.has(token)));
}

const known = new WeakMap<World, string[]>();

const tokensOf = (worlds: World[]) =>
  worlds.flatMap((world) => {
    const tokens = known.get(world) ?? canariesIn(JSON.stringify(world));
    known.set(world, tokens);
    return tokens;
  });

const reader = personId(0);

type Row = { place: number | null; second: number | null; looks: string[] | null; role: string | null };

export async function standingIn(line: Line): Promise<Standing> {
  const [row] = await line.ask<Row>(
    `select
       (select "readThrough" from "Progress" where "userId" = $1 and "bookId" = $3) as place,
       (select "readThrough" from "Progress" where "userId" = $1 and "bookId" = $4) as second,
       (select role::text from "Membership" where "userId" = $1 and "clubId" = $2 and standing = 'active') as role,
       (select array_agg("itemId"::text) from "Look" where "userId" = $1 and "coveredAt" is null) as looks`,
    [reader, clubHere, bookOf('here'), bookOf('second')],
  );
  const { place, second, looks, role } = row!;
  const member = role !== null;
  return {
    ...{ place: place ?? 0, second: second ?? 0, looks: looks ?? [], member },
    moderates: member && role !== 'member',
  };
}

type Mark = { place: number; confirmed: boolean };

/** Where every item stands now: its marks may have been moved, and a draft confirmed. */
async function marksIn(line: Line) {
  const rows = await line.ask<{ id: string } & Mark>(
    `select id::text, "spoilsThrough" as place, true as confirmed from "Thread"
     union all select id::text, "spoilsThrough", true from "Post"
     union all select id::text, "spoilsThrough", true from "Aside"
     union all select id::text, "spoilsThrough", true from "Review"
     union all select id::text, "spoilsThrough", "confirmedAt" is not null from "Passage"`,
  );
  return new Map(rows.map(({ id, ...mark }) => [id, mark]));
}

function remarked(world: World, marks: Map<string, Mark>): World {
  const moved = <T extends { key: string; place: number }>(one: T): T => ({
    ...one,
    place: marks.get(idOf(one.key))?.place ?? one.place,
  });
  const posts = world.posts.map(moved).map((post) => ({ ...post, asides: post.asides.map(moved) }));
  const told = world.told.map(moved).map((one) => ({
    ...one,
    draft: one.draft && !marks.get(idOf(one.key))?.confirmed,
  }));
  return { ...world, threads: world.threads.map(moved), posts, told };
}
