'use server';

import { absent, go, refused, wrong, type Reply } from '@/lib/action';
import {
  changeMark,
  editPost,
  mayModerate,
  removePost,
  reportPost,
  restorePost,
  startThread,
  tendThread,
  writePost,
  type Deed,
  type Reader,
  type Refusal,
} from '@/lib/gate';
import { labelIn } from '@/lib/outline/names';
import { hear, type Sentence } from '@/lib/words';
import { inReading } from './admission';
import { deed, edit, newPost, newThread, ownDeed, report, tend } from './schema';

export const startAThread = inReading(newThread, async (input, reader, path) => {
  const started = await startThread(reader, input);
  if (started === 'hollow') return wrong({ source: hollow });
  return 'refused' in started
    ? wrong({ source: await refusedFor(started) })
    : go(`${path}/t/${started.threadId}`);
});

export const post = inReading(newPost, async ({ thread, parent, quote, ...words }, reader, path) => {
  const quotes = quote.filter((one) => one !== null);
  const draft = { ...words, threadId: thread, parentId: parent ?? quotes[0] ?? null, quotes };
  const written = await writePost(reader, draft);
  if (written === null) return absent;
  if (written === 'hollow') return wrong({ source: hollow });
  if (written === 'locked') return refused('answers.discussion.locked');
  if ('refused' in written) return wrong({ source: await refusedFor(written) });
  return go(`${path}/t/${thread}?post=${written.id}#p-${written.id}`);
});

export const saveEdit = inReading(edit, async (input, reader, path): Promise<Reply> => {
  const { post: postId, title = null, mark = null, uncovers, source, revision } = input;
  const edited = await editPost(reader, {
    postId,
    title,
    mark,
    source,
    revision,
    uncovers: uncovers === 'on',
  });
  if (!edited) return absent;
  if (edited.kind === 'saved') return go(`${path}/t/${edited.threadId}?post=${postId}#p-${postId}`);
  if (edited.kind === 'hollow') return wrong({ source: hollow });
  if (edited.kind === 'refused') return wrong({ source: await refusedFor(edited) });
  if (edited.kind === 'unmarked') return wrong({ mark: 'answers.discussion.unmarked' });
  if (edited.kind === 'uncovers') return wrong({ uncovers: 'answers.discussion.uncovers' });
  return {
    ...refused('answers.discussion.meanwhile'),
    other: { source: edited.now.source, revision: String(edited.now.revision) },
  };
});

const hollow = 'answers.discussion.hollow';

const refusals = {
  closer: 'answers.discussion.spoilerCloser',
  near: 'answers.discussion.spoilerNear',
  place: 'answers.discussion.spoilerPlace',
  long: 'answers.discussion.spoilersTooLong',
} as const;

async function refusedFor({ refused: why, text, first, last }: Refusal): Promise<Sentence> {
  const heard = await hear();
  return { key: refusals[why], about: { text, first: labelIn(heard, first), last: labelIn(heard, last) } };
}

export const reportAPost = inReading(report, async (input, reader, path) => {
  const reported = await reportPost(reader, { postId: input.post, reason: input.reason });
  if (reported === null) return absent;
  if (!reported) return refused('answers.discussion.reported');
  return go(`${path}/t/${input.thread}?reported=${input.post}#p-${input.post}`);
});

/** What a person does to a post of their own: change its mark, remove it, restore it. */
export const tendOwnPost = inReading(ownDeed, async (input, reader, path) =>
  answered(await done(reader, { ...input, reason: '' }), path, input.post),
);

/** What a moderator does to anybody's post, with a reason. */
export const tendPost = inReading(deed, async (input, reader, path) =>
  mayModerate(reader) ? answered(await done(reader, input), path, input.post) : absent,
);

export const tendAThread = inReading(tend, async ({ thread, verb, reason }, reader, path) =>
  answered(await tendThread(reader, { threadId: thread, verb, reason }), path, null),
);

type Asked = { post: string; mark?: number; deed: 'mark' | 'remove' | 'restore'; reason: string };

function done(reader: Reader, { post: postId, mark, deed: verb, reason }: Asked): Promise<Deed> {
  if (verb === 'remove') return removePost(reader, { postId, reason });
  if (verb === 'restore') return restorePost(reader, { postId, reason });
  return changeMark(reader, { postId, mark: mark ?? reader.lastPlace, reason });
}

async function answered(result: Deed, path: string, postId: string | null): Promise<Reply> {
  if (result === 'not reached') return refused('answers.discussion.notReached');
  if (result === null || result === 'not yours') return absent;
  return go(`${path}/t/${result.threadId}${postId ? `?post=${postId}#p-${postId}` : ''}`);
}
