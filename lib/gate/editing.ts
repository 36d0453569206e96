import 'server-only';
import { now } from '@/lib/ambient';
import type { Labels } from '@/lib/markup';
import { everything, type Tx } from '../db/everything';
import { type Gated, pass } from './gated';
import { addsBefore } from './additions';
import { record } from './log';
import { remark, rewrite } from './marks';
import type { Reader } from './reader';
import { isHollow, isRefusal, lifted } from './composing';
import { canonicalFor, labelsOf, tooLong, typedBy, typedWith, type Refusal } from './labels';
import { isTooLong, rowsOf } from './rendering';
import { holdAlone } from './tally';
import { uncovered } from './uncovering';

/** One's own words as they were typed, for the form that changes them. */
export type OwnWords = {
  id: string;
  threadId: string;
  opening: boolean;
  title: string;
  source: string;
  revision: number;
  spoilsThrough: number;
};

export type Edit = {
  postId: string;
  /** The revision that the form was filled from. */
  revision: number;
  source: string;
  /** Only an opening post has one. */
  title: string | null;
  /** Raises the mark; a lower place leaves it. Null is no choice, and asked for where the edit adds what comes too soon. */
  mark: number | null;
  /** The author has been told what the edit uncovers, and means it. */
  uncovers: boolean;
};

export type Edited =
  | { kind: 'saved'; threadId: string }
  | { kind: 'conflict'; now: Gated<OwnWords> }
  | { kind: 'uncovers'; place: number }
  | { kind: 'hollow' }
  | ({ kind: 'refused' } & Refusal)
  | { kind: 'unmarked' };

const columns = {
  ...{
    id: true,
    bookId: true,
    clubId: true,
    readingId: true,
    authorId: true,
    threadId: true,
    parentId: true,
  },
  ...{ opening: true, source: true, revision: true, spoilsThrough: true, removedAt: true },
  thread: { select: { title: true } },
} as const;

/** Null unless the post is the reader's own and stands. */
export async function ownWords(reader: Reader, postId: string): Promise<Gated<OwnWords> | null> {
  const post = await ownPost(everything, reader, postId);
  if (!post) return null;
  const { id, threadId, opening, revision, spoilsThrough, thread } = post;
  const source = await typedBy(reader, post.source);
  return pass({ id, threadId, opening, source, revision, spoilsThrough, title: opening ? thread.title : '' });
}

const ownPost = (tx: Tx | typeof everything, reader: Reader, id: string) =>
  tx.post.findFirst({
    where: { id, authorId: reader.userId, readingId: reader.readingId, removedAt: null },
    select: columns,
  });

/** Changes one's own words. Null unless the post is the reader's own and stands. An edit never opens a gate by accident. */
export async function editPost(reader: Reader, edit: Edit): Promise<Edited | null> {
  const labels = await labelsOf(reader);
  const edited = await everything.$transaction((tx) => tryEdit(tx, reader, edit, labels));
  if (edited !== 'conflict') return edited;
  const words = await ownWords(reader, edit.postId);
  return words && { kind: 'conflict', now: words };
}

async function tryEdit(
  tx: Tx,
  reader: Reader,
  edit: Edit,
  labels: Labels,
): Promise<Edited | 'conflict' | null> {
  const found = await ownPost(tx, reader, edit.postId);
  if (!found) return null;
  // Read again once nobody else can move its mark: an edit that began before must not put the lower one back.
  await holdAlone(tx, found.threadId);
  const post = await ownPost(tx, reader, edit.postId);
  if (!post) return null;
  if (post.revision !== edit.revision) return 'conflict';
  const mark = Math.min(reader.lastPlace, Math.max(post.spoilsThrough, edit.mark ?? 0));
  const read = canonicalOf(reader, edit.source, post.source, labels);
  if (isRefusal(read)) return { kind: 'refused', ...read };
  const source = lifted(reader, read, post.spoilsThrough);
  if (isHollow(source, mark)) return { kind: 'hollow' };
  if (isTooLong(rowsOf(post, source, mark))) return { kind: 'refused', ...tooLong };
  const [before, after] = [said(post, post.source), said(post, source, edit.title)];
  const [then, changed] = [
    { source: before, mark: post.spoilsThrough },
    { source: after, mark },
  ];
  if (edit.mark === null && addsBefore(reader.readThrough, then, changed)) return { kind: 'unmarked' };
  const place = uncovered(then, changed);
  if (place !== null && !edit.uncovers) return { kind: 'uncovers', place };
  if (!(await takeRevision(tx, edit))) return 'conflict';
  await rewrite(tx, post, source, post.spoilsThrough, now());
  if (edit.title !== null && post.opening) {
    await tx.thread.update({ where: { id: post.threadId }, data: { title: edit.title } });
  }
  if (mark > post.spoilsThrough) await remark(tx, post.id, mark);
  if (place !== null) await record(tx, reader, { verb: 'lower', itemId: post.id, reason: '', place });
  return { kind: 'saved', threadId: post.threadId };
}

/** Words that come back as the form showed them stay as they are stored. */
function canonicalOf(reader: Reader, typed: string, stored: string, labels: Labels): string | Refusal {
  const shown = typedWith(stored, labels).trim().normalize('NFC');
  return typed === shown ? stored : canonicalFor(reader, typed, labels);
}

/** What a post says at its own mark, its thread's title with it, in which nothing is an aside. */
const said = (
  post: { opening: boolean; thread: { title: string } },
  source: string,
  title?: string | null,
) =>
  post.opening ? `${source}\n\n${(title ?? post.thread.title).replace(/[^\p{L}\p{N}]+/gu, ' ')}` : source;

/** The first of two edits from the same revision takes it. */
async function takeRevision(tx: Tx, { postId, revision }: Edit) {
  const taken = await tx.post.updateMany({
    where: { id: postId, revision },
    data: { revision: { increment: 1 } },
  });
  return taken.count === 1;
}
