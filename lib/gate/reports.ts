import 'server-only';
import { newId, now } from '@/lib/ambient';
import { everything } from '../db/everything';
import type { ModerationVerb } from '../db/generated/enums';
import { type Gated, pass, passAll } from './gated';
import { record } from './log';
import { mayModerate, type Reader } from './reader';
import { isOpenTo, openTo, type Bound } from './rule';
import { ownBinding } from './writing';

/** Reports a post that is open to the reader. Null when it is not; false when they reported it before. */
export async function reportPost(reader: Reader, { postId, reason }: { postId: string; reason: string }) {
  const post = await everything.post.findFirst({
    where: { AND: [openTo(reader), { id: postId, removedAt: null }] },
    select: { spoilsThrough: true, asides: { where: openTo(reader), select: { spoilsThrough: true } } },
  });
  if (!post) return null;
  // The reporter may say what only the reporter's place tells, or an aside that they looked at.
  const asides = post.asides.map((aside) => aside.spoilsThrough);
  const spoilsThrough = Math.max(post.spoilsThrough, reader.readThrough, ...asides);
  const { count } = await everything.report.createMany({
    data: [
      { ...ownBinding(reader), id: newId(), postId, reason, spoilsThrough, answer: 'open', createdAt: now() },
    ],
    skipDuplicates: true,
  });
  return count === 1;
}

type CoveredPart = { id: string; place: number };
export type ReportedPost = { threadId: string; postId: string; author: string };
export type ReportWords = { by: string; reason: string; createdAt: Date };
/** An open report as the queue shows it: always Marked, so each half is there or covered. */
export type QueueLine = {
  id: string;
  post: Gated<ReportedPost> | null;
  coveredPost: CoveredPart | null;
  words: Gated<ReportWords> | null;
  coveredWords: CoveredPart | null;
};

const bound = { id: true, readingId: true, authorId: true, spoilsThrough: true } as const;

/** The open reports of a reading, for its moderators; empty for everybody else. */
export async function queueOf(reader: Reader): Promise<QueueLine[]> {
  if (!mayModerate(reader)) return [];
  const reports = await everything.report.findMany({
    where: { readingId: reader.readingId, answer: 'open' },
    select: { ...bound, postId: true, reason: true, createdAt: true, author: { select: { name: true } } },
    // By id: the order of time would tell when something ahead was written.
    orderBy: { id: 'asc' },
    take: 100,
  });
  const posts = await everything.post.findMany({
    where: { id: { in: reports.map(({ postId }) => postId) } },
    select: { ...bound, threadId: true, author: { select: { name: true } } },
  });
  const byId = new Map(posts.map((post) => [post.id, post]));
  return reports.map((report) => {
    const post = byId.get(report.postId);
    const { author, reason, createdAt } = report;
    return {
      id: report.id,
      ...(post && isOpenTo(reader, post)
        ? {
            post: pass({ threadId: post.threadId, postId: post.id, author: post.author.name }),
            coveredPost: null,
          }
        : { post: null, coveredPost: post ? covered(post) : null }),
      ...(isOpenTo(reader, report)
        ? { words: pass({ by: author.name, reason, createdAt }), coveredWords: null }
        : { words: null, coveredWords: covered(report) }),
    };
  });
}

const covered = ({ id, spoilsThrough }: Bound): CoveredPart => ({ id, place: spoilsThrough });

export type ReportAnswered = { reportId: string; uphold: boolean; reason: string };

/** Answers a report whose post and words the moderator may see. False otherwise, and for everybody else. */
export async function answerReport(
  reader: Reader,
  { reportId, uphold, reason }: ReportAnswered,
): Promise<boolean> {
  if (!mayModerate(reader)) return false;
  return everything.$transaction(async (tx) => {
    const report = await tx.report.findFirst({
      where: { AND: [openTo(reader), { id: reportId, answer: 'open' }] },
      select: { postId: true, spoilsThrough: true },
    });
    const post =
      report &&
      (await tx.post.findFirst({
        where: { AND: [openTo(reader), { id: report.postId }] },
        select: { id: true },
      }));
    if (!report || !post) return false;
    const { count } = await tx.report.updateMany({
      where: { id: reportId, answer: 'open' },
      data: { answer: uphold ? 'upheld' : 'declined', answeredAt: now(), answeredById: reader.userId },
    });
    if (count === 0) return false;
    const verb = uphold ? ('uphold' as const) : ('decline' as const);
    await record(tx, reader, { verb, itemId: reportId, reason, place: report.spoilsThrough });
    return true;
  });
}

export type LogLine = {
  id: string;
  verb: ModerationVerb;
  by: string;
  reason: string;
  at: Date;
  itemId: string;
};

/** The latest hundred deeds a moderator may read of; the log's reasons are marked like everything else. */
export async function logOf(reader: Reader): Promise<Gated<LogLine>[]> {
  if (!mayModerate(reader)) return [];
  const rows = await everything.moderationAction.findMany({
    where: openTo(reader),
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
