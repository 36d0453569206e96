import 'server-only';
import type { Tx } from '../../db/unguarded';
import type { Binding } from '../core/row-owner-ids';

type Counted = Omit<Binding, 'authorId'> & { threadId: string; spoilsThrough: number };

/** Holds a thread and its mark still until the transaction ends, against those who write in it as well (posts/insert-post.sql.ts holds it shared among them). */
export async function lockThread(tx: Tx, threadId: string) {
  await tx.$queryRaw`select 1 from "Thread" where id = ${threadId}::uuid for update`;
}

/** Counts the posts of a thread again, after marks moved or a post was removed or restored. Locks the thread. */
export async function recountThread(tx: Tx, thread: Omit<Counted, 'spoilsThrough'>) {
  const { threadId, bookId, clubId, readingId } = thread;
  const counts = await tx.post.groupBy({
    by: ['spoilsThrough'],
    where: { threadId, removedAt: null },
    _count: { _all: true },
    _max: { createdAt: true },
  });
  await tx.threadTally.deleteMany({ where: { threadId } });
  await tx.threadTally.createMany({
    data: counts.map(({ spoilsThrough, _count, _max }) => ({
      threadId,
      bookId,
      clubId,
      readingId,
      spoilsThrough,
      posts: _count._all,
      lastPostAt: _max.createdAt!,
    })),
  });
}
