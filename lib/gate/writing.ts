import 'server-only';
import { createHash } from 'node:crypto';
import { newId, now } from '@/lib/ambient';
import { asId } from '@/lib/ambient/fixed';
import { canonicalise, liftAsides, render } from '@/lib/markup';
import { everything, rowsOf as ask, sql, type Sql } from '../db/everything';
import type { Reader } from './reader';
import { bindingOf, rowsOf, type Binding } from './rendering';
import { openIn } from './rule';
import { postsBy, thePost, theThread, theThreadOf, type NewRow } from './storing';

/** What a form brings. `mark` is a place, 0..N; null means the author's own place. */
export type Draft = { source: string; mark: number | null; requestKey: string };
export type NewThread = Draft & { title: string };
export type NewPost = Draft & { threadId: string; parentId: string | null; quotes: string[] };
export type Written = { id: string; threadId: string };

/** Starts a thread with its opening post. The same form sent twice is answered with the first's. Hollow: all of it is aside. */
export const startThread = (reader: Reader, draft: NewThread): Promise<Written | 'hollow'> =>
  once(reader, draft, (fresh) => open(reader, fresh));

/** Writes a post. Null when the thread, the post answered or a post quoted is not open; you cannot answer what you cannot see. */
export const writePost = (reader: Reader, draft: NewPost): Promise<Written | 'hollow' | 'locked' | null> =>
  once(reader, draft, (fresh) => answer(reader, fresh));

async function open(reader: Reader, draft: NewThread): Promise<Written | 'hollow'> {
  const [id, at, spoilsThrough] = [newId(), now(), markOf(reader, draft, [])];
  const text = textOf(reader, draft, spoilsThrough);
  if (!text) return 'hollow';
  const thread = theThread({ ...ownBinding(reader), id, title: draft.title, spoilsThrough, at });
  const post = { spoilsThrough, opening: true, parentId: null, at, quotes: [] };
  return (await create(reader, draft, thread, { ...post, ...text }))!;
}

/** Reads what the post stands on, prints it for the mark that this makes, and puts it in if all of it still holds. */
async function answer(
  reader: Reader,
  draft: NewPost,
  tries = 10,
): Promise<Written | 'hollow' | 'locked' | null> {
  if (tries === 0) throw new Error('What a post stands on moved again and again.');
  const thread = await threadOf(reader, draft.threadId);
  const referred = thread && (await referredTo(reader, draft));
  if (!thread || !referred) return null;
  if (thread.locked) return 'locked';
  const spoilsThrough = markOf(reader, draft, [thread.spoilsThrough, ...referred.marks]);
  const text = textOf(reader, draft, spoilsThrough);
  if (!text) return 'hollow';
  const { threadId, parentId } = draft;
  const standing = theThreadOf(reader, { threadId, referred: referred.ids, spoilsThrough });
  const post = { parentId, spoilsThrough, opening: false, at: now(), quotes: referred.quotes };
  // Somebody moved a mark meanwhile, or closed the thread: read again.
  return (await create(reader, draft, standing, { ...post, ...text })) ?? answer(reader, draft, tries - 1);
}

/** The thread, if it is open. */
async function threadOf(reader: Reader, id: string) {
  const [thread] = await ask<{ spoilsThrough: number; locked: boolean }>(sql`
    select t."spoilsThrough", t."lockedAt" is not null as locked from "Thread" t
    where ${openIn(reader, 't')} and t.id = ${id}::uuid and t."removedAt" is null`);
  return thread ?? null;
}

/** The marks of the post answered and the posts quoted; null unless all of them are open and of this thread. */
async function referredTo(reader: Reader, { threadId, parentId, quotes }: NewPost) {
  const quoted = [...new Set(quotes)];
  const ids = [...new Set([...quoted, ...(parentId ? [parentId] : [])])];
  if (ids.length === 0) return { ids, marks: [], quotes: [] };
  const rows = await ask<{ spoilsThrough: number }>(sql`
    select p."spoilsThrough" from ${postsBy(ids)} p
    where ${openIn(reader, 'p')} and p."threadId" = ${threadId}::uuid and p."removedAt" is null`);
  const marks = rows.map((row) => row.spoilsThrough);
  return marks.length === ids.length ? { ids, marks, quotes: quoted } : null;
}

/** The largest of what the author chose, or has come to, and of all that the post stands on. */
const markOf = (reader: Reader, { mark }: Draft, standsOn: number[]) =>
  Math.min(reader.lastPlace, Math.max(mark ?? reader.readThrough, ...standsOn, 0));

/** What is stored of the words, rendered; null when all of them are aside. */
function textOf(reader: Reader, draft: Draft, mark: number) {
  const source = canonicalFor(reader, draft.source, mark);
  const rows = rowsOf(ownBinding(reader), source, mark);
  return rows.versions[0]?.sealed === '' ? null : { source, ...rows };
}

type Post = Omit<NewRow, keyof Binding | 'id' | 'requestKey'>;

async function create(
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

/** One canonical form; an aside without a place of its own spoils through its author's, and none less than its post. */
export const canonicalFor = (reader: Reader, source: string, mark: number) =>
  liftAsides(canonicalise(source, reader.readThrough), mark, reader.lastPlace);

/** All of it is aside: at its own mark such a post would say nothing, and to a Sealed reader be nothing. */
export const isHollow = (canonical: string, mark: number) =>
  render(canonical, mark).versions[0]?.sealed === '';

/** Two submissions of one form make one post, whatever became of the thread since the first; they may come at the same time. */
async function once<D extends Draft, T>(
  reader: Reader,
  draft: D,
  write: (draft: D) => Promise<T>,
): Promise<T | Written> {
  const requestKey = keyOf(draft);
  const first = () => written(reader, requestKey);
  try {
    const result = await write({ ...draft, requestKey });
    return isWritten(result) ? result : ((await first()) ?? result);
  } catch (problem) {
    const before = isDuplicate(problem) ? await first() : null;
    if (!before) throw problem;
    return before;
  }
}

const isWritten = (result: unknown) => typeof result === 'object' && result !== null;

// A page that the browser kept brings its old key with something else in its fields, and that is a post of its own.
const keyOf = (draft: Draft) => asId(createHash('sha256').update(JSON.stringify(draft)).digest());

const written = (reader: Reader, requestKey: string): Promise<Written | null> =>
  everything.post.findFirst({
    where: { authorId: reader.userId, requestKey },
    select: { id: true, threadId: true },
  });

const UNIQUE_VIOLATION = '23505';
const isDuplicate = (problem: unknown) =>
  typeof problem === 'object' && problem !== null && 'code' in problem && problem.code === UNIQUE_VIOLATION;
