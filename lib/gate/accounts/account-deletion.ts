import 'server-only';
import { now } from '@/lib/clock-and-ids';
import { unguardedDb, type Tx } from '../../db/unguarded';
import { lockThread, recountThread } from '../threads/recount';

/** Takes back everything a person wrote: the words are gone, and a removed post keeps the place that others answered. */
export async function withdrawPosts(userId: string) {
  const threads = await unguardedDb.post.findMany({
    where: { authorId: userId },
    select: { threadId: true, bookId: true, clubId: true, readingId: true },
    distinct: ['threadId'],
    orderBy: { threadId: 'asc' },
  });
  for (const thread of threads)
    await unguardedDb.$transaction((tx) => withdrawFromThread(tx, thread, userId));
  await withdrawEntries(userId);
}

/** What somebody wrote about books goes with its history. A theme with notes of others stays, without their name. */
async function withdrawEntries(userId: string) {
  const own = { authorId: userId, clubId: { not: null } };
  await unguardedDb.$transaction([
    unguardedDb.entryChange.deleteMany({ where: { writerId: userId } }),
    unguardedDb.themeNote.deleteMany({ where: own }),
    unguardedDb.theme.deleteMany({ where: { ...own, notes: { none: {} } } }),
    unguardedDb.theme.updateMany({ where: own, data: { authorId: null } }),
    unguardedDb.reveal.deleteMany({ where: own }),
    unguardedDb.term.deleteMany({ where: own }),
    unguardedDb.heading.deleteMany({ where: own }),
  ]);
}

type ThreadBinding = { threadId: string; bookId: string; clubId: string; readingId: string };

async function withdrawFromThread(tx: Tx, thread: ThreadBinding, authorId: string) {
  const own = { threadId: thread.threadId, authorId };
  const removal = { removedAt: now() };
  await lockThread(tx, thread.threadId);
  await tx.postVersion.deleteMany({ where: { post: own } });
  await tx.aside.deleteMany({ where: { post: own } });
  await tx.post.updateMany({ where: own, data: { ...removal, removedById: authorId, source: '' } });
  await tx.thread.updateMany({
    where: { id: thread.threadId, authorId },
    data: { ...removal, title: 'A thread that was withdrawn' },
  });
  await recountThread(tx, thread);
}

/** Forgets what a person looked at, felt, reported, suggested, uploaded and did not send; answers stay in the log. */
export async function deleteReaderTraces(userId: string) {
  await unguardedDb.$transaction([
    unguardedDb.look.deleteMany({ where: { userId } }),
    unguardedDb.readState.deleteMany({ where: { userId } }),
    unguardedDb.notice.deleteMany({ where: { OR: [{ userId }, { actorId: userId, kind: 'reaction' }] } }),
    unguardedDb.threadFollow.deleteMany({ where: { userId } }),
    unguardedDb.readingFollow.deleteMany({ where: { userId } }),
    unguardedDb.digestState.deleteMany({ where: { userId } }),
    unguardedDb.reaction.deleteMany({ where: { userId } }),
    unguardedDb.report.deleteMany({ where: { authorId: userId } }),
    unguardedDb.review.deleteMany({ where: { authorId: userId, sentAt: null } }),
    unguardedDb.entryReport.deleteMany({ where: { authorId: userId } }),
    unguardedDb.entryProposal.deleteMany({ where: { authorId: userId } }),
    unguardedDb.entryImport.deleteMany({ where: { authorId: userId } }),
  ]);
}
