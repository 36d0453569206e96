import 'server-only';
import { newId } from '@/lib/clock-and-ids';
import { liftAsides, render } from '@/lib/markdown';
import { queryRows } from '../../db/query';
import type { Sql } from '../../db/unguarded';
import { loadLabels, neutralLabels, TOO_LONG, type SourceRefusal } from './source-parser';
import type { Reader } from '../core/reader';
import { pickBinding, type Binding } from '../core/row-owner-ids';
import { findMentions } from './mentions';
import { isTooLong, renderRows } from './versions';
import { applyWatchedChoice, isWatched, isUndecided, loadWatchedWords } from './watched-words';
import type { WatchedChoice, WatchedRefusal } from './watched-words';
import { insertPostSql, type NewPostRow } from './insert-post.sql';

/** The words of a form. `mark` is a place, 0..N; null means the author's own place. Its source is canonical once it was read. */
export type PostDraft = {
  source: string;
  mark: number | null;
  requestKey: string;
  /** What to do about words to watch in it; nothing is decided yet where it is left out. */
  watchedChoice?: WatchedChoice | null;
};
/** `themeId`: what it is about, if its author says so. */
export type ThreadDraft = PostDraft & { title: string; themeId?: string | null };
export type ReplyDraft = PostDraft & { threadId: string; parentId: string | null; quotes: string[] };
export type CreatedPost = { id: string; threadId: string };

/** The largest of what the author chose, or has come to, and of all that the post stands on. */
export const draftMark = (reader: Reader, { mark }: PostDraft, referencedMarks: number[]) =>
  Math.min(reader.lastPlace, Math.max(mark ?? reader.readThrough, ...referencedMarks, 0));

/** A draft as its author decided about the words to watch in it. Nothing is asked for what is marked with their own place. */
export async function settleWatchedWords<D extends PostDraft & { title?: string }>(
  reader: Reader,
  draft: D,
  referencedMarks: number[],
): Promise<D | WatchedRefusal> {
  const mark = draftMark(reader, draft, referencedMarks);
  const { watchedChoice: choice = null, title } = draft;
  if (choice === 'keep' || !isWatched(reader, mark)) return draft;
  const source = liftDraftAsides(reader, draft.source, mark);
  const words = await loadWatchedWords(reader);
  const settled = applyWatchedChoice({ source, mark, title }, { words, choice });
  if (isUndecided(settled)) return { ...settled, labels: neutralLabels(await loadLabels(reader)) };
  return { ...draft, source: settled.source, mark: settled.mark };
}

/** The rows to store for the words, rendered; null when all of them are aside. */
export function renderDraft(
  reader: Reader,
  draft: PostDraft,
  mark: number,
): RenderedDraft | SourceRefusal | null {
  const source = liftDraftAsides(reader, draft.source, mark);
  const rows = renderRows(ownBinding(reader), source, mark);
  if (rows.versions[0]?.sealed === '') return null;
  return isTooLong(rows) ? TOO_LONG : { source, ...rows };
}

export type RenderedDraft = { source: string } & ReturnType<typeof renderRows>;

export const isRefusal = (value: object | string | null): value is SourceRefusal =>
  typeof value === 'object' && value !== null && 'refused' in value;
type PostContent = Omit<NewPostRow, keyof Binding | 'id' | 'requestKey' | 'mentions'>;

export async function insertPost(
  reader: Reader,
  { requestKey }: PostDraft,
  thread: Sql,
  post: PostContent,
): Promise<CreatedPost | null> {
  const id = newId();
  const mentions = await findMentions(reader, post.versions);
  const [inserted] = await queryRows<{ threadId: string }>(
    insertPostSql(thread, { ...ownBinding(reader), ...post, id, requestKey, mentions }),
  );
  return inserted ? { id, ...inserted } : null;
}

export const ownBinding = (reader: Reader) => pickBinding({ ...reader, authorId: reader.userId });

/** A canonical source none of whose asides spoils less than its post, or more than its book. */
export const liftDraftAsides = (reader: Reader, source: string, mark: number) =>
  liftAsides(source, mark, reader.lastPlace);

/** All of it is aside: at its own mark such a post would say nothing, and to a Sealed reader be nothing. */
export const isAllAside = (canonical: string, mark: number) =>
  render(canonical, mark).versions[0]?.sealed === '';
