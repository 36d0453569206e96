import { downloadResponse } from '@/lib/accounts/download';
import { ownPostsAsMarkdown } from '@/lib/accounts/own-data';
import { requireViewer } from '@/lib/auth';

/** What whoever asks has written, to read and to print. */
export async function GET(): Promise<Response> {
  const viewer = await requireViewer('/account');
  return downloadResponse(ownPostsAsMarkdown(viewer), 'text/markdown', 'untold-my-posts.md');
}
