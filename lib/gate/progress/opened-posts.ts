import 'server-only';
import { constantQuery, query, type Query } from '../../db/query';
import { sql, type Sql } from '../../db/unguarded';
import { type Gated, pass } from '../core/gated';
import type { Reader } from '../core/reader';
import { firstWords } from '../posts/first-words';
import { othersItemSql, reachedByMoveSql, visibleSql, visibleVersionSql } from '../core/visibility';

/** What the last move opened in one thread. */
export type OpenedThread = {
  id: string;
  title: string;
  /** The place from which the thread can be read. */
  place: number;
  /** The thread itself opened, and not only posts in it. */
  isNew: boolean;
  /** Posts that opened, and open ones in which a spoiler did. */
  posts: number;
  spoilers: number;
  /** The first of them, who wrote it and how it begins. */
  first: { id: string; by: string; words: string };
};
/** Of the whole move; `threads` lists the first of them, in reading order. */
export type OpenedPosts = { posts: number; spoilers: number; threadCount: number; threads: OpenedThread[] };

export const OPENED_THREADS_SHOWN = 60;

/** What the reader's last move opened in the discussion; nothing after a move back. */
export const openedPostsQuery = (reader: Reader): Query<Gated<OpenedPosts>> =>
  hasMovedOn(reader)
    ? query(openedPostsSql(reader), parseOpenedPosts)
    : constantQuery(pass({ posts: 0, spoilers: 0, threadCount: 0, threads: [] }));

/** Whether the bookmark's last move was one on, and can still be undone. */
export const hasMovedOn = ({ movedFrom, readThrough }: Reader) =>
  movedFrom !== null && movedFrom < readThrough;

type OpenedRow = Omit<OpenedThread, 'first'> & {
  firstId: string;
  by: string;
  html: string;
  allPosts: number;
  allSpoilers: number;
  allThreads: number;
};

function parseOpenedPosts(rows: OpenedRow[]): Gated<OpenedPosts> {
  const threads = rows.map(
    ({ firstId, by, html, allPosts: _posts, allSpoilers: _spoilers, allThreads: _threads, ...thread }) => ({
      ...thread,
      first: { id: firstId, by, words: firstWords(html) },
    }),
  );
  const { allPosts = 0, allSpoilers = 0, allThreads = 0 } = rows[0] ?? {};
  return pass({ posts: allPosts, spoilers: allSpoilers, threadCount: allThreads, threads });
}

// The sealed words of a post have no covers in them, so that both veils read the same here.
const openedPostsSql = (reader: Reader): Sql => sql`
  with opened as materialized (
    select p.id, p."threadId", p."createdAt", bool_or(v.first) as "isPost"
    from "PostVersion" v join "Post" p on p.id = v."postId"
    where v."readingId" = ${reader.readingId}::uuid and ${reachedByMoveSql(reader, 'v."spoilsThrough"')}
      and ${othersItemSql(reader, 'p')} and p."removedAt" is null
    group by p.id),
  talk as (
    select t.id, t.title, t."spoilsThrough" as place, t."createdAt",
      ${reachedByMoveSql(reader, 't."spoilsThrough"')} and ${othersItemSql(reader, 't')} as "isNew",
      count(*) filter (where o."isPost")::int as posts, count(*) filter (where not o."isPost")::int as spoilers,
      (array_agg(o.id order by o."createdAt", o.id))[1] as "firstId"
    from opened o join "Thread" t on t.id = o."threadId"
    where ${visibleSql(reader, 't')} and t."removedAt" is null
    group by t.id),
  counted as (
    select *, (sum(posts) over ())::int as "allPosts", (sum(spoilers) over ())::int as "allSpoilers",
      (count(*) over ())::int as "allThreads"
    from talk order by not "isNew", place, "createdAt", id limit ${OPENED_THREADS_SHOWN})
  select c.id, c.title, c.place, c."isNew", c.posts, c.spoilers, c."firstId", author.name as by,
    coalesce(said.sealed, '') as html, c."allPosts", c."allSpoilers", c."allThreads"
  from counted c join "Post" f on f.id = c."firstId" join "User" author on author.id = f."authorId"
  left join lateral (
    select v.sealed from "PostVersion" v where v."postId" = f.id and ${visibleVersionSql(reader, 'v')}
    order by v."spoilsThrough" desc limit 1) said on true
  order by not c."isNew", c.place, c."createdAt", c.id`;
