import 'server-only';
import { now } from '@/lib/clock-and-ids';
import { queryRows } from '../../db/query';
import { sql } from '../../db/unguarded';
import {
  insertPost,
  isRefusal,
  draftMark,
  renderDraft,
  type ReplyDraft,
  type RenderedDraft,
  type CreatedPost,
} from './new-post-content';
import type { SourceRefusal } from './source-parser';
import type { Reader } from '../core/reader';
import { visibleSql } from '../core/visibility';
import { postsByIdSql, lockThreadSql } from './insert-post.sql';

/**
 * Puts a post in as it was asked for, if all that it stands on is open and asks no higher mark. Else reads why, and
 * prints it for the mark that this makes; also where somebody moves one of them meanwhile.
 */
export async function tryReply(
  reader: Reader,
  draft: ReplyDraft,
  referencedMarks: number[] = [],
  tries = 10,
): Promise<CreatedPost | SourceRefusal | 'all-aside' | 'locked' | null> {
  if (tries === 0) throw new Error('What a post stands on moved again and again.');
  const spoilsThrough = draftMark(reader, draft, referencedMarks);
  const text = renderDraft(reader, draft, spoilsThrough);
  if (text && isRefusal(text)) return text;
  const created = text && (await insertReply(reader, draft, { spoilsThrough, ...text }));
  if (created) return created;
  const references = await loadReferences(reader, draft);
  if (!references) return null;
  if (references.locked) return 'locked';
  if (!text && draftMark(reader, draft, references.marks) === spoilsThrough) return 'all-aside';
  return tryReply(reader, draft, references.marks, tries - 1);
}

function insertReply(reader: Reader, draft: ReplyDraft, text: RenderedDraft & { spoilsThrough: number }) {
  const { threadId, parentId } = draft;
  const referencedIds = referencedPostIds(draft);
  const quotes = [...new Set(draft.quotes)];
  const { spoilsThrough, versions } = text;
  const references = { threadId, referencedIds, spoilsThrough, versions: versions.length };
  const thread = lockThreadSql(reader, references);
  return insertPost(reader, draft, thread, { parentId, opening: false, at: now(), quotes, ...text });
}

const referencedPostIds = ({ parentId, quotes }: ReplyDraft) => [
  ...new Set(parentId ? [parentId, ...quotes] : quotes),
];

/** The marks of what a post stands on, and whether its thread is locked; null unless all of it is open. */
export async function loadReferences(reader: Reader, draft: ReplyDraft) {
  const thread = await loadThread(reader, draft.threadId);
  const marks = thread && (await loadPostMarks(reader, draft));
  return thread && marks && { locked: thread.locked, marks: [thread.spoilsThrough, ...marks] };
}

/** The thread, if it is open. */
async function loadThread(reader: Reader, id: string) {
  const [thread] = await queryRows<{ spoilsThrough: number; locked: boolean }>(sql`
    select t."spoilsThrough", t."lockedAt" is not null as locked from "Thread" t
    where ${visibleSql(reader, 't')} and t.id = ${id}::uuid and t."removedAt" is null`);
  return thread ?? null;
}

/** Marks of the answered and the quoted posts; null unless all of them are visible and in this thread. */
async function loadPostMarks(reader: Reader, draft: ReplyDraft) {
  const ids = referencedPostIds(draft);
  if (ids.length === 0) return [];
  const rows = await queryRows<{ spoilsThrough: number }>(sql`
    select p."spoilsThrough" from ${postsByIdSql(ids)} p
    where ${visibleSql(reader, 'p')} and p."threadId" = ${draft.threadId}::uuid and p."removedAt" is null`);
  return rows.length === ids.length ? rows.map((row) => row.spoilsThrough) : null;
}
