import 'server-only';
import { createHash } from 'node:crypto';
import { newId, now } from '@/lib/ambient';
import { asId } from '@/lib/ambient/fixed';
import { canonicalise, liftAsides, render } from '@/lib/markup';
import { everything, type Tx } from '../db/everything';
import type { Reader } from './reader';
import { bindingOf, rowsOf } from './rendering';
import { openTo } from './rule';
import { holdToAdd, tallyOne } from './tally';

/** What a form brings. `mark` is a place, 0..N; null means the author's own place. */
export type Draft = { source: string; mark: number | null; requestKey: string };
export type NewThread = Draft & { title: string };
export type NewPost = Draft & { threadId: string; parentId: string | null; quotes: string[] };
export type Written = { id: string; threadId: string };

/** Starts a thread with its opening post. The same form sent twice is answered with the first's. Hollow: all of it is aside. */
export const startThread = (reader: Reader, draft: NewThread): Promise<Written | 'hollow'> =>
  once(reader, draft, (tx, fresh) => open(tx, reader, fresh));

/** Writes a post. Null when the thread, the post answered or a post quoted is not open; you cannot answer what you cannot see. */
export const writePost = (reader: Reader, draft: NewPost): Promise<Written | 'hollow' | 'locked' | null> =>
  once(reader, draft, (tx, fresh) => answer(tx, reader, fresh));

async function open(tx: Tx, reader: Reader, draft: NewThread): Promise<Written | 'hollow'> {
  const [threadId, at, spoilsThrough] = [newId(), now(), markOf(reader, draft, [])];
  const text = textOf(reader, draft, spoilsThrough);
  if (!text) return 'hollow';
  const data = { ...ownBinding(reader), spoilsThrough, createdAt: at };
  await tx.thread.create({ data: { ...data, id: threadId, title: draft.title } });
  const place = { threadId, spoilsThrough, opening: true, parentId: null, at, quotes: [] };
  return create(tx, reader, draft, place, text);
}

async function answer(tx: Tx, reader: Reader, draft: NewPost): Promise<Written | 'hollow' | 'locked' | null> {
  const thread = await lockedForWriting(tx, reader, draft.threadId);
  const referred = thread && (await referredTo(tx, reader, draft));
  if (!thread || !referred) return null;
  if (thread.lockedAt) return 'locked';
  const spoilsThrough = markOf(reader, draft, [thread.spoilsThrough, ...referred.marks]);
  const text = textOf(reader, draft, spoilsThrough);
  if (!text) return 'hollow';
  const { threadId, parentId } = draft;
  const place = { threadId, parentId, spoilsThrough, opening: false, at: now(), quotes: referred.quotes };
  return create(tx, reader, draft, place, text);
}

/** The thread, if it is open, its mark held still until the transaction ends. */
async function lockedForWriting(tx: Tx, reader: Reader, id: string) {
  await holdToAdd(tx, id);
  return tx.thread.findFirst({
    where: { AND: [openTo(reader), { id, removedAt: null }] },
    select: { spoilsThrough: true, lockedAt: true },
  });
}

/** The marks of the post answered and the posts quoted; null unless all of them are open and of this thread. */
async function referredTo(tx: Tx, reader: Reader, { threadId, parentId, quotes }: NewPost) {
  const quoted = [...new Set(quotes)];
  const ids = [...new Set([...quoted, ...(parentId ? [parentId] : [])])];
  if (ids.length === 0) return { marks: [], quotes: [] };
  const rows = await tx.post.findMany({
    where: { AND: [openTo(reader), { id: { in: ids }, threadId, removedAt: null }] },
    select: { spoilsThrough: true },
  });
  return rows.length === ids.length ? { marks: rows.map((row) => row.spoilsThrough), quotes: quoted } : null;
}

/** The largest of what the author chose, or has come to, and of all that the post stands on. */
const markOf = (reader: Reader, { mark }: Draft, standsOn: number[]) =>
  Math.min(reader.lastPlace, Math.max(mark ?? reader.readThrough, ...standsOn, 0));

type Place = {
  threadId: string;
  parentId: string | null;
  spoilsThrough: number;
  opening: boolean;
  at: Date;
  quotes: string[];
};

/** What is stored of the words, rendered; null when all of them are aside. */
function textOf(reader: Reader, draft: Draft, mark: number) {
  const source = canonicalFor(reader, draft.source, mark);
  const rows = rowsOf(ownBinding(reader), source, mark);
  return rows.versions[0]?.sealed === '' ? null : { source, ...rows };
}
type Text = NonNullable<ReturnType<typeof textOf>>;

async function create(tx: Tx, reader: Reader, draft: Draft, place: Place, text: Text): Promise<Written> {
  const { quotes, at, ...row } = place;
  const { source, versions, asides } = text;
  const [id, binding] = [newId(), ownBinding(reader)];
  const { requestKey } = draft;
  await tx.post.create({ data: { ...binding, ...row, id, source, requestKey, createdAt: at } });
  await tx.postVersion.createMany({ data: versions.map((version) => ({ ...version, postId: id })) });
  if (asides.length > 0)
    await tx.aside.createMany({ data: asides.map((aside) => ({ ...aside, postId: id })) });
  if (quotes.length > 0) {
    const { clubId } = binding;
    await tx.quotation.createMany({ data: quotes.map((quotedId) => ({ postId: id, quotedId, clubId })) });
  }
  await tallyOne(tx, { ...binding, ...row }, at);
  return { id, threadId: row.threadId };
}

export const ownBinding = (reader: Reader) => bindingOf({ ...reader, authorId: reader.userId });

/** One canonical form; an aside without a place of its own spoils through its author's, and none less than its post. */
export const canonicalFor = (reader: Reader, source: string, mark: number) =>
  liftAsides(canonicalise(source, reader.readThrough), mark, reader.lastPlace);

/** All of it is aside: at its own mark such a post would say nothing, and to a Sealed reader be nothing. */
export const isHollow = (canonical: string, mark: number) =>
  render(canonical, mark).versions[0]?.sealed === '';

/** Two submissions of one form make one post. The second may come at the same time: it breaks on the key. */
async function once<D extends Draft, T>(
  reader: Reader,
  draft: D,
  write: (tx: Tx, draft: D) => Promise<T>,
): Promise<T | Written> {
  const requestKey = keyOf(draft);
  const before = await written(reader, requestKey);
  if (before) return before;
  try {
    return await everything.$transaction((tx) => write(tx, { ...draft, requestKey }));
  } catch (problem) {
    const first = isDuplicate(problem) ? await written(reader, requestKey) : null;
    if (!first) throw problem;
    return first;
  }
}

// A page that the browser kept brings its old key with something else in its fields, and that is a post of its own.
const keyOf = (draft: Draft) => asId(createHash('sha256').update(JSON.stringify(draft)).digest());

const written = (reader: Reader, requestKey: string): Promise<Written | null> =>
  everything.post.findFirst({
    where: { authorId: reader.userId, requestKey },
    select: { id: true, threadId: true },
  });

const isDuplicate = (problem: unknown) =>
  typeof problem === 'object' && problem !== null && 'code' in problem && problem.code === 'P2002';
