// The leak tests compare two processes byte by byte, so both draw the same ids, times and nonces. It asks for loopback
// and for the secret published here, which no installation has by mistake.
import { createHash } from 'node:crypto';
import { exitWith } from './exit.mjs';

const PUBLISHED_SECRET = 'a secret that everybody knows, for two worlds';

/** Fixes time and chance where UNTOLD_FIXED_AMBIENT asks for it; ends the process where anything real could run. */
export function enableDeterministicMode(settings) {
  if (!settings.UNTOLD_FIXED_AMBIENT) return;
  if (!isForTests(settings))
    exitWith(
      'UNTOLD_FIXED_AMBIENT makes every id and token of this installation known to anybody, so only the tests may set it.',
    );
  globalThis.untoldDeterministicRequest = { seed: settings.UNTOLD_FIXED_AMBIENT, moment: 0, drawn: 0 };
}

function isForTests({ DATABASE_URL, NEXTAUTH_URL, NEXTAUTH_SECRET, HOST, UNTOLD_DEMO }) {
  const places = [DATABASE_URL, NEXTAUTH_URL, `http://${HOST || '127.0.0.1'}`];
  return NEXTAUTH_SECRET === PUBLISHED_SECRET && UNTOLD_DEMO !== '1' && places.every(isLoopback);
}

const isLoopback = (url) =>
  URL.canParse(url) && ['127.0.0.1', '[::1]', 'localhost'].includes(new URL(url).hostname);

/** Begins anew for each request, so that what one world did before cannot shift what comes after. */
export function startDeterministicRequest({ headers }) {
  const { untoldDeterministicRequest: fixed } = globalThis;
  if (!fixed) return;
  fixed.moment = Number(headers['x-untold-moment'] ?? fixed.moment + 1);
  fixed.drawn = 0;
  delete headers['x-untold-moment'];
}

/** The tests say when a clock ticks, before this request is answered: that of mail about books, or that of live streams. */
export async function runDeterministicTick({ headers }) {
  if (!globalThis.untoldDeterministicRequest || headers['x-untold-tick'] === undefined) return;
  const clock = headers['x-untold-tick'];
  delete headers['x-untold-tick'];
  await (clock === 'live' ? globalThis.untoldLiveBeat?.() : globalThis.untoldMailTick?.());
}

export function deterministicBytes() {
  const { seed, moment } = globalThis.untoldDeterministicRequest;
  return createHash('sha256').update(`${seed} ${moment} nonce`).digest().subarray(0, 16);
}
