import { shownReactions, updateReactionButtons } from '@/components/reading/update-reaction-buttons';
import type { LivePage, LiveReaction } from '@/components/ui/live/live-stream-client';

/** How many posts are new beside those that a page shows, and whether one of these is no longer as it is shown. */
export type PageNews = { posts: number; isChanged: boolean };

/** What is new on a page whose server counted `count` open posts when it made it; a page may be gone. */
export function newsOnPage(page: LivePage | null, count: number): PageNews {
  if (!page) return { posts: 0, isChanged: true };
  const more = page.count - count;
  if (!page.posts) return { posts: Math.max(0, more), isChanged: false };
  const shown = shownStamps();
  const unknown = page.posts.filter(([id]) => !shown.has(id)).length;
  const same = page.posts.filter(([id, stamp]) => shown.get(id) === stamp).length;
  return { posts: Math.max(0, unknown, more), isChanged: same < shown.size };
}

const shownStamps = () =>
  new Map(
    [...document.querySelectorAll<HTMLElement>('article.post')].map((article) => [
      article.id.slice('p-'.length),
      article.dataset.stamp ?? '',
    ]),
  );

/** Has the buttons under the posts say what is felt about them, where they say something else. */
export function takeReactions(posts: NonNullable<LivePage['posts']>) {
  for (const [id, , reactions] of posts)
    if (describeReactions(shownReactions(id)) !== describeReactions(reactions))
      updateReactionButtons(id, reactions);
}

const describeReactions = (reactions: LiveReaction[]) =>
  reactions
    .map(({ feeling, count, mine }) => `${feeling} ${count} ${mine}`)
    .sort()
    .join();
