import 'server-only';
import { raw, queryRows, sql, type Sql } from '../../db/unguarded';
import { type Gated, pass } from '../core/gated';
import {
  type PostPageRow,
  type PostPage,
  postPageSql,
  parsePostPage,
  type PageRef,
} from '../posts/post-page';
import type { Reader } from '../core/reader';
import { aheadSql, hiddenSql, openedBySql, reachedSql, visibleSql, type OpenedBy } from '../core/visibility';
import { threadAheadSql, type AheadView, type CoveredItem, type AheadCount } from './ahead';

export type ThreadView = {
  id: string;
  /** Null when its opening post was removed. */
  title: string | null;
  author: string;
  openedBy: OpenedBy;
  spoilsThrough: number;
  pinned: boolean;
  locked: boolean;
  createdAt: Date;
};
export type ThreadListItem = ThreadView & { posts: number; lastPostAt: Date };
/** What a Marked reader learns of a thread ahead: that it is there, and its place. */
export type CoveredThread = { kind: 'covered'; id: string; place: number };
/** With what waits further on in it. */
export type OpenThread = { kind: 'open'; thread: Gated<ThreadView>; ahead: AheadView };

export type ThreadWithPosts = OpenThread & { page: PostPage };

export const THREADS_PER_PAGE = 30;

/** One thread; covered for a Marked reader it waits for; null when hidden, foreign or never there. */
export async function readThread(reader: Reader, id: string): Promise<OpenThread | CoveredThread | null> {
  const row = await loadThreadRow<ThreadRow & AheadRow>(reader, id);
  return row ? parseThread(row) : readCoveredThread(reader, id);
}

/** The same with a page of its posts, in one question. */
export async function readThreadPage(
  reader: Reader,
  id: string,
  pageRef: PageRef,
): Promise<ThreadWithPosts | CoveredThread | null> {
  const withPage = sql`, ${postPageSql(reader, id, pageRef)} as page`;
  const row = await loadThreadRow<ThreadRow & AheadRow & { page: PostPageRow }>(reader, id, withPage);
  if (!row) return readCoveredThread(reader, id);
  const { page, ...thread } = row;
  return { ...parseThread(thread), page: parsePostPage(page) };
}

async function loadThreadRow<ThreadRowType extends ThreadRow>(
  reader: Reader,
  id: string,
  extraColumns = sql``,
): Promise<ThreadRowType | undefined> {
  const { waiting, covers } = threadAheadSql(reader);
  const [row] = await queryRows<ThreadRowType>(sql`
    select ${threadColumns}, ${openedBySql(reader, 't')} as "openedBy", ${waiting} as waiting, ${covers} as covers ${extraColumns}
    from "Thread" t join "User" author on author.id = t."authorId"
    where ${visibleSql(reader, 't')} and t.id = ${id}::uuid`);
  return row;
}

function parseThread({ waiting, covers, ...row }: ThreadRow & AheadRow): OpenThread {
  return {
    kind: 'open',
    thread: pass(parseDates(row)),
    ahead: { waiting: pass(waiting), covers: pass(covers) },
  };
}

async function readCoveredThread(reader: Reader, id: string): Promise<CoveredThread | null> {
  if (reader.veil === 'sealed') return null;
  const [row] = await queryRows<{ place: number }>(sql`
    select t."spoilsThrough" as place from "Thread" t
    where ${hiddenSql(reader, 't')} and t.id = ${id}::uuid and t."removedAt" is null`);
  return row ? { kind: 'covered', id, ...row } : null;
}

export type ThreadListPage = { lines: ThreadListItem[]; more: boolean };

/**
 * A page (1..) of the threads that are open: pinned ones first, then by the last post the reader may see. On the
 * first page stand besides, apart from the order of time, those that are pinned, and those ahead that are one's own or
 * were looked at.
 */
export async function listThreads(reader: Reader, page: number): Promise<Gated<ThreadListPage>> {
  const rows = await queryRows<ThreadRow & { posts: number; lastPostAt: number; more: boolean }>(sql`
    with spoken as (${recentThreadIdsSql(reader, page)})
    select ${threadColumns}, coalesce(talk.posts, 0) as posts,
      ${millisecondsSql('coalesce(talk.last, t."createdAt")')} as "lastPostAt",
      ${openedBySql(reader, 't')} as "openedBy",
      (select count(*) > ${THREADS_PER_PAGE} from spoken) as more
    from "Thread" t join "User" author on author.id = t."authorId" left join lateral (
      select sum(n.posts)::int as posts, max(n."lastPostAt") as last from "ThreadTally" n
      where n."threadId" = t.id and ${reachedSql(reader, 'n."spoilsThrough"')}) talk on true
    where ${visibleSql(reader, 't')} and t."removedAt" is null and (
      t.id in (select id from spoken limit ${THREADS_PER_PAGE})
      or ${page === 1} and (t."pinnedAt" is not null or ${aheadSql(reader, 't."spoilsThrough"')}))
    order by pinned desc, "lastPostAt" desc, t.id`);
  const lines = rows.map(({ more: _, lastPostAt, ...row }) => ({
    ...parseDates(row),
    lastPostAt: new Date(lastPostAt),
  }));
  return pass({ lines, more: rows[0]?.more ?? false });
}

const recentThreadIdsSql = (reader: Reader, page: number): Sql => sql`
  select t.id from "ThreadTally" n join "Thread" t on t.id = n."threadId"
  where n."readingId" = ${reader.readingId}::uuid and ${reachedSql(reader, 'n."spoilsThrough"')}
    and ${visibleSql(reader, 't')} and t."removedAt" is null and t."pinnedAt" is null
  group by t.id order by max(n."lastPostAt") desc, t.id
  limit ${THREADS_PER_PAGE + 1} offset ${(page - 1) * THREADS_PER_PAGE}`;

const millisecondsSql = (column: string): Sql => raw(`(extract(epoch from ${column}) * 1000)::float8`);

/** A thread `t` with its author. Without its title where its opening post was removed. */
const threadColumns = sql`t.id, case when t."removedAt" is null then t.title end as title, author.name as author,
  t."spoilsThrough", t."pinnedAt" is not null as pinned, t."lockedAt" is not null as locked,
  ${millisecondsSql('t."createdAt"')} as "createdAt"`;

type AheadRow = { waiting: AheadCount[]; covers: CoveredItem[] };
/** Times are milliseconds since 1970. */
type ThreadRow = Omit<ThreadView, 'createdAt'> & { createdAt: number };

const parseDates = <R extends ThreadRow>({ createdAt, ...row }: R) => ({
  ...row,
  createdAt: new Date(createdAt),
});
