'use client';

import { useEffect, useState } from 'react';
import { watchLive } from './shared-live-connection';

/** The least number that is not told exactly. */
const MANY = 100;

type Props = {
  /** Whose notices they are. */
  who: string;
  count: number;
  /** What the bell says, without any and with "{count}" of them. */
  labels: { none: string; some: string };
};

/** How many notices are not read: as the page brought it, and then as it changes. */
export function NoticeCount({ who, count, labels }: Props) {
  const [live, setLive] = useState<{ since: number; count: number } | null>(null);
  useEffect(
    () => watchLive(who, null, ({ notices }) => setLive({ since: count, count: notices })),
    [who, count],
  );
  // What was told before the page was made anew is older than the page.
  const shown = live?.since === count ? live.count : count;
  const text = shown < MANY ? String(shown) : `${MANY - 1}+`;
  return (
    <>
      <span className="sr-only">{shown > 0 ? labels.some.replace('{count}', text) : labels.none}</span>
      {shown > 0 && (
        <span aria-hidden="true" className="bell-count">
          {text}
        </span>
      )}
    </>
  );
}
