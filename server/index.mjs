// Serves what `next build` made, here and in the container: a small HTTP server around Next's request handler, because
// Next's own neither waits for the database when it stops nor has an answer for every malformed request.
import './memory.mjs';
import { createServer } from 'node:http';
import path from 'node:path';
import { listen, localOrigin } from './address.mjs';
import { answer } from './answer.mjs';
import { withWholeBody } from './body.mjs';
import { loadActions } from './built-actions.mjs';
import { exitWith } from './exit.mjs';
import { fixClock } from './fixed-clock.mjs';
import { setHeaders } from './headers.mjs';
import { escapeLog } from './log.mjs';
import { loadNext } from './next-internals.mjs';
import { loadNotFoundPage } from './not-found.mjs';
import { closeWhenStopping, stopOnSignal } from './shutdown.mjs';
import { dropSlowReaders } from './slow-readers.mjs';
import { inTurn } from './work-in-hand.mjs';

process.chdir(path.resolve(import.meta.dirname, '..'));
// Where nobody reads the log any more, a failure to write it is nobody's business.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
escapeLog();
process.env.NODE_ENV = 'production';
process.env.NEXT_TELEMETRY_DISABLED = '1';

/** How long a request may take to arrive, its body and its headers, and how often that is looked at. */
const TIMEOUTS = { requestTimeout: 60_000, headersTimeout: 20_000, connectionsCheckingInterval: 5_000 };

/** Listens on PORT and HOST, makes the application ready, and only then answers. */
export async function serve() {
  fixClock(process.env);
  let makeReady;
  const ready = new Promise((resolve) => (makeReady = resolve));
  const server = createServer(TIMEOUTS, (request, response) => {
    setHeaders(request, response);
    closeWhenStopping(request, response);
    return inTurn(request, response, async () => {
      const whole = await withWholeBody(request, response);
      if (whole) await answer(await ready, whole, response);
    });
  });
  dropSlowReaders(server);
  server.keepAliveTimeout = 65_000;
  await listen(server);
  const next = loadNext(server.address());
  stopOnSignal(server, next);
  await next.prepare();
  makeReady({ handle: next.getRequestHandler(), actions: loadActions() });
  const origin = localOrigin(server);
  // Next makes the application ready for its first request, so we send that one.
  if (!(await fetch(`${origin}/healthz`)).ok) exitWith('The database does not answer.');
  await loadNotFoundPage(origin);
  console.log(`Untold is ready at ${process.env.NEXTAUTH_URL?.trim() || origin}`);
}
