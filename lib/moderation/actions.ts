'use server';

import { formError, notFoundResult, redirectTo, refreshPage } from '@/lib/actions';
import { readingAction } from '@/lib/readings/reading-action';
import { askToConfirm, isConfirmed } from '@/lib/discussion/look-confirmation';
import { applyPostChange, postChangeResult } from '@/lib/discussion/post-change';
import { answerReport, coverAgain, lookFromQueue, mayModerate, moderateThread, reportPost } from '@/lib/gate';
import {
  answerReportInput,
  moderatePostInput,
  moderateThreadInput,
  reportedItemInput,
  reportPostInput,
} from './schema';

export const reportPostAction = readingAction(reportPostInput, async (input, reader, path) => {
  const reported = await reportPost(reader, { postId: input.post, reason: input.reason });
  if (reported === null) return notFoundResult;
  if (!reported) return formError('answers.discussion.reported');
  return redirectTo(`${path}/t/${input.thread}?reported=${input.post}#p-${input.post}`);
});

/** A moderator changes or removes anybody's post, with a reason. */
export const moderatePostAction = readingAction(moderatePostInput, async (input, reader, path) =>
  mayModerate(reader)
    ? postChangeResult(await applyPostChange(reader, input), path, input.post)
    : notFoundResult,
);

export const moderateThreadAction = readingAction(
  moderateThreadInput,
  async ({ thread, verb, reason }, reader, path) =>
    postChangeResult(await moderateThread(reader, { threadId: thread, verb, reason }), path, null),
);

/** The desk of a reading, from the reading's path. */
function deskPath(path: string) {
  const end = path.lastIndexOf('/');
  return `${path.slice(0, end)}/moderation?reading=${path.slice(end + 1)}`;
}

/** Opens one half of a report, its post or its words, for this moderator after the question; or covers it again. */
export const reportedItemAction = readingAction(
  reportedItemInput,
  async ({ ask, look, asked, cover, at }, reader, path) => {
    const item = look ?? ask;
    const id = item?.id ?? cover;
    if (!id || !mayModerate(reader)) return notFoundResult;
    const half = at && at !== id ? `i-${at}-post` : `i-${id}`;
    if (item && !(look && isConfirmed(reader.userId, look, asked)))
      return askToConfirm(reader.userId, item, `${deskPath(path)}&at=${at ?? id}`, `${half}-q`);
    const isDone = look ? await lookFromQueue(reader, look) : await coverAgain(reader, id);
    return isDone ? refreshPage(deskPath(path), half) : notFoundResult;
  },
);

export const answerReportAction = readingAction(
  answerReportInput,
  async ({ report, reason, answer }, reader, path) => {
    const answered = await answerReport(reader, { reportId: report, reason, uphold: answer === 'uphold' });
    return answered ? redirectTo(deskPath(path)) : notFoundResult;
  },
);
