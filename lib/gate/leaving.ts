import 'server-only';
import { now } from '@/lib/ambient';
import { everything } from '../db/everything';

/** Takes back everything a person wrote: the words are gone, and a removed post keeps the place that others answered. */
export async function withdrawWords(userId: string) {
  await everything.$transaction(async (tx) => {
    const standing = await tx.post.groupBy({
      by: ['threadId', 'spoilsThrough'],
      where: { authorId: userId, removedAt: null },
      _count: { _all: true },
    });
    await tx.postVersion.deleteMany({ where: { authorId: userId } });
    await tx.aside.deleteMany({ where: { authorId: userId } });
    const removal = { removedAt: now() };
    await tx.thread.updateMany({ where: { authorId: userId }, data: { ...removal, title: '—' } });
    await tx.post.updateMany({
      where: { authorId: userId },
      data: { ...removal, removedById: userId, source: '' },
    });
    for (const { threadId, spoilsThrough, _count } of standing) {
      await tx.threadTally.updateMany({
        where: { threadId, spoilsThrough },
        data: { posts: { decrement: _count._all } },
      });
    }
  });
}

/** Forgets what a person looked at, felt and reported; the reports' answers stay in the log. */
export async function forgetReader(userId: string) {
  await everything.$transaction([
    everything.look.deleteMany({ where: { userId } }),
    everything.reaction.deleteMany({ where: { userId } }),
    everything.report.deleteMany({ where: { authorId: userId } }),
  ]);
}
