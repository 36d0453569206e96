import 'server-only';
import { readLive, type PageState, type PostState, type WatchedPage } from '@/lib/gate';
import { postStamp } from './watch-key';

/** Whose browser asks, by their session; `who` is the account that its pages were made for. */
export type LiveQuestion = { session: string; who: string; keys: string[]; pages: WatchedPage[] };

/** What a browser is told, as text; and who it is for, as what, and in which clubs. */
export type LiveView = { text: string; userId: string; standing: string; clubs: string[] };

/** What may change of the pages that a browser shows, as their reader sees it now; null where it is no longer theirs. */
export async function loadView({ session, who, keys, pages }: LiveQuestion): Promise<LiveView | null> {
  const state = await readLive(session, pages);
  if (state?.userId !== who) return null;
  const { userId, standing, clubs, notices } = state;
  const shown = Object.fromEntries(keys.map((key, nth) => [key, describePage(state.pages[nth] ?? null)]));
  return { text: JSON.stringify({ notices, pages: shown }), userId, standing, clubs };
}

function describePage(state: PageState) {
  if (!state) return null;
  return { count: state.count, posts: state.posts?.map(describePost) ?? null };
}

const describePost = ({ id, editedAt, removedBy, reactions }: PostState) => [
  id,
  postStamp(editedAt, removedBy),
  reactions,
];
