'use client';

/** Never says what went wrong: a message could carry what somebody wrote. */
export default function Failed({ reset }: { reset: () => void }) {
  return (
    <main className="within">
      <h1>Something went wrong on our side</h1>
      <p>What you were reading is safe. Try again in a moment.</p>
      <p>
        <button type="button" className="button" onClick={reset}>
          Try again
        </button>
      </p>
      <p>
        <a href="/">Go to the front page</a>
      </p>
    </main>
  );
}
