import 'server-only';
import { raw, rowsOf, sql, type Sql } from '../db/everything';
import { type Gated, pass } from './gated';
import { type PageRow, type PostPage, pageIn, pageOf, type WhichPage } from './posts';
import type { Reader } from './reader';
import { closedIn, openIn } from './rule';
import { aheadInThread, type Ahead, type Covered, type Waiting } from './waiting';

export type ThreadView = {
  id: string;
  /** Null when its opening post was removed. */
  title: string | null;
  author: string;
  spoilsThrough: number;
  pinned: boolean;
  locked: boolean;
  createdAt: Date;
};
export type ThreadLine = ThreadView & { posts: number; lastPostAt: Date };
/** What a Marked reader learns of a thread ahead: that it is there, and its place. */
export type CoveredThread = { kind: 'covered'; id: string; place: number };
/** With what waits further on in it. */
export type OpenThread = { kind: 'open'; thread: Gated<ThreadView>; ahead: Ahead };

export type ReadThread = OpenThread & { page: PostPage };

export const threadsAPage = 30;

/** One thread; covered for a Marked reader it waits for; null when hidden, foreign or never there. */
export async function threadOf(reader: Reader, id: string): Promise<OpenThread | CoveredThread | null> {
  const row = await openRow<Row & Waits>(reader, id);
  return row ? opened(row) : coveredThread(reader, id);
}

/** The same with a page of its posts, in one question. */
export async function readThread(
  reader: Reader,
  id: string,
  which: WhichPage,
): Promise<ReadThread | CoveredThread | null> {
  const withPage = sql`, ${pageIn(reader, id, which)} as page`;
  const row = await openRow<Row & Waits & { page: PageRow }>(reader, id, withPage);
  if (!row) return coveredThread(reader, id);
  const { page, ...thread } = row;
  return { ...opened(thread), page: pageOf(page) };
}

async function openRow<R extends Row>(reader: Reader, id: string, more = sql``): Promise<R | undefined> {
  const { waiting, covers } = aheadInThread(reader);
  const [row] = await rowsOf<R>(sql`
    select ${view}, ${waiting} as waiting, ${covers} as covers ${more}
    from "Thread" t join "User" author on author.id = t."authorId"
    where ${openIn(reader, 't')} and t.id = ${id}::uuid`);
  return row;
}

function opened({ waiting, covers, ...row }: Row & Waits): OpenThread {
  return {
    kind: 'open',
    thread: pass(dated(row)),
    ahead: { waiting: pass(waiting), covers: pass(covers) },
  };
}

async function coveredThread(reader: Reader, id: string): Promise<CoveredThread | null> {
  if (reader.veil === 'sealed') return null;
  const [row] = await rowsOf<{ place: number }>(sql`
    select t."spoilsThrough" as place from "Thread" t
    where ${closedIn(reader, 't')} and t.id = ${id}::uuid and t."removedAt" is null`);
  return row ? { kind: 'covered', id, ...row } : null;
}

export type ThreadPage = { lines: ThreadLine[]; more: boolean };

/**
 * A page (1..) of the threads that are open: pinned ones first, then by the last post the reader may see. On the
 * first page stand besides, apart from the order of time, those that are pinned, and those ahead that are one's own or
 * were looked at.
 */
export async function threadsOf(reader: Reader, page: number): Promise<Gated<ThreadPage>> {
  const rows = await rowsOf<Row & { posts: number; lastPostAt: number; more: boolean }>(sql`
    with spoken as (${lastSpokenIn(reader, page)})
    select ${view}, coalesce(talk.posts, 0) as posts,
      ${milliseconds('coalesce(talk.last, t."createdAt")')} as "lastPostAt",
      (select count(*) > ${threadsAPage} from spoken) as more
    from "Thread" t join "User" author on author.id = t."authorId" left join lateral (
      select sum(n.posts)::int as posts, max(n."lastPostAt") as last from "ThreadTally" n
      where n."threadId" = t.id and n."spoilsThrough" <= ${reader.readThrough}) talk on true
    where ${openIn(reader, 't')} and t."removedAt" is null and (
      t.id in (select id from spoken limit ${threadsAPage})
      or ${page === 1} and (t."pinnedAt" is not null or t."spoilsThrough" > ${reader.readThrough}))
    order by pinned desc, "lastPostAt" desc, t.id`);
  const lines = rows.map(({ more: _, lastPostAt, ...row }) => ({
    ...dated(row),
    lastPostAt: new Date(lastPostAt),
  }));
  return pass({ lines, more: rows[0]?.more ?? false });
}

const lastSpokenIn = (reader: Reader, page: number): Sql => sql`
  select t.id from "ThreadTally" n join "Thread" t on t.id = n."threadId"
  where n."readingId" = ${reader.readingId}::uuid and n."spoilsThrough" <= ${reader.readThrough}
    and ${openIn(reader, 't')} and t."removedAt" is null and t."pinnedAt" is null
  group by t.id order by max(n."lastPostAt") desc, t.id
  limit ${threadsAPage + 1} offset ${(page - 1) * threadsAPage}`;

const milliseconds = (column: string): Sql => raw(`(extract(epoch from ${column}) * 1000)::float8`);

/** A thread `t` with its author. Without its title where its opening post was removed. */
const view = sql`t.id, case when t."removedAt" is null then t.title end as title, author.name as author,
  t."spoilsThrough", t."pinnedAt" is not null as pinned, t."lockedAt" is not null as locked,
  ${milliseconds('t."createdAt"')} as "createdAt"`;

type Waits = { waiting: Waiting[]; covers: Covered[] };
/** Times are milliseconds since 1970. */
type Row = Omit<ThreadView, 'createdAt'> & { createdAt: number };

const dated = <R extends Row>({ createdAt, ...row }: R) => ({ ...row, createdAt: new Date(createdAt) });
