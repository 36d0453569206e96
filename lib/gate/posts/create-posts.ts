import 'server-only';
import { createHash } from 'node:crypto';
import { newId, now } from '@/lib/clock-and-ids';
import { uuidFromHash } from '@/lib/clock-and-ids/deterministic';
import { unguardedDb } from '../../db/unguarded';
import { loadReferences, tryReply } from './reply-attempt';
import {
  insertPost,
  isRefusal,
  draftMark,
  ownBinding,
  renderDraft,
  settleWatchedWords,
} from './new-post-content';
import type { PostDraft, ReplyDraft, ThreadDraft, CreatedPost } from './new-post-content';
import { parseSource, type SourceRefusal } from './source-parser';
import type { Reader } from '../core/reader';
import { insertThreadSql } from './insert-post.sql';
import { loadThemeMarks } from '../book/themes';
import { isWatched, isUndecided, type WatchedRefusal } from './watched-words';

/** All of its opening post is aside; or its theme is none that its author can see. */
export type ThreadRefusal = 'all-aside' | 'no-theme';

/** Starts a thread with its opening post. The same form sent twice is answered with the first's. */
export const createThread = (
  reader: Reader,
  draft: ThreadDraft,
): Promise<CreatedPost | SourceRefusal | WatchedRefusal | ThreadRefusal> =>
  withRequestKey(reader, draft, async (keyedDraft) => {
    const parsed = await parseSource(reader, keyedDraft);
    return isRefusal(parsed) ? parsed : insertThread(reader, parsed);
  });

/** Writes a post. Null when the thread, the post answered or a post quoted is not open; you cannot answer what you cannot see. */
export const createReply = (
  reader: Reader,
  draft: ReplyDraft,
): Promise<CreatedPost | SourceRefusal | WatchedRefusal | 'all-aside' | 'locked' | null> =>
  withRequestKey(reader, draft, async (keyedDraft) => {
    const parsed = await parseSource(reader, keyedDraft);
    if (isRefusal(parsed)) return parsed;
    return isWatched(reader, draftMark(reader, parsed, []))
      ? createWatchedReply(reader, parsed)
      : tryReply(reader, parsed);
  });

/** Marked below its author's place: its words are asked about under the mark that it would get. */
async function createWatchedReply(reader: Reader, draft: ReplyDraft) {
  const references = await loadReferences(reader, draft);
  if (!references) return null;
  if (references.locked) return 'locked';
  const settled = await settleWatchedWords(reader, draft, references.marks);
  return isUndecided(settled) ? settled : tryReply(reader, settled, references.marks);
}

async function insertThread(
  reader: Reader,
  parsed: ThreadDraft,
): Promise<CreatedPost | SourceRefusal | WatchedRefusal | ThreadRefusal> {
  const id = newId();
  const at = now();
  const themeMarks = await loadThemeMarks(reader, parsed.themeId);
  if (!themeMarks) return 'no-theme';
  const draft = await settleWatchedWords(reader, parsed, themeMarks);
  if (isUndecided(draft)) return draft;
  const spoilsThrough = draftMark(reader, draft, themeMarks);
  const text = renderDraft(reader, draft, spoilsThrough);
  if (!text) return 'all-aside';
  if (isRefusal(text)) return text;
  const versions = text.versions.length;
  const row = { id, title: draft.title, spoilsThrough, at, versions, themeId: draft.themeId ?? null };
  const thread = insertThreadSql({ ...ownBinding(reader), ...row });
  const post = { spoilsThrough, opening: true, parentId: null, at, quotes: [] };
  return (await insertPost(reader, draft, thread, { ...post, ...text }))!;
}

/** Two submissions of one form make one post, whatever became of the thread since the first; they may come at the same time. */
async function withRequestKey<D extends PostDraft, T>(
  reader: Reader,
  draft: D,
  create: (draft: D) => Promise<T>,
): Promise<T | CreatedPost> {
  const requestKey = idempotencyKey(draft);
  const findFirst = () => findByRequestKey(reader, requestKey);
  try {
    const result = await create({ ...draft, requestKey });
    return isObject(result) && !isUndecided(result) ? result : ((await findFirst()) ?? result);
  } catch (problem) {
    const earlier = isDuplicate(problem) ? await findFirst() : null;
    if (!earlier) throw problem;
    return earlier;
  }
}

const isObject = (result: unknown) => typeof result === 'object' && result !== null;

// A page that the browser kept brings its old key with something else in its fields, and that is a post of its own.
// What was decided about its words to watch makes no other post of it.
const idempotencyKey = ({ watchedChoice: _, ...draft }: PostDraft) =>
  uuidFromHash(createHash('sha256').update(JSON.stringify(draft)).digest());

const findByRequestKey = (reader: Reader, requestKey: string): Promise<CreatedPost | null> =>
  unguardedDb.post.findFirst({
    where: { authorId: reader.userId, requestKey },
    select: { id: true, threadId: true },
  });

const UNIQUE_VIOLATION = '23505';
const isDuplicate = (problem: unknown) =>
  typeof problem === 'object' && problem !== null && 'code' in problem && problem.code === UNIQUE_VIOLATION;
