import 'server-only';

// Open Library asks for a few requests a second at most, from a whole installation.
const INTERVAL_MS = 400;
/** Whoever would wait longer is told to come back. */
const MAX_WAIT_MS = 2000;
const MAX_PAUSE_S = 600;

let nextTurn = 0;
let pausedUntil = 0;

/** Waits until a request may be sent; false where that takes too long. */
export async function waitForTurn(): Promise<boolean> {
  const now = performance.now();
  if (now < pausedUntil) return false;
  const turn = Math.max(now, nextTurn);
  if (turn - now > MAX_WAIT_MS) return false;
  nextTurn = turn + INTERVAL_MS;
  await new Promise((resolve) => setTimeout(resolve, turn - now));
  return true;
}

/** Sends nothing for so many seconds: Open Library said that there is too much of us. */
export function pauseRequests(seconds: number) {
  pausedUntil = performance.now() + Math.min(seconds, MAX_PAUSE_S) * 1000;
}

/** For tests, which ask more often. */
export function resetPace() {
  nextTurn = 0;
  pausedUntil = 0;
}
