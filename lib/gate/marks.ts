import 'server-only';
import { asidePlaces, liftAsides } from '@/lib/markup';
import type { Tx } from '../db/everything';
import { bindingOf, rowsOf, type Binding } from './rendering';
import { holdAlone, retally } from './tally';
import { isHollow } from './composing';

type Marked = Binding & {
  id: string;
  threadId: string;
  parentId: string | null;
  opening: boolean;
  source: string;
  spoilsThrough: number;
};

const columns = {
  ...{ id: true, bookId: true, clubId: true, readingId: true, authorId: true },
  ...{ threadId: true, parentId: true, opening: true, source: true, spoilsThrough: true },
} as const;

/**
 * Gives a post a mark, no lower than what it stands on, and lifts everything that stands on it: answers, quotations
 * and, for an opening post, its thread with all that is in it. Answers the mark it got.
 */
export async function remark(tx: Tx, postId: string, wanted: number): Promise<number> {
  const post = await tx.post.findUniqueOrThrow({ where: { id: postId }, select: columns });
  await holdAlone(tx, post.threadId);
  const posts = await inThread(tx, post.threadId);
  const quotations = await quotationsIn(tx, post.threadId);
  const lastPlace = await lastPlaceOf(tx, post.bookId);
  const marks = settle(posts, quotations, post, Math.min(lastPlace, sayingSomething(post.source, wanted)));
  for (const row of posts) {
    const mark = marks.get(row.id)!;
    if (mark !== row.spoilsThrough) await write(tx, row, mark, lastPlace);
  }
  await retally(tx, post);
  return marks.get(postId)!;
}

/** A post that is all aside says something from its first aside on, and must not stand empty before that. */
const sayingSomething = (source: string, wanted: number) =>
  isHollow(source, wanted) ? (asidePlaces(source)[0] ?? wanted) : wanted;

const inThread = (tx: Tx, threadId: string): Promise<Marked[]> =>
  tx.post.findMany({ where: { threadId }, select: columns, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] });

const quotationsIn = (tx: Tx, threadId: string) =>
  tx.quotation.findMany({ where: { post: { threadId } }, select: { postId: true, quotedId: true } });

type Quotations = { postId: string; quotedId: string }[];

/** The marks of a thread's posts once one of them has moved. Marks only rise from there, so this ends. */
function settle(posts: Marked[], quotations: Quotations, moved: Marked, wanted: number): Map<string, number> {
  const marks = new Map(posts.map((post) => [post.id, post.id === moved.id ? wanted : post.spoilsThrough]));
  const stands = whatEachStandsOn(posts, quotations);
  for (let rising = true; rising;) {
    rising = false;
    for (const [id, below] of stands) {
      const floor = Math.max(0, ...below.map((other) => marks.get(other) ?? 0));
      if (floor <= marks.get(id)!) continue;
      marks.set(id, floor);
      rising = true;
    }
  }
  return marks;
}

function whatEachStandsOn(posts: Marked[], quotations: Quotations): Map<string, string[]> {
  const opening = posts.find((post) => post.opening)?.id;
  const stands = new Map(
    posts.map(({ id, parentId }) => [
      id,
      [opening, parentId].filter((other) => !!other && other !== id) as string[],
    ]),
  );
  for (const { postId, quotedId } of quotations) stands.get(postId)?.push(quotedId);
  return stands;
}

async function lastPlaceOf(tx: Tx, id: string) {
  return (await tx.book.findUniqueOrThrow({ where: { id }, select: { chapterCount: true } })).chapterCount;
}

async function write(tx: Tx, post: Marked, mark: number, lastPlace: number) {
  await rewrite(tx, post, liftAsides(post.source, mark, lastPlace), mark);
  if (post.opening) await tx.thread.update({ where: { id: post.threadId }, data: { spoilsThrough: mark } });
  await liftWhatIsSaidOf(tx, post, mark);
}

/** A report and a reason in the log spoil no less than what they are about, and a look is as far ahead as that is. */
async function liftWhatIsSaidOf(tx: Tx, post: Marked, mark: number) {
  const itemIds = [post.id, ...(post.opening ? [post.threadId] : [])];
  const [lower, data] = [{ spoilsThrough: { lt: mark } }, { spoilsThrough: mark }];
  await tx.report.updateMany({ where: { postId: post.id, ...lower }, data });
  const reports = await tx.report.findMany({ where: { postId: post.id }, select: { id: true } });
  const tended = [...itemIds, ...reports.map(({ id }) => id)];
  await tx.moderationAction.updateMany({ where: { itemId: { in: tended }, ...lower }, data });
  await tx.look.updateMany({ where: { itemId: { in: itemIds } }, data: { place: mark } });
}

/** Stores a canonical source under a mark, with its versions and asides made afresh. */
export async function rewrite(
  tx: Tx,
  post: Binding & { id: string },
  source: string,
  mark: number,
  editedAt?: Date,
) {
  const postId = post.id;
  const before = await tx.postVersion.findMany({ where: { postId }, orderBy: { spoilsThrough: 'asc' } });
  const { versions, asides } = rowsOf(bindingOf(post), source, mark, before, editedAt);
  await tx.postVersion.deleteMany({ where: { postId } });
  await tx.aside.deleteMany({ where: { postId } });
  await tx.post.update({ where: { id: postId }, data: { source, spoilsThrough: mark } });
  await tx.postVersion.createMany({ data: versions.map((version) => ({ ...version, postId })) });
  await tx.aside.createMany({ data: asides.map((aside) => ({ ...aside, postId })) });
}
