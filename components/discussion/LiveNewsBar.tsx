'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useRef, useState, useTransition } from 'react';
import { watchLive } from '@/components/ui/live/shared-live-connection';
import { newsOnPage, takeReactions, type PageNews } from './live-news';

type Props = {
  who: string;
  watch: string;
  count: number;
  href: string;
  /** "3 new posts", for one, two and so on, the last for all beyond; and that something else changed. */
  texts: { posts: string[]; changed: string };
};

const NOTHING: PageNews = { posts: 0, isChanged: false };

/** A bar over the page that says what is new. The page itself stays as it is until the bar is pressed. */
export function LiveNewsBar({ who, watch, count, href, texts }: Props) {
  const { refresh } = useRouter();
  const [news, setNews] = useState(NOTHING);
  const [isPending, startTransition] = useTransition();
  const shownIds = useRef<Set<string> | null>(null);

  useEffect(
    () =>
      watchLive(who, watch, ({ pages }) => {
        const page = pages[watch];
        if (page === undefined) return;
        setNews(newsOnPage(page, count));
        if (page?.posts) takeReactions(page.posts);
      }),
    [who, watch, count],
  );

  // The page was made anew, because the bar was pressed: on to what it has now that it had not.
  useEffect(() => {
    if (isPending || !shownIds.current) return;
    const before = shownIds.current;
    shownIds.current = null;
    const first = postElements().find(({ id }) => !before.has(id));
    if (first) {
      first.scrollIntoView();
      focusOn(first.querySelector('header'));
    } else if (news.posts > 0 && before.size > 0) location.assign(href);
    else focusOn(document.getElementById('threads') ?? document.getElementById('posts'));
    setNews(NOTHING);
  }, [isPending, href, news]);

  const show = () => {
    shownIds.current = new Set(postElements().map(({ id }) => id));
    startTransition(refresh);
  };
  const text =
    news.posts > 0
      ? texts.posts[Math.min(news.posts, texts.posts.length) - 1]
      : news.isChanged && texts.changed;
  return (
    <div role="status" className="live-news">
      {text && (
        <button type="button" className="button" onClick={show} aria-disabled={isPending}>
          {text}
        </button>
      )}
    </div>
  );
}

const postElements = () => [...document.querySelectorAll<HTMLElement>('article.post')];

function focusOn(element: HTMLElement | null) {
  element?.focus({ preventScroll: true });
}
