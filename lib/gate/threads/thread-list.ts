import 'server-only';
import { query, type Query } from '../../db/query';
import { sql, type Sql } from '../../db/unguarded';
import { type Gated, pass } from '../core/gated';
import type { Reader } from '../core/reader';
import { aheadSql, bookVisibleSql, openedBySql, reachedSql, visibleSql } from '../core/visibility';
import { newPostsSql, newsSql, type News } from './read-state';
import { millisecondsSql, parseDates, threadColumns, type ThreadRow, type ThreadView } from './thread';

/** `theme`: what it is about, where the reader can see that theme. */
export type ThreadListItem = ThreadView & {
  posts: number;
  lastPostAt: Date;
  news: News;
  theme: string | null;
};
export type ThreadListPage = { lines: ThreadListItem[]; more: boolean };
/**
 * How the threads are sorted; with a place (0..N), only those that are for readers who have come just so far; with the id
 * of a theme, only those about it.
 */
export type ThreadListChoice = {
  sort: 'latest' | 'chapter' | 'new';
  place: number | null;
  theme: string | null;
};
/** A theme that the reader can see, and how many open threads are about it. */
export type ThreadTheme = { id: string; name: string; threads: number };
/** A place with open threads, and how many. */
export type ThreadPlace = { place: number; threads: number };

const LATEST: ThreadListChoice = { sort: 'latest', place: null, theme: null };

export const THREADS_PER_PAGE = 30;

/**
 * A page (1..) of the open threads, the latest by the last post the reader may see. The first page has those that are
 * pinned as well, and those ahead that are one's own or were looked at.
 */
export const threadListQuery = (
  reader: Reader,
  page: number,
  choice = LATEST,
): Query<Gated<ThreadListPage>> =>
  query(threadListSql(reader, page, choice), (rows: ThreadListRow[]) => {
    const lines = rows.map(({ more: _, lastPostAt, ...row }) => ({
      ...parseDates(row),
      lastPostAt: new Date(lastPostAt),
    }));
    return pass({ lines, more: rows[0]?.more ?? false });
  });

type ThreadListRow = ThreadRow & {
  posts: number;
  lastPostAt: number;
  news: News;
  theme: string | null;
  more: boolean;
};

const threadListSql = (reader: Reader, page: number, choice: ThreadListChoice): Sql => sql`
  with spoken as (${listedThreadIdsSql(reader, page, choice)})
  select ${threadColumns}, coalesce(talk.posts, 0) as posts,
    ${millisecondsSql('coalesce(talk.last, t."createdAt")')} as "lastPostAt",
    ${openedBySql(reader, 't')} as "openedBy", ${newsSql(reader, sql`t.id`)} as news,
    (select h.name from "Theme" h where h.id = t."themeId" and ${bookVisibleSql(reader, 'h')}) as theme,
    (select count(*) > ${THREADS_PER_PAGE} from spoken) as more
  from "Thread" t join "User" author on author.id = t."authorId" left join lateral (
    select sum(n.posts)::int as posts, max(n."lastPostAt") as last from "ThreadTally" n
    where n."threadId" = t.id and ${reachedSql(reader, 'n."spoilsThrough"')}) talk on true
  where ${visibleSql(reader, 't')} and t."removedAt" is null and ${isChosenSql(reader, choice)} and (
    t.id in (select id from spoken limit ${THREADS_PER_PAGE})
    or ${page === 1} and (t."pinnedAt" is not null or ${aheadSql(reader, 't."spoilsThrough"')}))
  order by pinned desc, ${orderSql(reader, choice)} coalesce(talk.last, t."createdAt") desc, t.id`;

const listedThreadIdsSql = (reader: Reader, page: number, choice: ThreadListChoice): Sql => sql`
  select t.id from "ThreadTally" n join "Thread" t on t.id = n."threadId"
  where n."readingId" = ${reader.readingId}::uuid and ${reachedSql(reader, 'n."spoilsThrough"')}
    and ${visibleSql(reader, 't')} and t."removedAt" is null and t."pinnedAt" is null
    and ${isChosenSql(reader, choice)}
  group by t.id order by ${orderSql(reader, choice)} max(n."lastPostAt") desc, t.id
  limit ${THREADS_PER_PAGE + 1} offset ${(page - 1) * THREADS_PER_PAGE}`;

const isChosenSql = (reader: Reader, { place, theme }: ThreadListChoice): Sql => sql`(
  ${place === null ? sql`true` : sql`t."spoilsThrough" = ${place}`} and ${
    theme === null
      ? sql`true`
      : sql`t."themeId" = (select h.id from "Theme" h where h.id = ${theme}::uuid and ${bookVisibleSql(reader, 'h')})`
  })`;

/** What comes before the time of the last post. */
function orderSql(reader: Reader, { sort }: ThreadListChoice): Sql {
  if (sort === 'chapter') return sql`t."spoilsThrough",`;
  return sort === 'new' ? sql`exists (${newPostsSql(reader, sql`t.id`)}) desc,` : sql``;
}

/** The places of the open threads, in the order of the book. */
export const threadPlacesQuery = (reader: Reader): Query<Gated<ThreadPlace[]>> =>
  query(
    sql`
      select t."spoilsThrough" as place, count(*)::int as threads from "Thread" t
      where ${visibleSql(reader, 't')} and t."removedAt" is null group by 1 order by 1`,
    (rows: ThreadPlace[]) => pass(rows),
  );

/** The themes that the reader can see, in the order of the book, with the open threads about each. */
export const threadThemesQuery = (reader: Reader): Query<Gated<ThreadTheme[]>> =>
  query(
    sql`
      select h.id, h.name, (
        select count(*)::int from "Thread" t
        where t."themeId" = h.id and ${visibleSql(reader, 't')} and t."removedAt" is null) as threads
      from "Theme" h where ${bookVisibleSql(reader, 'h')} order by h."spoilsThrough", h.name, h.id`,
    (rows: ThreadTheme[]) => pass(rows),
  );

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
