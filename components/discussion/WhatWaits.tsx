import { Cover } from '@/components/reading/Cover';
import type { Covered, Waiting } from '@/lib/gate';
import { words } from '@/lib/words';

type Props = {
  kind: 'thread' | 'post';
  waiting: Waiting[];
  covers: Covered[];
  placeName: (place: number) => string;
};

/** What waits ahead, under the Marked veil: how much, where, and a cover for each of the first. */
export function WhatWaits({ kind, waiting, covers, placeName }: Props) {
  if (waiting.length === 0) return null;
  const { say } = words();
  return (
    <section aria-labelledby="waits" className={kind === 'post' ? 'page-section in-column' : 'page-section'}>
      <h2 id="waits">{say('discussion.waiting.title')}</h2>
      <ul className="waiting-list">
        {waiting.map((one) => (
          <li key={one.place}>{sentence(one, placeName(one.place))}</li>
        ))}
      </ul>
      <ul className="leaves" aria-label={say(`discussion.waiting.${kind}s`)}>
        {covers.map(({ id, place }) => (
          <li key={id}>
            <Cover kind={kind} id={id} place={placeName(place)} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function sentence({ threads, posts }: Waiting, place: string) {
  const what = posts === 0 ? 'onlyThreads' : threads === 0 ? 'onlyPosts' : 'both';
  return words().say(`discussion.waiting.${what}`, { threads, posts, place });
}
