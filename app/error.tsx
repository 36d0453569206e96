'use client';

import { failed as german } from '@/lib/words/de/failed';
import { failed as english } from '@/lib/words/en/failed';

/** Never says what went wrong: a message could carry what somebody wrote. */
export default function Failed({ reset }: { reset: () => void }) {
  // The layout that says the language stands around this page; asking the server once more could fail again.
  const isGerman = typeof document !== 'undefined' && document.documentElement.lang === 'de';
  const failed = isGerman ? german : english;
  return (
    <main className="within">
      <h1>{failed.title}</h1>
      <p>{failed.safe}</p>
      <p>
        <button type="button" className="button" onClick={reset}>
          {failed.again}
        </button>
      </p>
      <p>
        <a href="/">{failed.front}</a>
      </p>
    </main>
  );
}
