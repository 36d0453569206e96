import 'server-only';
import { query, type Query } from '../../db/query';
import { sql, type Sql } from '../../db/unguarded';
import { type Gated, pass } from '../core/gated';
import type { Reader } from '../core/reader';
import { aheadSql, openedBySql, reachedSql, visibleSql } from '../core/visibility';
import { newsSql, type News } from './read-state';
import { millisecondsSql, parseDates, threadColumns, type ThreadRow, type ThreadView } from './thread';

export type ThreadListItem = ThreadView & { posts: number; lastPostAt: Date; news: News };
export type ThreadListPage = { lines: ThreadListItem[]; more: boolean };

export const THREADS_PER_PAGE = 30;

/**
 * A page (1..) of the open threads, by the last post the reader may see. The first page begins with those that are
 * pinned, and with those ahead that are one's own or were looked at.
 */
export const threadListQuery = (reader: Reader, page: number): Query<Gated<ThreadListPage>> =>
  query(threadListSql(reader, page), (rows: ThreadListRow[]) => {
    const lines = rows.map(({ more: _, lastPostAt, ...row }) => ({
      ...parseDates(row),
      lastPostAt: new Date(lastPostAt),
    }));
    return pass({ lines, more: rows[0]?.more ?? false });
  });

type ThreadListRow = ThreadRow & { posts: number; lastPostAt: number; news: News; more: boolean };

const threadListSql = (reader: Reader, page: number): Sql => sql`
  with spoken as (${recentThreadIdsSql(reader, page)})
  select ${threadColumns}, coalesce(talk.posts, 0) as posts,
    ${millisecondsSql('coalesce(talk.last, t."createdAt")')} as "lastPostAt",
    ${openedBySql(reader, 't')} as "openedBy", ${newsSql(reader, sql`t.id`)} as news,
    (select count(*) > ${THREADS_PER_PAGE} from spoken) as more
  from "Thread" t join "User" author on author.id = t."authorId" left join lateral (
    select sum(n.posts)::int as posts, max(n."lastPostAt") as last from "ThreadTally" n
    where n."threadId" = t.id and ${reachedSql(reader, 'n."spoilsThrough"')}) talk on true
  where ${visibleSql(reader, 't')} and t."removedAt" is null and (
    t.id in (select id from spoken limit ${THREADS_PER_PAGE})
    or ${page === 1} and (t."pinnedAt" is not null or ${aheadSql(reader, 't."spoilsThrough"')}))
  order by pinned desc, "lastPostAt" desc, t.id`;

const recentThreadIdsSql = (reader: Reader, page: number): Sql => sql`
  select t.id from "ThreadTally" n join "Thread" t on t.id = n."threadId"
  where n."readingId" = ${reader.readingId}::uuid and ${reachedSql(reader, 'n."spoilsThrough"')}
    and ${visibleSql(reader, 't')} and t."removedAt" is null and t."pinnedAt" is null
  group by t.id order by max(n."lastPostAt") desc, t.id
  limit ${THREADS_PER_PAGE + 1} offset ${(page - 1) * THREADS_PER_PAGE}`;

/** What may change of a room while it is read: how many posts are open in all its open threads, as its list counts them. */
export type RoomState = { count: number; posts: null };

export const roomStateQuery = (reader: Reader): Query<RoomState> =>
  query(
    sql`
      select coalesce(sum(n.posts), 0)::int as count from "ThreadTally" n join "Thread" t on t.id = n."threadId"
      where n."readingId" = ${reader.readingId}::uuid and ${reachedSql(reader, 'n."spoilsThrough"')}
        and ${visibleSql(reader, 't')} and t."removedAt" is null`,
    ([row]: { count: number }[]) => ({ count: row?.count ?? 0, posts: null }),
  );
