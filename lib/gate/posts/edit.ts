import 'server-only';
import { now } from '@/lib/clock-and-ids';
import type { ChapterLabels } from '@/lib/markdown';
import { unguardedDb, type Tx } from '../../db/unguarded';
import { type Gated, pass } from '../core/gated';
import { addsWordsBefore } from './edit-additions';
import { writeLogEntry } from './log-entry';
import { findMentions } from './mentions';
import { replaceMentionsSql } from '../notices/insert-notices.sql';
import { setPostMark, replaceContent } from './marks';
import type { Reader } from '../core/reader';
import { isAllAside, isRefusal, liftDraftAsides } from './new-post-content';
import {
  toCanonical,
  loadLabels,
  TOO_LONG,
  loadEditableSource,
  editableSource,
  neutralLabels,
  type SourceRefusal,
} from './source-parser';
import { isTooLong, renderRows } from './versions';
import { lockThread } from '../threads/recount';
import { exposedPlace, type MarkedSource } from './place-exposed-by-edit';
import { toPreview, type PostPreview, type PreviewReader } from './preview';
import { applyWatchedChoice, isUndecided, findWatchedWords, loadWatchedWords } from './watched-words';
import type { WatchedChoice, WatchedRefusal, WatchedWord } from './watched-words';

/** One's own words as they were typed, for the form that changes them. */
export type EditablePost = {
  id: string;
  threadId: string;
  opening: boolean;
  title: string;
  source: string;
  revision: number;
  spoilsThrough: number;
};

export type PostEdit = {
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
  /** What to do about the words to watch that it adds; nothing is decided yet where it is left out. */
  watchedChoice?: WatchedChoice | null;
};

export type EditResult =
  { kind: 'saved'; threadId: string } | { kind: 'conflict'; current: Gated<EditablePost> } | EditRefusal;

type EditRefusal =
  | { kind: 'uncovers'; place: number }
  | { kind: 'all-aside' }
  | ({ kind: 'refused' } & SourceRefusal)
  | ({ kind: 'watched' } & WatchedRefusal)
  | { kind: 'unmarked' };

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
  revision: true,
  spoilsThrough: true,
  removedAt: true,
  thread: { select: { title: true } },
} as const;

/** Null unless the post is the reader's own and stands. */
export async function readEditablePost(reader: Reader, postId: string): Promise<Gated<EditablePost> | null> {
  const post = await loadOwnPost(unguardedDb, reader, postId);
  if (!post) return null;
  const { id, threadId, opening, revision, spoilsThrough, thread } = post;
  const source = await loadEditableSource(reader, post.source);
  return pass({ id, threadId, opening, source, revision, spoilsThrough, title: opening ? thread.title : '' });
}

const loadOwnPost = (tx: Tx | typeof unguardedDb, reader: Reader, id: string) =>
  tx.post.findFirst({
    where: { id, authorId: reader.userId, readingId: reader.readingId, removedAt: null },
    select: postColumns,
  });

/** Changes one's own words. Null unless the post is the reader's own and stands. An edit never opens a gate by accident. */
export async function editPost(reader: Reader, edit: PostEdit): Promise<EditResult | null> {
  const facts = await loadFacts(reader);
  const edited = await unguardedDb.$transaction((tx) => tryEdit(tx, reader, edit, facts));
  return edited === 'conflict' ? readConflict(reader, edit) : edited;
}

/** What an edit is checked with: the book's labels, and its words to watch that the reader has reached. */
type BookFacts = { labels: ChapterLabels; words: WatchedWord[] };

async function loadFacts(reader: Reader): Promise<BookFacts> {
  const [labels, words] = await Promise.all([loadLabels(reader), loadWatchedWords(reader)]);
  return { labels, words };
}

/** An edit as its post would look, to its author or to a reader `at` a place. Stores nothing, and refuses what an edit refuses. */
export async function previewEdit(
  reader: Reader,
  edit: PostEdit,
  at: PreviewReader | null = null,
): Promise<EditResult | Gated<PostPreview> | 'not-reached' | null> {
  const { labels, words } = await loadFacts(reader);
  const post = await loadOwnPost(unguardedDb, reader, edit.postId);
  if (!post) return null;
  const checked = checkEdit(reader, post, { ...edit, watchedChoice: 'keep' }, { labels, words });
  if (checked === 'conflict') return readConflict(reader, edit);
  if (checked.kind !== 'ready') return checked;
  const watched = findWatchedWords(words, { ...checked, title: edit.title }, storedText(post));
  return toPreview(reader, { ...checked, watched }, labels, at);
}

const storedText = ({ source, spoilsThrough, opening, thread }: StoredPost) => ({
  source,
  mark: spoilsThrough,
  title: opening ? thread.title : null,
});

async function readConflict(reader: Reader, { postId }: PostEdit): Promise<EditResult | null> {
  const words = await readEditablePost(reader, postId);
  return words && { kind: 'conflict', current: words };
}

