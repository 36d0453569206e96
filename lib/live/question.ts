import 'server-only';
import { readSessionId } from '@/lib/auth';
import { liveParams } from '@/lib/validation/search-params';
import type { LiveQuestion } from './view';
import { parseWatched } from './watched-pages';

/** What a request asks to be told of; null without a session or an account that its pages were made for. */
export async function liveQuestion({ url }: Request): Promise<LiveQuestion | null> {
  const { watch, who } = liveParams.parse(Object.fromEntries(new URL(url).searchParams));
  const session = await readSessionId();
  return session && who ? { session, who, ...parseWatched(watch) } : null;
}
