import 'server-only';
import { formError, notFoundResult, redirectTo, type ActionResult } from '@/lib/actions';
import { changeMark, removePost, restorePost, type ModerationResult, type Reader } from '@/lib/gate';

/** What can be done to a post that stands: by its author, and with a reason by a moderator. */
export type PostChange = { post: string; mark?: number; deed: 'mark' | 'remove' | 'restore'; reason: string };

export function applyPostChange(
  reader: Reader,
  { post: postId, mark, deed: verb, reason }: PostChange,
): Promise<ModerationResult> {
  if (verb === 'remove') return removePost(reader, { postId, reason });
  if (verb === 'restore') return restorePost(reader, { postId, reason });
  return changeMark(reader, { postId, mark: mark ?? reader.lastPlace, reason });
}

/** The thread with that post in view, or why it did not happen. `path`: the reading's. */
export async function postChangeResult(
  result: ModerationResult,
  path: string,
  postId: string | null,
): Promise<ActionResult> {
  if (result === 'not reached') return formError('answers.discussion.notReached');
  if (result === null || result === 'forbidden') return notFoundResult;
  return redirectTo(`${path}/t/${result.threadId}${postId ? `?post=${postId}#p-${postId}` : ''}`);
}
