import { Cover } from '@/components/reading/Cover';
import type { Covered, Waiting } from '@/lib/gate';
import { posts, threads } from '@/components/reading/words';

type Props = {
  kind: 'thread' | 'post';
  waiting: Waiting[];
  covers: Covered[];
  placeName: (place: number) => string;
};

/** What waits ahead, under the Marked veil: how much, where, and a cover for each of the first. */
export function WhatWaits({ kind, waiting, covers, placeName }: Props) {
  if (waiting.length === 0) return null;
  return (
    <section aria-labelledby="waits" className={kind === 'post' ? 'page-section in-column' : 'page-section'}>
      <h2 id="waits">What waits for you</h2>
      <ul className="waiting-list">
        {waiting.map((one) => (
          <li key={one.place}>{sentence(one, placeName(one.place))}</li>
        ))}
      </ul>
      <ul className="leaves" aria-label={kind === 'thread' ? 'Covered threads' : 'Covered posts'}>
        {covers.map(({ id, place }) => (
          <li key={id}>
            <Cover kind={kind} id={id} place={placeName(place)} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function sentence({ threads: t, posts: p }: Waiting, place: string) {
  const what = [t > 0 && threads(t), p > 0 && posts(p)].filter(Boolean).join(' and ');
  return `${what} ${t + p === 1 ? 'waits' : 'wait'} at ${place}`;
}
