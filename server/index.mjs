// Serves what `next build` made, here and in the container: a small HTTP server around Next's request handler, because
// Next's own neither waits for the database when it stops nor has an answer for every malformed request.
import './v8-memory.mjs';
import { createServer } from 'node:http';
import path from 'node:path';
import { listen, localOrigin } from './listen.mjs';
import { handleRequest } from './request-handler.mjs';
import { isBookUpload, readUpload } from './book-upload.mjs';
import { readWholeBody } from './request-body.mjs';
import { loadActionManifest } from './action-manifest.mjs';
import { exitWith } from './exit.mjs';
import { enableDeterministicMode } from './deterministic-mode.mjs';
import { setSecurityHeaders } from './security-headers.mjs';
import { escapeLog } from './log-escaping.mjs';
import { loadNext } from './next-internals.mjs';
import { loadNotFoundPage } from './not-found-page.mjs';
import { closeWhenStopping, stopOnSignal } from './shutdown.mjs';
import { dropSlowClients } from './slow-clients.mjs';
import { runQueued } from './request-queue.mjs';

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
  enableDeterministicMode(process.env);
  let makeReady;
  const ready = new Promise((resolve) => (makeReady = resolve));
  const server = createServer(TIMEOUTS, (request, response) => {
    setSecurityHeaders(request, response);
    closeWhenStopping(request, response);
    return runQueued(request, response, async () => {
      const whole = await readWholeBody(request, response, isBookUpload(request) ? readUpload : undefined);
      if (whole) await handleRequest(await ready, whole, response);
    });
  });
  dropSlowClients(server);
  server.keepAliveTimeout = 65_000;
  await listen(server);
  const next = loadNext(server.address());
  stopOnSignal(server, next);
  await next.prepare();
  makeReady({ handle: next.getRequestHandler(), actions: loadActionManifest() });
  const origin = localOrigin(server);
  // Next makes the application ready for its first request, so we send that one.
  if (!(await fetch(`${origin}/healthz`)).ok) exitWith('The database does not answer.');
  await loadNotFoundPage(origin);
  console.log(`Untold is ready at ${process.env.NEXTAUTH_URL?.trim() || origin}`);
}
