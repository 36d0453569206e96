/** How long a post has to be on screen, and how long those that were are gathered before they are reported, in ms. */
const READING_TIME = 1000;
const GATHERING_TIME = 1500;

/** Reports the ids of new posts once they have been on screen for a while. Answers how to end it. */
export function watchNewPosts(report: (ids: string[]) => void): () => void {
  const timers = new Map<Element, number>();
  const gathered: string[] = [];
  let sending: number | undefined;

  const send = () => {
    clearTimeout(sending);
    sending = undefined;
    if (gathered.length > 0) report(gathered.splice(0));
  };
  const take = (post: Element) => {
    observer.unobserve(post);
    timers.delete(post);
    gathered.push(post.id.slice('p-'.length));
    sending ??= window.setTimeout(send, GATHERING_TIME);
  };
  const observer = new IntersectionObserver(
    (entries) => {
      for (const entry of entries) {
        clearTimeout(timers.get(entry.target));
        if (isInView(entry)) timers.set(entry.target, window.setTimeout(take, READING_TIME, entry.target));
        else timers.delete(entry.target);
      }
    },
    { threshold: [0, 0.25, 0.5, 0.75, 1] },
  );
  const sendWhenLeft = () => {
    if (document.visibilityState === 'hidden') send();
  };

  for (const post of document.querySelectorAll('article[data-news]')) observer.observe(post);
  document.addEventListener('visibilitychange', sendWhenLeft);
  addEventListener('pagehide', send);
  return () => {
    observer.disconnect();
    for (const timer of timers.values()) clearTimeout(timer);
    send();
    document.removeEventListener('visibilitychange', sendWhenLeft);
    removeEventListener('pagehide', send);
  };
}

/** Half of the post is seen, or it fills much of the window: a long one never fits. */
const isInView = ({ intersectionRatio, intersectionRect, rootBounds }: IntersectionObserverEntry) =>
  intersectionRatio >= 0.5 || intersectionRect.height >= (rootBounds?.height ?? innerHeight) * 0.4;
