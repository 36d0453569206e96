// How the server stops: what was begun, and what came until then, is finished; then the database is closed.
import { Server } from 'node:net';
import { countRequests } from './requests-per-connection.mjs';

/** How long all of that may take, in milliseconds. */
const SHUTDOWN_TIMEOUT_MS = 10_000;
/** How long a connection that is kept open may still bring the request that was on its way. */
const GRACE_MS = 500;
/** How many turns of the event loop the last connections are waited for. */
const MAX_TURNS = 100;

let stopping = false;

/** From then on every answer closes its connection, unless another request of it waits for its own. */
export function closeWhenStopping({ socket }, response) {
  const { writeHead } = response;
  response.writeHead = (...sent) => {
    if (stopping && countRequests(socket) <= 1) response.setHeader('Connection', 'close');
    return writeHead.apply(response, sent);
  };
}

export function stopOnSignal(server, next) {
  const stop = async () => {
    // A terminal tells every process of its group, and npm tells us once more.
    if (stopping) return;
    stopping = true;
    await acceptPending(server);
    globalThis.untoldEndStreams?.();
    const closed = stopListening(server);
    const timer = setTimeout(() => server.closeAllConnections(), SHUTDOWN_TIMEOUT_MS);
    await new Promise((resolve) => setTimeout(resolve, GRACE_MS));
    // Browsers keep connections open for their next request; those would keep us, too.
    const interval = setInterval(() => closeIdle(server), 100);
    await closed;
    clearInterval(interval);
    clearTimeout(timer);
    await next.close();
    await globalThis.untoldClose?.();
    process.exit(0);
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}

// Right after the event loop has read what came: whoever sent something is not idle.
const closeIdle = (server) => setImmediate(() => server.closeIdleConnections());

// Node's HTTP server closes idle connections as it stops listening, and one whose request has arrived but is not
// read yet looks idle.
const stopListening = (server) => new Promise((resolve) => Server.prototype.close.call(server, resolve));

/** Connections that the kernel has accepted are ours only once the event loop has come to them: until a turn brings none. */
async function acceptPending(server) {
  let hasNew = true;
  const note = () => (hasNew = true);
  server.on('connection', note);
  for (let turn = 0; hasNew && turn < MAX_TURNS; turn += 1) {
    hasNew = false;
    // One turn that was begun before, and one whole.
    await new Promise((resolve) => setImmediate(() => setImmediate(resolve)));
  }
  server.off('connection', note);
}
