import 'server-only';
import { now } from '@/lib/ambient';
import { everything, type Tx } from '../db/everything';
import { holdAlone, retally } from './tally';

/** Takes back everything a person wrote: the words are gone, and a removed post keeps the place that others answered. */
export async function withdrawWords(userId: string) {
  const threads = await everything.post.findMany({
    where: { authorId: userId },
    select: { threadId: true, bookId: true, clubId: true, readingId: true },
    distinct: ['threadId'],
    orderBy: { threadId: 'asc' },
  });
  for (const thread of threads) await everything.$transaction((tx) => withdrawFrom(tx, thread, userId));
}

type Thread = { threadId: string; bookId: string; clubId: string; readingId: string };

async function withdrawFrom(tx: Tx, thread: Thread, authorId: string) {
  const own = { threadId: thread.threadId, authorId };
  const removal = { removedAt: now() };
  await holdAlone(tx, thread.threadId);
  await tx.postVersion.deleteMany({ where: { post: own } });
  await tx.aside.deleteMany({ where: { post: own } });
  await tx.post.updateMany({ where: own, data: { ...removal, removedById: authorId, source: '' } });
  await tx.thread.updateMany({
    where: { id: thread.threadId, authorId },
    data: { ...removal, title: 'A thread that was withdrawn' },
  });
  await retally(tx, thread);
}

/** Forgets what a person looked at, felt and reported; the reports' answers stay in the log. */
export async function forgetReader(userId: string) {
  await everything.$transaction([
    everything.look.deleteMany({ where: { userId } }),
    everything.reaction.deleteMany({ where: { userId } }),
    everything.report.deleteMany({ where: { authorId: userId } }),
  ]);
}
