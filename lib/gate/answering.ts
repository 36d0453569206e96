import 'server-only';
import { now } from '@/lib/ambient';
import { rowsOf as ask, sql } from '../db/everything';
import { create, isRefusal, markOf, textOf, type NewPost, type Text, type Written } from './composing';
import type { Refusal } from './labels';
import type { Reader } from './reader';
import { openIn } from './rule';
import { postsBy, theThreadOf } from './storing';

/**
 * Puts a post in as it was asked for, if all that it stands on is open and asks no higher mark. Else reads why, and
 * prints it for the mark that this makes; also where somebody moves one of them meanwhile.
 */
export async function answer(
  reader: Reader,
  draft: NewPost,
  standsOn: number[] = [],
  tries = 10,
): Promise<Written | Refusal | 'hollow' | 'locked' | null> {
  if (tries === 0) throw new Error('What a post stands on moved again and again.');
  const spoilsThrough = markOf(reader, draft, standsOn);
  const text = textOf(reader, draft, spoilsThrough);
  if (text && isRefusal(text)) return text;
  const put = text && (await putIn(reader, draft, { spoilsThrough, ...text }));
  if (put) return put;
  const stands = await standing(reader, draft);
  if (!stands) return null;
  if (stands.locked) return 'locked';
  if (!text && markOf(reader, draft, stands.marks) === spoilsThrough) return 'hollow';
  return answer(reader, draft, stands.marks, tries - 1);
}

function putIn(reader: Reader, draft: NewPost, text: Text & { spoilsThrough: number }) {
  const { threadId, parentId } = draft;
  const [referred, quotes] = [referredBy(draft), [...new Set(draft.quotes)]];
  const thread = theThreadOf(reader, { threadId, referred, spoilsThrough: text.spoilsThrough });
  return create(reader, draft, thread, { parentId, opening: false, at: now(), quotes, ...text });
}

const referredBy = ({ parentId, quotes }: NewPost) => [...new Set(parentId ? [parentId, ...quotes] : quotes)];

/** The marks of what a post stands on, and whether its thread is locked; null unless all of it is open. */
async function standing(reader: Reader, draft: NewPost) {
  const thread = await threadOf(reader, draft.threadId);
  const marks = thread && (await marksOf(reader, draft));
  return thread && marks && { locked: thread.locked, marks: [thread.spoilsThrough, ...marks] };
}

/** The thread, if it is open. */
async function threadOf(reader: Reader, id: string) {
  const [thread] = await ask<{ spoilsThrough: number; locked: boolean }>(sql`
    select t."spoilsThrough", t."lockedAt" is not null as locked from "Thread" t
    where ${openIn(reader, 't')} and t.id = ${id}::uuid and t."removedAt" is null`);
  return thread ?? null;
}

/** Those of the post answered and the posts quoted; null unless all of them are open and of this thread. */
async function marksOf(reader: Reader, draft: NewPost) {
  const ids = referredBy(draft);
  if (ids.length === 0) return [];
  const rows = await ask<{ spoilsThrough: number }>(sql`
    select p."spoilsThrough" from ${postsBy(ids)} p
    where ${openIn(reader, 'p')} and p."threadId" = ${draft.threadId}::uuid and p."removedAt" is null`);
  return rows.length === ids.length ? rows.map((row) => row.spoilsThrough) : null;
}
