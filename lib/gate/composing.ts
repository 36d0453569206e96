import 'server-only';
import { newId } from '@/lib/ambient';
import { liftAsides, render } from '@/lib/markup';
import { rowsOf as ask, type Sql } from '../db/everything';
import { tooLong, type Refusal } from './labels';
import type { Reader } from './reader';
import { bindingOf, isTooLong, rowsOf, type Binding } from './rendering';
import { thePost, type NewRow } from './storing';

/** What a form brings. `mark` is a place, 0..N; null means the author's own place. Its source is canonical once it was read. */
export type Draft = { source: string; mark: number | null; requestKey: string };
export type NewThread = Draft & { title: string };
export type NewPost = Draft & { threadId: string; parentId: string | null; quotes: string[] };
export type Written = { id: string; threadId: string };

/** The largest of what the author chose, or has come to, and of all that the post stands on. */
export const markOf = (reader: Reader, { mark }: Draft, standsOn: number[]) =>
  Math.min(reader.lastPlace, Math.max(mark ?? reader.readThrough, ...standsOn, 0));

/** What is stored of the words, rendered; null when all of them are aside. */
export function textOf(reader: Reader, draft: Draft, mark: number): Text | Refusal | null {
  const source = lifted(reader, draft.source, mark);
  const rows = rowsOf(ownBinding(reader), source, mark);
  if (rows.versions[0]?.sealed === '') return null;
  return isTooLong(rows) ? tooLong : { source, ...rows };
}

export type Text = { source: string } & ReturnType<typeof rowsOf>;

export const isRefusal = (found: object | string | null): found is Refusal =>
  typeof found === 'object' && found !== null && 'refused' in found;
type Post = Omit<NewRow, keyof Binding | 'id' | 'requestKey'>;

export async function create(
  reader: Reader,
  { requestKey }: Draft,
  thread: Sql,
  post: Post,
): Promise<Written | null> {
  const id = newId();
  const [put] = await ask<{ threadId: string }>(
    thePost(thread, { ...ownBinding(reader), ...post, id, requestKey }),
  );
  return put ? { id, ...put } : null;
}

export const ownBinding = (reader: Reader) => bindingOf({ ...reader, authorId: reader.userId });

/** A canonical source none of whose asides spoils less than its post, or more than its book. */
export const lifted = (reader: Reader, source: string, mark: number) =>
  liftAsides(source, mark, reader.lastPlace);

/** All of it is aside: at its own mark such a post would say nothing, and to a Sealed reader be nothing. */
export const isHollow = (canonical: string, mark: number) =>
  render(canonical, mark).versions[0]?.sealed === '';
