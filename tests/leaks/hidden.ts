import type { Line } from './fill';
import { mayBeSent, type Standing } from './model';
import { personId } from './names';
import type { Worlds } from './play';
import type { World } from './world';
import { canariesIn, idOf } from './words';

/** The tokens that may not be sent to the reader at this moment, as the first world's database has them stand. */
export async function hiddenTokens(line: Line, { one, other }: Worlds) {
  const [standing, marks] = [await standingIn(line), await marksIn(line)];
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

export async function standingIn(line: Line): Promise<Standing> {
  const [row] = await line.ask<{ place: number; veil: string; looks: string[] | null; role: string | null }>(
    `select "readThrough" as place, veil, m.role,
       (select array_agg("itemId"::text) from "Look" where "userId" = $1 and "coveredAt" is null) as looks
     from "Progress" left join "Membership" m on m."userId" = $1 and m."clubId" = $2 and m.standing = 'active'
     where "Progress"."userId" = $1`,
    [reader, idOf('club here')],
  );
  const { place, veil, looks, role } = row ?? { place: 0, veil: 'marked', looks: null, role: null };
  return {
    place,
    veil,
    looks: looks ?? [],
    member: role !== null,
    moderates: role !== null && role !== 'member',
  };
}

/** Where every item of the discussion stands now: its marks may have been moved. */
async function marksIn(line: Line) {
  const rows = await line.ask<{ id: string; place: number }>(
    `select id::text, "spoilsThrough" as place from "Thread"
     union all select id::text, "spoilsThrough" from "Post"
     union all select id::text, "spoilsThrough" from "Aside"`,
  );
  return new Map(rows.map(({ id, place }) => [id, place]));
}

function remarked(world: World, marks: Map<string, number>): World {
  const moved = <T extends { key: string; place: number }>(one: T): T => ({
    ...one,
    place: marks.get(idOf(one.key)) ?? one.place,
  });
  const posts = world.posts.map(moved).map((post) => ({
    ...post,
    asides: post.asides.map(moved),
  }));
  return { ...world, threads: world.threads.map(moved), posts };
}
