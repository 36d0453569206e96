import 'server-only';
import { query, type Query } from '../../db/query';
import { sql, type Sql } from '../../db/unguarded';
import { type Gated, pass } from '../core/gated';
import type { Reader } from '../core/reader';
import { reachedSql, visibleSql, visibleVersionSql } from '../core/visibility';
import { firstWords } from '../posts/first-words';
import { newPostsSql, MOST_NEWS, type News } from '../threads/read-state';

/** A thread in which something is new, with the first new post: who wrote it and how it begins. */
export type NewThread = {
  id: string;
  title: string;
  news: News;
  /** Nothing of it was shown before. */
  isUnread: boolean;
  first: { id: string; by: string; words: string };
};
/** The first `threads`, and how many threads and posts are new in all. */
export type NewThreads = { threads: NewThread[]; threadCount: number; postCount: number };

/** The threads of a reading in which something is new to the reader, by the last post that they may see. */
export const newThreadsQuery = (reader: Reader, limit: number): Query<Gated<NewThreads>> =>
  query(newThreadsSql(reader, limit), (rows: NewThreadRow[]) => {
    const threads = rows.map(
      ({ firstId, by, html, fresh, opened, threadCount: _, postCount: __, ...row }) => ({
        ...row,
        news: { fresh, opened },
        first: { id: firstId, by, words: firstWords(html) },
      }),
    );
    const { threadCount = 0, postCount = 0 } = rows[0] ?? {};
    return pass({ threads, threadCount, postCount });
  });

type NewThreadRow = Omit<NewThread, 'news' | 'first'> &
  News & { firstId: string; by: string; html: string; threadCount: number; postCount: number };

// The sealed words of a post have no covers in them, so that both veils read the same here.
const newThreadsSql = (reader: Reader, limit: number): Sql => sql`
  with talk as (
    select t.id, t.title, n.fresh, n.opened, n."firstId", n."isUnread", last.at as "lastPostAt"
    from "Thread" t
    cross join lateral (
      select count(*) filter (where not one.opened)::int as fresh, count(*) filter (where one.opened)::int as opened,
        (array_agg(one.id order by one."createdAt", one.id))[1] as "firstId",
        not exists (select from "ReadState" s where s."userId" = ${reader.userId}::uuid and s."threadId" = t.id) as "isUnread"
      from (${newPostsSql(reader, sql`t.id`)} limit ${MOST_NEWS}) one) n
    cross join lateral (
      select max(c."lastPostAt") as at from "ThreadTally" c
      where c."threadId" = t.id and ${reachedSql(reader, 'c."spoilsThrough"')}) last
    where ${visibleSql(reader, 't')} and t."removedAt" is null and n.fresh + n.opened > 0),
  counted as (
    select *, (count(*) over ())::int as "threadCount", (sum(fresh + opened) over ())::int as "postCount"
    from talk order by "lastPostAt" desc, id limit ${limit})
  select c.id, c.title, c.fresh, c.opened, c."isUnread", c."firstId", author.name as by,
    coalesce(said.sealed, '') as html, c."threadCount", c."postCount"
  from counted c join "Post" f on f.id = c."firstId" join "User" author on author.id = f."authorId"
  left join lateral (
    select v.sealed from "PostVersion" v where v."postId" = f.id and ${visibleVersionSql(reader, 'v')}
    order by v."spoilsThrough" desc limit 1) said on true
  order by c."lastPostAt" desc, c.id`;
