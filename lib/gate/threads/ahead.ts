import 'server-only';
import { constantQuery, query, type Query } from '../../db/query';
import { raw, sql, type Sql } from '../../db/unguarded';
import { type Gated, pass } from '../core/gated';
import type { Reader } from '../core/reader';
import { aheadSql, hiddenSql, visiblePostsAheadSql } from '../core/visibility';

/** Counts of hidden items at one place: all that the Marked veil tells. The Sealed veil tells none of it. */
export type AheadCount = { place: number; threads: number; posts: number };
/** A covered item: an id to look at it by, and its place. */
export type CoveredItem = { id: string; place: number };
/** Counts of hidden items by place, and covers of the first few, in an order that tells nothing. */
export type AheadView = { waiting: Gated<AheadCount[]>; covers: Gated<CoveredItem[]> };

export const COVERS_PER_THREAD = 20;

/** Hidden items of the whole reading, with covers of its threads. */
export function aheadQuery(reader: Reader): Query<AheadView> {
  if (reader.veil === 'sealed') return constantQuery({ waiting: pass([]), covers: pass([]) });
  const hiddenThreads = sql`"Thread" t where ${hiddenSql(reader, 't')} and t."removedAt" is null`;
  const isInStandingThread = sql`exists (select 1 from "Thread" t
    where t.id = "threadId" and t."readingId" = ${reader.readingId}::uuid and t."removedAt" is null)`;
  const counts = sql`
    select t."spoilsThrough" as place, 1 as threads, 0 as posts from ${hiddenThreads}
    union all ${postCountsAheadSql(reader, isInStandingThread)}`;
  return query(
    sql`select ${sumByPlaceSql(counts)} as waiting, ${firstCoversSql('t', hiddenThreads)} as covers`,
    ([row]: AheadRow[]) => parseAhead(row!),
  );
}

export type AheadRow = { waiting: AheadCount[]; covers: CoveredItem[] };

export const parseAhead = ({ waiting, covers }: AheadRow): AheadView => ({
  waiting: pass(waiting),
  covers: pass(covers),
});

/** Two values for a statement about an open thread `t`: what waits in it, and the covers of its posts. */
export function threadAheadSql(reader: Reader): { waiting: Sql; covers: Sql } {
  if (reader.veil === 'sealed') return { waiting: sql`'[]'::json`, covers: sql`'[]'::json` };
  const hiddenPosts = sql`"Post" p
    where p."threadId" = t.id and ${hiddenSql(reader, 'p')} and p."removedAt" is null`;
  return {
    waiting: sumByPlaceSql(postCountsAheadSql(reader, sql`"threadId" = t.id`)),
    covers: firstCoversSql('p', hiddenPosts),
  };
}

/** From rows that each count something at a place. */
const sumByPlaceSql = (counts: Sql): Sql => sql`(
  select coalesce(json_agg(w order by w.place), '[]') from (
    select place, sum(threads)::int as threads, sum(posts)::int as posts
    from (${counts}) as counted (place, threads, posts)
    group by place having sum(threads) > 0 or sum(posts) > 0) w)`;

const firstCoversSql = (table: string, hiddenItems: Sql): Sql => sql`(
  select coalesce(json_agg(json_build_object('id', c.id, 'place', c.place) order by c.place, c.id), '[]')
  from (select ${raw(table)}.id, ${raw(table)}."spoilsThrough" as place from ${hiddenItems}
    order by 2, 1 limit ${COVERS_PER_THREAD}) c)`;

/** From the tallies, without posts ahead that are open: the reader's own, and those looked at. */
const postCountsAheadSql = (reader: Reader, condition: Sql): Sql => sql`
  select "spoilsThrough", 0, posts from "ThreadTally"
  where "readingId" = ${reader.readingId}::uuid and ${aheadSql(reader, '"spoilsThrough"')} and ${condition}
  union all
  select p."spoilsThrough", 0, -1 from ${visiblePostsAheadSql(reader)} p
  where p."removedAt" is null and ${condition}`;
