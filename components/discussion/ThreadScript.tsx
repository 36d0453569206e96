'use client';

import { useEffect } from 'react';

/** Loads what scripts add to a thread, once the page has settled. */
export function ThreadScript() {
  useEffect(() => {
    let stop: (() => void) | undefined;
    let isGone = false;
    const load = async () => {
      const { watchThread } = await import('./thread-script');
      if (!isGone) stop = watchThread();
    };
    // Safari has no idle callbacks. What cannot be loaded is there without scripts as well.
    const timer = setTimeout(() => load().catch(() => undefined), 200);
    return () => {
      isGone = true;
      clearTimeout(timer);
      stop?.();
    };
  }, []);
  return null;
}
