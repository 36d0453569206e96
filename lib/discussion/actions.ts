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
} from '@/lib/gate';
import { firstAndLastLabel } from '@/lib/outline/place-names';
import { loadMessages, type Message } from '@/lib/i18n';
import { readingAction } from '../readings/reading-action';
import { previewResult } from './preview';
import { applyPostChange, postChangeResult } from './post-change';
import { createReplyInput, createThreadInput, editPostInput, manageOwnPostInput } from './schema';

export const createThreadAction = readingAction(
  createThreadInput,
  async ({ preview, theme: themeId, ...words }, reader, path) => {
    const input = { ...words, themeId };
    const started = await (preview ? previewThread(reader, input) : createThread(reader, input));
    if (started === 'no-theme') return fieldErrors({ theme: 'answers.typed.one' });
    if (started === 'all-aside') return fieldErrors({ source: allAsideError });
    if ('refused' in started) return fieldErrors({ source: await spoilerError(started) });
    if ('html' in started) return previewResult(started, input.title);
    return redirectTo(`${path}/t/${started.threadId}`);
  },
);

export const createReplyAction = readingAction(
  createReplyInput,
  async ({ thread, parent, quote, preview, ...words }, reader, path) => {
    const quotes = quote.filter((one) => one !== null);
    const draft = { ...words, threadId: thread, parentId: parent ?? quotes[0] ?? null, quotes };
    const reply = await (preview ? previewReply(reader, draft) : createReply(reader, draft));
    if (reply === null) return notFoundResult;
    if (reply === 'all-aside') return fieldErrors({ source: allAsideError });
    if (reply === 'locked') return formError('answers.discussion.locked');
    if ('refused' in reply) return fieldErrors({ source: await spoilerError(reply) });
    if ('html' in reply) return previewResult(reply);
    return redirectTo(`${path}/t/${thread}?post=${reply.id}#p-${reply.id}`);
  },
);

export const editPostAction = readingAction(
  editPostInput,
  async (input, reader, path): Promise<ActionResult> => {
    const { post: postId, title = null, mark = null, uncovers, source, revision, preview } = input;
    const edited = await (preview ? previewEdit : editPost)(reader, {
      postId,
      title,
      mark,
      source,
      revision,
      uncovers: uncovers === 'on',
    });
    if (!edited) return notFoundResult;
    if (edited.kind === 'preview') return previewResult(edited, title);
    if (edited.kind === 'saved') return redirectTo(`${path}/t/${edited.threadId}?post=${postId}#p-${postId}`);
    if (edited.kind === 'all-aside') return fieldErrors({ source: allAsideError });
    if (edited.kind === 'refused') return fieldErrors({ source: await spoilerError(edited) });
    if (edited.kind === 'unmarked') return fieldErrors({ mark: 'answers.discussion.unmarked' });
    if (edited.kind === 'uncovers') return fieldErrors({ uncovers: 'answers.discussion.uncovers' });
    return {
      ...formError('answers.discussion.meanwhile'),
      extra: { conflict: { source: edited.current.source, revision: edited.current.revision } },
    };
  },
);

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