async function tryEdit(
  tx: Tx,
  reader: Reader,
  edit: PostEdit,
  facts: BookFacts,
): Promise<EditResult | 'conflict' | null> {
  const found = await loadOwnPost(tx, reader, edit.postId);
  if (!found) return null;
  // Read again once nobody else can move its mark: an edit that began before must not put the lower one back.
  await lockThread(tx, found.threadId);
  const post = await loadOwnPost(tx, reader, edit.postId);
  if (!post) return null;
  const checked = checkEdit(reader, post, edit, facts);
  if (checked === 'conflict' || checked.kind !== 'ready') return checked;
  const { source, mark, place } = checked;
  if (!(await takeRevision(tx, edit))) return 'conflict';
  await replaceContent(tx, post, source, post.spoilsThrough, now());
  if (edit.title !== null && post.opening) {
    await tx.thread.update({ where: { id: post.threadId }, data: { title: edit.title } });
  }
  if (mark > post.spoilsThrough) await setPostMark(tx, post.id, mark);
  if (place !== null) await writeLogEntry(tx, reader, { verb: 'lower', itemId: post.id, reason: '', place });
  await replaceMentions(tx, reader, post.id);
  return { kind: 'saved', threadId: post.threadId };
}

async function replaceMentions(tx: Tx, reader: Reader, postId: string) {
  const versions = await tx.postVersion.findMany({ where: { postId }, orderBy: { spoilsThrough: 'asc' } });
  const mentions = await findMentions(reader, versions, (statement) => tx.$queryRaw(statement));
  await tx.$executeRaw(replaceMentionsSql(postId, mentions, now()));
}

/** `place`: what the edit uncovers; null for nothing. */
type ReadyEdit = { kind: 'ready'; source: string; mark: number; place: number | null };
type StoredPost = NonNullable<Awaited<ReturnType<typeof loadOwnPost>>>;

/** What an edit would store; or why it is not taken. */
function checkEdit(
  reader: Reader,
  post: StoredPost,
  edit: PostEdit,
  { labels, words }: BookFacts,
): ReadyEdit | EditRefusal | 'conflict' {
  if (post.revision !== edit.revision) return 'conflict';
  const mark = Math.min(reader.lastPlace, Math.max(post.spoilsThrough, edit.mark ?? 0));
  const canonical = canonicalEdit(reader, edit.source, post.source, labels);
  if (isRefusal(canonical)) return { kind: 'refused', ...canonical };
  const source = liftDraftAsides(reader, canonical, post.spoilsThrough);
  const refusal = checkLength(post, { source, mark });
  if (refusal) return refusal;
  const beforeEdit = { source: fullText(post, post.source), mark: post.spoilsThrough };
  const afterEdit = { source: fullText(post, source, edit.title), mark };
  if (edit.mark === null && addsWordsBefore(reader.readThrough, beforeEdit, afterEdit))
    return { kind: 'unmarked' };
  const place = exposedPlace(beforeEdit, afterEdit);
  if (place !== null && !edit.uncovers) return { kind: 'uncovers', place };
  const { watchedChoice: choice = null, title } = edit;
  const settled = applyWatchedChoice({ source, mark, title }, { words, choice, before: storedText(post) });
  if (isUndecided(settled)) return { kind: 'watched', ...settled, labels: neutralLabels(labels) };
  return checkLength(post, settled) ?? { kind: 'ready', ...settled, place };
}

/** Why a post cannot be stored so: nothing of it stands open, or too much of it would be stored. */
function checkLength(post: StoredPost, { source, mark }: MarkedSource): EditRefusal | null {
  if (isAllAside(source, mark)) return { kind: 'all-aside' };
  return isTooLong(renderRows(post, source, mark)) ? { kind: 'refused', ...TOO_LONG } : null;
}

/** Words that come back as the form showed them stay as they are stored. */
function canonicalEdit(
  reader: Reader,
  typed: string,
  stored: string,
  labels: ChapterLabels,
): string | SourceRefusal {
  const unchanged = editableSource(stored, labels).trim().normalize('NFC');
  return typed === unchanged ? stored : toCanonical(reader, typed, labels);
}

/** The text of a post at its own mark, with its thread's title, which has no asides. */
const fullText = (
  post: { opening: boolean; thread: { title: string } },
  source: string,
  title?: string | null,
) =>
  post.opening ? `${source}\n\n${(title ?? post.thread.title).replace(/[^\p{L}\p{N}]+/gu, ' ')}` : source;

/** The first of two edits from the same revision takes it. */
async function takeRevision(tx: Tx, { postId, revision }: PostEdit) {
  const taken = await tx.post.updateMany({
    where: { id: postId, revision },
    data: { revision: { increment: 1 } },
  });
  return taken.count === 1;
}
