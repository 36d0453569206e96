import type { WorldDatabase } from '../run/world-database';
import { OWN_CLUB_ID, visibleTokens, type ReaderStanding } from './oracle';
import { bookIdOf, personId } from '../generate/ids';
import type { Worlds } from '../run/run-scenario';
import type { World } from '../generate/world';
import { findCanaries, idFor } from '../generate/canaries';

/** The tokens that may not be sent to the reader at this moment, as the first world's database has them stand. */
export async function hiddenTokens(line: WorldDatabase, { one, other }: Pick<Worlds, 'one' | 'other'>) {
  const [standing, marks] = await Promise.all([currentStanding(line), currentMarks(line)]);
  const open = visibleTokens(applyMarks(one, marks), standing);
  return new Set(worldTokens([one, other]).filter((token) => !open.has(token)));
}

const tokenCache = new WeakMap<World, string[]>();

const worldTokens = (worlds: World[]) =>
  worlds.flatMap((world) => {
    const tokens = tokenCache.get(world) ?? findCanaries(JSON.stringify(world));
    tokenCache.set(world, tokens);
    return tokens;
  });

const READER_ID = personId(0);

type StandingRow = {
  place: number | null;
  second: number | null;
  looks: string[] | null;
  role: string | null;
};

export async function currentStanding(line: WorldDatabase): Promise<ReaderStanding> {
  const [row] = await line.ask<StandingRow>(
    `select
       (select "readThrough" from "Progress" where "userId" = $1 and "bookId" = $3) as place,
       (select "readThrough" from "Progress" where "userId" = $1 and "bookId" = $4) as second,
       (select role::text from "Membership" where "userId" = $1 and "clubId" = $2 and standing = 'active') as role,
       (select array_agg("itemId"::text) from "Look" where "userId" = $1 and "coveredAt" is null) as looks`,
    [READER_ID, OWN_CLUB_ID, bookIdOf('here'), bookIdOf('second')],
  );
  const { place, second, looks, role } = row!;
  const member = role !== null;
  return {
    place: place ?? 0,
    second: second ?? 0,
    looks: looks ?? [],
    member,
    moderates: member && role !== 'member',
  };
}

type Mark = { place: number; confirmed: boolean };

/** Where every item stands now: its marks may have been moved, and a draft confirmed. */
async function currentMarks(line: WorldDatabase) {
  const rows = await line.ask<{ id: string } & Mark>(
    `select id::text, "spoilsThrough" as place, true as confirmed from "Thread"
     union all select id::text, "spoilsThrough", true from "Post"
     union all select id::text, "spoilsThrough", true from "Aside"
     union all select id::text, "spoilsThrough", true from "Heading"
     union all select id::text, "spoilsThrough", true from "Theme"
     union all select id::text, "spoilsThrough", true from "ThemeNote"
     union all select id::text, "spoilsThrough", true from "Reveal"
     union all select id::text, "spoilsThrough", true from "Term"
     union all select id::text, "spoilsThrough", true from "OutlineChange"
     union all select id::text, "spoilsThrough", "clubId" is null or "sentAt" is not null from "Review"
     union all select id::text, "spoilsThrough", true from "EntryReport"
     union all select id::text, "spoilsThrough", "confirmedAt" is not null from "Passage"`,
  );
  return new Map(rows.map(({ id, ...mark }) => [id, mark]));
}

function applyMarks(world: World, marks: Map<string, Mark>): World {
  const moved = <T extends { key: string; place: number }>(one: T): T => ({
    ...one,
    place: marks.get(idFor(one.key))?.place ?? one.place,
  });
  const posts = world.posts.map(moved).map((post) => ({ ...post, asides: post.asides.map(moved) }));
  const told = world.bookItems.map(moved).map((one) => ({
    ...one,
    draft: one.draft && !marks.get(idFor(one.key))?.confirmed,
    unsent: one.unsent && !marks.get(idFor(one.kind === 'passage' ? one.on : one.key))?.confirmed,
  }));
  return { ...world, threads: world.threads.map(moved), posts, bookItems: told };
}
