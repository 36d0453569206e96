import 'server-only';
import { asidePlaces, liftAsides } from '@/lib/markdown';
import type { Tx } from '../../db/unguarded';
import { pickBinding, type Binding } from '../core/row-owner-ids';
import { moveNoticesSql } from '../notices/insert-notices.sql';
import { replaceVersions } from './stored-versions';
import { renderRows } from './versions';
import { lockThread, recountThread } from '../threads/recount';
import { isAllAside } from './new-post-content';

type MarkedPost = Binding & {
  id: string;
  threadId: string;
  parentId: string | null;
  opening: boolean;
  source: string;
  spoilsThrough: number;
};

const postColumns = {
  id: true,
  bookId: true,
  clubId: true,
  readingId: true,
  authorId: true,
  threadId: true,
  parentId: true,
  opening: true,
  source: true,
  spoilsThrough: true,
} as const;

/**
 * Gives a post a mark, no lower than what it stands on, and lifts everything that stands on it: answers, quotations
 * and, for an opening post, its thread with all that is in it. Answers the mark it got.
 */
export async function setPostMark(tx: Tx, postId: string, mark: number): Promise<number> {
  const post = await tx.post.findUniqueOrThrow({ where: { id: postId }, select: postColumns });
  await lockThread(tx, post.threadId);
  const posts = await loadThreadPosts(tx, post.threadId);
  const quotations = await loadThreadQuotations(tx, post.threadId);
  const lastPlace = await loadLastPlace(tx, post.bookId);
  const marks = propagateMarks(
    posts,
    quotations,
    post,
    Math.min(lastPlace, lowestNonEmptyMark(post.source, mark)),
  );
  for (const row of posts) {
    const mark = marks.get(row.id)!;
    if (mark !== row.spoilsThrough) await applyMark(tx, row, mark, lastPlace);
  }
  await recountThread(tx, post);
  return marks.get(postId)!;
}

/** A post that is all aside says something from its first aside on, and must not stand empty before that. */
const lowestNonEmptyMark = (source: string, wanted: number) =>
  isAllAside(source, wanted) ? (asidePlaces(source)[0] ?? wanted) : wanted;

const loadThreadPosts = (tx: Tx, threadId: string): Promise<MarkedPost[]> =>
  tx.post.findMany({
    where: { threadId },
    select: postColumns,
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  });

const loadThreadQuotations = (tx: Tx, threadId: string) =>
  tx.quotation.findMany({ where: { post: { threadId } }, select: { postId: true, quotedId: true } });

type Quotations = { postId: string; quotedId: string }[];

/** The marks of a thread's posts once one of them has moved. Marks only rise from there, so this ends. */
function propagateMarks(
  posts: MarkedPost[],
  quotations: Quotations,
  moved: MarkedPost,
  mark: number,
): Map<string, number> {
  const marks = new Map(posts.map((post) => [post.id, post.id === moved.id ? mark : post.spoilsThrough]));
  const references = referencesByPost(posts, quotations);
  for (let rising = true; rising;) {
    rising = false;
    for (const [id, referencedIds] of references) {
      const floor = Math.max(0, ...referencedIds.map((other) => marks.get(other) ?? 0));
      if (floor <= marks.get(id)!) continue;
      marks.set(id, floor);
      rising = true;
    }
  }
  return marks;
}

function referencesByPost(posts: MarkedPost[], quotations: Quotations): Map<string, string[]> {
  const opening = posts.find((post) => post.opening)?.id;
  const references = new Map(
    posts.map(({ id, parentId }) => [
      id,
      [opening, parentId].filter((other) => !!other && other !== id) as string[],
    ]),
  );
  for (const { postId, quotedId } of quotations) references.get(postId)?.push(quotedId);
  return references;
}

async function loadLastPlace(tx: Tx, id: string) {
  return (await tx.book.findUniqueOrThrow({ where: { id }, select: { chapterCount: true } })).chapterCount;
}

async function applyMark(tx: Tx, post: MarkedPost, mark: number, lastPlace: number) {
  await replaceContent(tx, post, liftAsides(post.source, mark, lastPlace), mark);
  if (post.opening) await tx.thread.update({ where: { id: post.threadId }, data: { spoilsThrough: mark } });
  await tx.$executeRaw(moveNoticesSql(post.id, post.spoilsThrough, mark));
  await raiseReportsAndLog(tx, post, mark);
}

/** A report and a reason in the log spoil no less than what they are about, and a look is as far ahead as that is. */
async function raiseReportsAndLog(tx: Tx, post: MarkedPost, mark: number) {
  const itemIds = [post.id, ...(post.opening ? [post.threadId] : [])];
  const lower = { spoilsThrough: { lt: mark } };
  const data = { spoilsThrough: mark };
  await tx.report.updateMany({ where: { postId: post.id, ...lower }, data });
  const reports = await tx.report.findMany({ where: { postId: post.id }, select: { id: true } });
  const logItemIds = [...itemIds, ...reports.map(({ id }) => id)];
  await tx.moderationAction.updateMany({ where: { itemId: { in: logItemIds }, ...lower }, data });
  await tx.look.updateMany({ where: { itemId: { in: itemIds } }, data: { place: mark } });
}

/** Stores a canonical source under a mark, with its versions and asides rendered again. */
export async function replaceContent(
  tx: Tx,
  post: Binding & { id: string; threadId: string },
  source: string,
  mark: number,
  editedAt?: Date,
) {
  const postId = post.id;
  const before = await tx.postVersion.findMany({ where: { postId }, orderBy: { spoilsThrough: 'asc' } });
  const { versions, asides } = renderRows(pickBinding(post), source, mark, before, editedAt);
  await tx.aside.deleteMany({ where: { postId } });
  await tx.post.update({ where: { id: postId }, data: { source, spoilsThrough: mark } });
  await replaceVersions(tx, post, versions, before);
  await tx.aside.createMany({ data: asides.map((aside) => ({ ...aside, postId })) });
}
