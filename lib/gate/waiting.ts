import 'server-only';
import { everything } from '../db/everything';
import { type Gated, pass } from './gated';
import type { Reader } from './reader';
import { closedTo, openTo } from './rule';

/** What waits at one place. Exactly what the Marked veil tells, and nothing under the Sealed one. */
export type Waiting = { place: number; threads: number; posts: number };
/** A covered item: an id to look at it by, and its place. */
export type Covered = { id: string; place: number };

export const coversAThread = 20;

/** What waits in the whole reading, by place. */
export async function waitingFor(reader: Reader): Promise<Gated<Waiting[]>> {
  if (reader.veil === 'sealed') return pass([]);
  const [threads, posts] = await Promise.all([
    threadsAhead(reader),
    postsAhead(reader, { thread: { removedAt: null } }),
  ]);
  const places = [...new Set([...threads.keys(), ...posts.keys()])].sort((a, b) => a - b);
  return pass(
    places.map((place) => ({ place, threads: threads.get(place) ?? 0, posts: posts.get(place) ?? 0 })),
  );
}

/** The threads that wait: the first few as covers, in an order that tells nothing. */
export async function coveredThreads(reader: Reader): Promise<Gated<Covered[]>> {
  if (reader.veil === 'sealed') return pass([]);
  const rows = await everything.thread.findMany({
    where: { ...closedTo(reader), removedAt: null },
    select: { id: true, spoilsThrough: true },
    orderBy: [{ spoilsThrough: 'asc' }, { id: 'asc' }],
    take: coversAThread,
  });
  return pass(rows.map(({ id, spoilsThrough }) => ({ id, place: spoilsThrough })));
}

/** What waits in one open thread: how much at each place, and the first few as covers. Of any other, nothing. */
export async function waitingIn(reader: Reader, threadId: string) {
  const open = { AND: [openTo(reader), { id: threadId }] };
  if (reader.veil === 'sealed' || (await everything.thread.count({ where: open })) === 0)
    return { waiting: pass<Waiting[]>([]), covers: pass<Covered[]>([]) };
  const [posts, rows] = await Promise.all([
    postsAhead(reader, { threadId }),
    everything.post.findMany({
      where: { ...closedTo(reader), threadId, removedAt: null },
      select: { id: true, spoilsThrough: true },
      orderBy: [{ spoilsThrough: 'asc' }, { id: 'asc' }],
      take: coversAThread,
    }),
  ]);
  const waiting = [...posts]
    .sort(([a], [b]) => a - b)
    .map(([place, count]) => ({ place, threads: 0, posts: count }));
  return {
    waiting: pass(waiting),
    covers: pass(rows.map(({ id, spoilsThrough }) => ({ id, place: spoilsThrough }))),
  };
}

async function threadsAhead(reader: Reader): Promise<Map<number, number>> {
  const rows = await everything.thread.groupBy({
    by: ['spoilsThrough'],
    where: { ...closedTo(reader), removedAt: null },
    _count: { _all: true },
  });
  return new Map(rows.map((row) => [row.spoilsThrough, row._count._all]));
}

type Where = { threadId: string } | { thread: { removedAt: null } };

/** From the tallies, less what is open all the same: one's own posts and those looked at. */
async function postsAhead(reader: Reader, where: Where): Promise<Map<number, number>> {
  const { readingId, readThrough, userId, looks } = reader;
  const ahead = { readingId, spoilsThrough: { gt: readThrough }, ...where };
  const [tallies, open] = await Promise.all([
    everything.threadTally.groupBy({ by: ['spoilsThrough'], where: ahead, _sum: { posts: true } }),
    everything.post.groupBy({
      by: ['spoilsThrough'],
      where: { ...ahead, removedAt: null, OR: [{ authorId: userId }, { id: { in: [...looks] } }] },
      _count: { _all: true },
    }),
  ]);
  const less = new Map(open.map((row) => [row.spoilsThrough, row._count._all]));
  const counts = tallies.map((row) => {
    const waiting = (row._sum.posts ?? 0) - (less.get(row.spoilsThrough) ?? 0);
    return [row.spoilsThrough, waiting] as const;
  });
  return new Map(counts.filter(([, posts]) => posts > 0));
}
