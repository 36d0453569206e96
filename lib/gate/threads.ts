import 'server-only';
import { everything } from '../db/everything';
import { type Gated, pass } from './gated';
import type { Reader } from './reader';
import { closedTo, openTo } from './rule';

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
export type OpenThread = { kind: 'open'; thread: Gated<ThreadView> };

export const threadsAPage = 30;

const view = {
  id: true,
  title: true,
  spoilsThrough: true,
  pinnedAt: true,
  lockedAt: true,
  removedAt: true,
  createdAt: true,
  author: { select: { name: true } },
} as const;

type Row = {
  id: string;
  title: string;
  spoilsThrough: number;
  pinnedAt: Date | null;
  lockedAt: Date | null;
  removedAt: Date | null;
  createdAt: Date;
  author: { name: string };
};

const shown = ({ pinnedAt, lockedAt, removedAt, author, title, ...row }: Row): ThreadView => ({
  ...row,
  title: removedAt ? null : title,
  author: author.name,
  pinned: pinnedAt !== null,
  locked: lockedAt !== null,
});

/** One thread; covered for a Marked reader it waits for; null when hidden, foreign or never there. */
export async function threadOf(reader: Reader, id: string): Promise<OpenThread | CoveredThread | null> {
  const row = await everything.thread.findFirst({ where: { AND: [openTo(reader), { id }] }, select: view });
  if (row) return { kind: 'open', thread: pass(shown(row)) };
  return reader.veil === 'marked' ? coveredThread(reader, id) : null;
}

async function coveredThread(reader: Reader, id: string): Promise<CoveredThread | null> {
  const row = await everything.thread.findFirst({
    where: { AND: [closedTo(reader), { id, removedAt: null }] },
    select: { spoilsThrough: true },
  });
  return row && { kind: 'covered', id, place: row.spoilsThrough };
}

export type ThreadPage = { lines: ThreadLine[]; more: boolean };

/** A page (1..) of the threads that are open: pinned ones first, then by the last post the reader may see. */
export async function threadsOf(reader: Reader, page: number): Promise<Gated<ThreadPage>> {
  const talk = await lastSpokenIn(reader, page);
  const ids = talk.slice(0, threadsAPage).map(({ threadId }) => threadId);
  const rows = await everything.thread.findMany({
    where: {
      AND: [
        openTo(reader),
        { removedAt: null, OR: [{ id: { in: ids } }, ...(page === 1 ? apart(reader) : [])] },
      ],
    },
    select: view,
  });
  const known = new Set(ids);
  const others = rows.filter(({ id }) => !known.has(id)).map(({ id }) => id);
  const tallies = new Map([...talk, ...(await tallied(reader, others))].map((row) => [row.threadId, row]));
  const lines = rows.map((row) => line(row, tallies.get(row.id)));
  return pass({ lines: lines.sort(pinnedThenLatest), more: talk.length > threadsAPage });
}

/** What stands on the first page besides: pinned threads, and those ahead that are one's own or were looked at. */
const apart = (reader: Reader) => [
  { pinnedAt: { not: null } },
  { spoilsThrough: { gt: reader.readThrough } },
];

const lastSpokenIn = (reader: Reader, page: number) =>
  everything.threadTally.groupBy({
    by: ['threadId'],
    where: {
      readingId: reader.readingId,
      spoilsThrough: { lte: reader.readThrough },
      thread: { AND: [openTo(reader), { removedAt: null, pinnedAt: null }] },
    },
    _sum: { posts: true },
    _max: { lastPostAt: true },
    orderBy: [{ _max: { lastPostAt: 'desc' } }, { threadId: 'asc' }],
    skip: (page - 1) * threadsAPage,
    take: threadsAPage + 1,
  });

const tallied = async (reader: Reader, threadIds: string[]) =>
  threadIds.length === 0
    ? []
    : everything.threadTally.groupBy({
        by: ['threadId'],
        where: { threadId: { in: threadIds }, spoilsThrough: { lte: reader.readThrough } },
        _sum: { posts: true },
        _max: { lastPostAt: true },
      });

type Tallied = { _sum: { posts: number | null }; _max: { lastPostAt: Date | null } };

const line = (row: Row, tally?: Tallied): ThreadLine => ({
  ...shown(row),
  posts: tally?._sum.posts ?? 0,
  lastPostAt: tally?._max.lastPostAt ?? row.createdAt,
});

const pinnedThenLatest = (a: ThreadLine, b: ThreadLine) =>
  Number(b.pinned) - Number(a.pinned) ||
  b.lastPostAt.getTime() - a.lastPostAt.getTime() ||
  (a.id < b.id ? -1 : 1);
