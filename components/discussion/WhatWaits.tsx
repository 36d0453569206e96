import type { Ask } from '@/components/reading/Cover';
import { Covers } from '@/components/reading/Covers';
import { Print } from '@/components/reading/Print';
import type { Covered, Waiting } from '@/lib/gate';
import { words } from '@/lib/words';

type Props = {
  kind: 'thread' | 'post';
  waiting: Waiting[];
  covers: Covered[];
  ask: Ask;
  placeName: (place: number) => string;
};

/** What waits ahead, under the Marked veil: how much, where, and a cover for each of the first. */
export function WhatWaits({ kind, waiting, covers, ask, placeName }: Props) {
  if (waiting.length === 0) return null;
  const { say } = words();
  const each = waiting.map(({ threads, posts, place }) => ({ threads, posts, place: placeName(place) }));
  return (
    <section aria-labelledby="waits" className={kind === 'post' ? 'page-section in-column' : 'page-section'}>
      <h2 id="waits">{say('discussion.waiting.title')}</h2>
      <Print as="ul" name="waiting" of={HowMuch} each={each} className="waiting-list" />
      <Covers {...{ kind, covers, ask, placeName }} label={say(`discussion.waiting.${kind}s`)} />
    </section>
  );
}

function HowMuch({ threads, posts, place }: { threads: number; posts: number; place: string }) {
  const what = posts === 0 ? 'onlyThreads' : threads === 0 ? 'onlyPosts' : 'both';
  return <li>{words().say(`discussion.waiting.${what}`, { threads, posts, place })}</li>;
}
