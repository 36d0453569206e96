import 'server-only';
import { raw, rowsOf, sql, type Sql } from '../db/everything';
import { type Gated, pass } from './gated';
import type { Reader } from './reader';
import { closedIn, postsOpenAhead } from './rule';

/** What waits at one place. Exactly what the Marked veil tells, and nothing under the Sealed one. */
export type Waiting = { place: number; threads: number; posts: number };
/** A covered item: an id to look at it by, and its place. */
export type Covered = { id: string; place: number };
/** What waits, by place, and the first few of it as covers, in an order that tells nothing. */
export type Ahead = { waiting: Gated<Waiting[]>; covers: Gated<Covered[]> };

export const coversAThread = 20;

/** What waits in the whole reading; the covers are of its threads. */
export async function waitingFor(reader: Reader): Promise<Ahead> {
  if (reader.veil === 'sealed') return { waiting: pass([]), covers: pass([]) };
  const closed = sql`"Thread" t where ${closedIn(reader, 't')} and t."removedAt" is null`;
  const stands = sql`exists (select 1 from "Thread" t
    where t.id = "threadId" and t."readingId" = ${reader.readingId}::uuid and t."removedAt" is null)`;
  const counted = sql`
    select t."spoilsThrough" as place, 1 as threads, 0 as posts from ${closed}
    union all ${postsAhead(reader, stands)}`;
  const [row] = await rowsOf<{ waiting: Waiting[]; covers: Covered[] }>(
    sql`select ${byPlace(counted)} as waiting, ${first('t', closed)} as covers`,
  );
  return { waiting: pass(row!.waiting), covers: pass(row!.covers) };
}

/** Two values for a statement about an open thread `t`: what waits in it, and the covers of its posts. */
export function aheadInThread(reader: Reader): { waiting: Sql; covers: Sql } {
  if (reader.veil === 'sealed') return { waiting: sql`'[]'::json`, covers: sql`'[]'::json` };
  const closed = sql`"Post" p
    where p."threadId" = t.id and ${closedIn(reader, 'p')} and p."removedAt" is null`;
  return {
    waiting: byPlace(postsAhead(reader, sql`"threadId" = t.id`)),
    covers: first('p', closed),
  };
}

/** From rows that each count something at a place. */
const byPlace = (counted: Sql): Sql => sql`(
  select coalesce(json_agg(w order by w.place), '[]') from (
    select place, sum(threads)::int as threads, sum(posts)::int as posts
    from (${counted}) as counted (place, threads, posts)
    group by place having sum(threads) > 0 or sum(posts) > 0) w)`;

const first = (table: string, closed: Sql): Sql => sql`(
  select coalesce(json_agg(json_build_object('id', c.id, 'place', c.place) order by c.place, c.id), '[]')
  from (select ${raw(table)}.id, ${raw(table)}."spoilsThrough" as place from ${closed}
    order by 2, 1 limit ${coversAThread}) c)`;

/** From the tallies, less what is open all the same: one's own posts and those looked at. */
const postsAhead = (reader: Reader, where: Sql): Sql => sql`
  select "spoilsThrough", 0, posts from "ThreadTally"
  where "readingId" = ${reader.readingId}::uuid and "spoilsThrough" > ${reader.readThrough} and ${where}
  union all
  select p."spoilsThrough", 0, -1 from ${postsOpenAhead(reader)} p
  where p."removedAt" is null and ${where}`;
