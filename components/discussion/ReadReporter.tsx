'use client';

import { useEffect } from 'react';
import { watchNewPosts } from './watch-new-posts';

/** Says for the reader which new posts have been on screen, by the form that stands there for those without scripts. */
export function ReadReporter({ form: formId }: { form: string }) {
  useEffect(() => {
    const form = document.getElementById(formId);
    return form instanceof HTMLFormElement ? watchNewPosts((ids) => report(form, ids)) : undefined;
  }, [formId]);
  return null;
}

/** As a browser without scripts would send it; also while the page is being left. What is not heard stays new. */
function report(form: HTMLFormElement, ids: string[]) {
  const data = new FormData(form);
  data.set('posts', ids.join(','));
  const address = location.pathname + location.search;
  fetch(address, { method: 'POST', body: data, keepalive: true, redirect: 'manual' }).catch(() => undefined);
}
