import 'server-only';
import { createHash } from 'node:crypto';
import { newId, now } from '@/lib/ambient';
import { asId } from '@/lib/ambient/fixed';
import { everything } from '../db/everything';
import { answer } from './answering';
import { create, isRefusal, markOf, ownBinding, textOf } from './composing';
import type { Draft, NewPost, NewThread, Written } from './composing';
import { read, type Refusal } from './labels';
import type { Reader } from './reader';
import { theThread } from './storing';

/** Starts a thread with its opening post. The same form sent twice is answered with the first's. Hollow: all of it is aside. */
export const startThread = (reader: Reader, draft: NewThread): Promise<Written | Refusal | 'hollow'> =>
  once(reader, draft, async (fresh) => {
    const understood = await read(reader, fresh);
    return isRefusal(understood) ? understood : open(reader, understood);
  });

/** Writes a post. Null when the thread, the post answered or a post quoted is not open; you cannot answer what you cannot see. */
export const writePost = (
  reader: Reader,
  draft: NewPost,
): Promise<Written | Refusal | 'hollow' | 'locked' | null> =>
  once(reader, draft, async (fresh) => {
    const understood = await read(reader, fresh);
    return isRefusal(understood) ? understood : answer(reader, understood);
  });

async function open(reader: Reader, draft: NewThread): Promise<Written | Refusal | 'hollow'> {
  const [id, at, spoilsThrough] = [newId(), now(), markOf(reader, draft, [])];
  const text = textOf(reader, draft, spoilsThrough);
  if (!text) return 'hollow';
  if (isRefusal(text)) return text;
  const thread = theThread({ ...ownBinding(reader), id, title: draft.title, spoilsThrough, at });
  const post = { spoilsThrough, opening: true, parentId: null, at, quotes: [] };
  return (await create(reader, draft, thread, { ...post, ...text }))!;
}

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
