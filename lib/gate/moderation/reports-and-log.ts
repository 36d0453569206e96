import 'server-only';
import { newId, now } from '@/lib/clock-and-ids';
import { unguardedDb } from '../../db/unguarded';
import type { ModerationVerb } from '../../db/generated/enums';
import { type Gated, passAll } from '../core/gated';
import { insertDeedNoticeSql } from '../notices/insert-notices.sql';
import { writeLogEntry } from '../posts/log-entry';
import { mayModerate } from '../core/moderator-rights';
import type { Reader } from '../core/reader';
import { visibleWhere } from '../core/visibility';
import { ownBinding } from '../posts/new-post-content';

/** Reports a post that is open to the reader. Null when it is not; false when they reported it before in other words. */
export async function reportPost(reader: Reader, { postId, reason }: { postId: string; reason: string }) {
  const post = await unguardedDb.post.findFirst({
    where: { AND: [visibleWhere(reader), { id: postId, removedAt: null }] },
    select: { spoilsThrough: true, asides: { where: visibleWhere(reader), select: { spoilsThrough: true } } },
  });
  if (!post) return null;
  // The reporter may say what only the reporter's place tells, or an aside that they looked at.
  const asides = post.asides.map((aside) => aside.spoilsThrough);
  const spoilsThrough = Math.max(post.spoilsThrough, reader.readThrough, ...asides);
  const { count } = await unguardedDb.report.createMany({
    data: [
      { ...ownBinding(reader), id: newId(), postId, reason, spoilsThrough, answer: 'open', createdAt: now() },
    ],
    skipDuplicates: true,
  });
  if (count === 1) return true;
  // The same form may be sent twice.
  return (await unguardedDb.report.count({ where: { postId, authorId: reader.userId, reason } })) === 1;
}

export type ReportAnswer = { reportId: string; uphold: boolean; reason: string };

/** Answers a report whose post and words the moderator may see. False otherwise, and for everybody else. */
export async function answerReport(
  reader: Reader,
  { reportId, uphold, reason }: ReportAnswer,
): Promise<boolean> {
  if (!mayModerate(reader)) return false;
  return unguardedDb.$transaction(async (tx) => {
    const report = await tx.report.findFirst({
      where: { AND: [visibleWhere(reader), { id: reportId, answer: 'open' }] },
      select: { postId: true, authorId: true, spoilsThrough: true },
    });
    const post =
      report &&
      (await tx.post.findFirst({
        where: { AND: [visibleWhere(reader), { id: report.postId }] },
        select: { id: true },
      }));
    if (!report || !post) return false;
    const { count } = await tx.report.updateMany({
      where: { id: reportId, answer: 'open' },
      data: { answer: uphold ? 'upheld' : 'declined', answeredAt: now(), answeredById: reader.userId },
    });
    if (count === 0) return false;
    const verb = uphold ? ('uphold' as const) : ('decline' as const);
    const posts = { id: report.postId };
    const told = {
      userId: report.authorId,
      kind: 'report',
      postId: report.postId,
      actorId: reader.userId,
    } as const;
    await tx.$executeRaw(insertDeedNoticeSql({ ...told, place: report.spoilsThrough, at: now() }));
    await writeLogEntry(tx, reader, { verb, itemId: reportId, reason, place: report.spoilsThrough, posts });
    return true;
  });
}

export type LogEntryView = {
  id: string;
  verb: ModerationVerb;
  by: string;
  reason: string;
  at: Date;
  itemId: string;
};

/** The latest hundred deeds a moderator may read of; the log's reasons are marked like everything else. */
export async function readLog(reader: Reader): Promise<Gated<LogEntryView>[]> {
  if (!mayModerate(reader)) return [];
  const rows = await unguardedDb.moderationAction.findMany({
    where: visibleWhere(reader),
    select: {
      id: true,
      verb: true,
      reason: true,
      createdAt: true,
      itemId: true,
      author: { select: { name: true } },
    },
    orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
    take: 100,
  });
  return passAll(rows.map(({ author, createdAt, ...row }) => ({ ...row, by: author.name, at: createdAt })));
}
