'use client';

import { offlineMessages } from '@/components/ui/offline-messages';

/** Never says what went wrong: a message could carry what somebody wrote. */
export default function ErrorPage({ reset }: { reset: () => void }) {
  // The layout that says the language stands around this page; asking the server once more could fail again.
  const { title, safe, again, front } = offlineMessages();
  return (
    <main className="page-width">
      <h1>{title}</h1>
      <p>{safe}</p>
      <p>
        <button type="button" className="button" onClick={reset}>
          {again}
        </button>
      </p>
      <p>
        <a href="/">{front}</a>
      </p>
    </main>
  );
}
