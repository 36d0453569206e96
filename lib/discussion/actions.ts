'use server';

import { notFoundResult, redirectTo, formError, fieldErrors, type ActionResult } from '@/lib/actions';
import {
  createReply,
  createThread,
  editPost,
  previewEdit,
  previewReply,
  previewThread,
  type SourceRefusal,
  type WatchedRefusal,
} from '@/lib/gate';
import { firstAndLastLabel } from '@/lib/outline/place-names';
import { loadMessages, type Message } from '@/lib/i18n';
import { readingAction } from '../readings/reading-action';
import { previewReader, previewResult } from './preview';
import { watchedResult } from './watched-words';
import { applyPostChange, postChangeResult } from './post-change';
import { createReplyInput, createThreadInput, editPostInput, manageOwnPostInput } from './schema';

export const createThreadAction = readingAction(
  createThreadInput,
  async ({ preview, previewPlace, previewVeil, watched, theme: themeId, ...words }, reader, path) => {
    const input = { ...words, themeId, watchedChoice: watched };
    const at = previewReader({ previewPlace, previewVeil });
    const started = await (preview ? previewThread(reader, input, at) : createThread(reader, input));
    if (started === 'no-theme') return fieldErrors({ theme: 'answers.typed.one' });
    if (isPostProblem(started)) return postProblemResult(started);
    if ('html' in started) return previewResult(started, input.title);
    return redirectTo(`${path}/t/${started.threadId}`);
  },
);

export const createReplyAction = readingAction(
  createReplyInput,
  async ({ thread, parent, quote, preview, previewPlace, previewVeil, watched, ...words }, reader, path) => {
    const quotes = quote.filter((one) => one !== null);
    const parentId = parent ?? quotes[0] ?? null;
    const draft = { ...words, threadId: thread, parentId, quotes, watchedChoice: watched };
    const at = previewReader({ previewPlace, previewVeil });
    const reply = await (preview ? previewReply(reader, draft, at) : createReply(reader, draft));
    if (reply === null) return notFoundResult;
    if (reply === 'locked') return formError('answers.discussion.locked');
    if (isPostProblem(reply)) return postProblemResult(reply);
    if ('html' in reply) return previewResult(reply);
    return redirectTo(`${path}/t/${thread}?post=${reply.id}#p-${reply.id}`);
  },
);

export const editPostAction = readingAction(
  editPostInput,
  async (input, reader, path): Promise<ActionResult> => {
    const { post: postId, title = null, mark = null, uncovers, source, revision, preview, watched } = input;
    const edit = {
      postId,
      title,
      mark,
      source,
      revision,
      uncovers: uncovers === 'on',
      watchedChoice: watched,
    };
    const edited = await (preview ? previewEdit(reader, edit, previewReader(input)) : editPost(reader, edit));
    if (!edited) return notFoundResult;
    if (edited === 'not-reached') return previewNotReached;
    if (edited.kind === 'preview') return previewResult(edited, title);
    if (edited.kind === 'saved') return redirectTo(`${path}/t/${edited.threadId}?post=${postId}#p-${postId}`);
    if (edited.kind === 'all-aside') return fieldErrors({ source: allAsideError });
    if (edited.kind === 'refused') return fieldErrors({ source: await spoilerError(edited) });
    if (edited.kind === 'watched') return watchedResult(edited);
    if (edited.kind === 'unmarked') return fieldErrors({ mark: 'answers.discussion.unmarked' });
    if (edited.kind === 'uncovers') return fieldErrors({ uncovers: 'answers.discussion.uncovers' });
    return {
      ...formError('answers.discussion.meanwhile'),
      extra: { conflict: { source: edited.current.source, revision: edited.current.revision } },
    };
  },
);

type PostProblem = 'all-aside' | 'not-reached' | SourceRefusal | WatchedRefusal;

const isPostProblem = <T extends object>(result: T | PostProblem): result is PostProblem =>
  typeof result === 'string' || 'refused' in result;

/** Why a new post was not taken. */
async function postProblemResult(problem: PostProblem): Promise<ActionResult> {
  if (problem === 'all-aside') return fieldErrors({ source: allAsideError });
  if (problem === 'not-reached') return previewNotReached;
  if (problem.refused === 'watched') return watchedResult(problem);
  return fieldErrors({ source: await spoilerError(problem) });
}

const previewNotReached = fieldErrors({ previewPlace: 'answers.discussion.previewNotReached' });

const allAsideError = 'answers.discussion.hollow';

const spoilerErrors = {
  closer: 'answers.discussion.spoilerCloser',
  near: 'answers.discussion.spoilerNear',
  place: 'answers.discussion.spoilerPlace',
  long: 'answers.discussion.spoilersTooLong',
} as const;

async function spoilerError({ refused, text, labels }: SourceRefusal): Promise<Message> {
  const heard = await loadMessages();
  return { key: spoilerErrors[refused], values: { text, ...firstAndLastLabel(heard, labels) } };
}

/** What a person does to a post of their own: change its mark, remove it, restore it. */
export const manageOwnPostAction = readingAction(manageOwnPostInput, async (input, reader, path) =>
  postChangeResult(await applyPostChange(reader, { ...input, reason: '' }), path, input.post),
);
