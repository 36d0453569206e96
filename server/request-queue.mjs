// How much is done at once. Beyond that requests wait, and beyond a bounded queue they are told to come back: what is
// taken in without an end fills the memory and keeps everybody waiting.
import { sendOverloaded } from './overload-response.mjs';
import { clientAddress } from './client-address.mjs';
import { ignoreRequest, takePlace } from './requests-per-connection.mjs';
import { createConcurrencyLimiter } from './concurrency-limiter.mjs';
import { rawPath } from './raw-path.mjs';
import { isStream, leaveWithFirstByte } from './streams.mjs';
import { isPictureUpload } from './uploads.mjs';

/** How long a request waits for its turn, in milliseconds. */
const QUEUE_TIMEOUT_MS = 15_000;

// A page is made by one thread: more of them at once make all of them later, and none sooner.
const limiters = {
  pages: createConcurrencyLimiter({ limit: 24, limitPerKey: 8, queueLimit: 512, queueLimitPerKey: 192 }),
  // Each may hold a body, and a slow sender holds its place.
  bodies: createConcurrencyLimiter({ limit: 64, limitPerKey: 24, queueLimit: 512, queueLimitPerKey: 192 }),
  // A file takes memory while it is read, and a slow one takes its time; nobody else's page waits for it.
  uploads: createConcurrencyLimiter({ limit: 4, limitPerKey: 2, queueLimit: 32, queueLimitPerKey: 8 }),
  // The build's own files cost little, and a page asks for many.
  files: createConcurrencyLimiter({ limit: 64, limitPerKey: 64, queueLimit: 1024, queueLimitPerKey: 512 }),
  // A stream of lib/live stays open for hours and costs next to nothing. Those of a whole club may come through one proxy.
  streams: createConcurrencyLimiter({ limit: 1_000, limitPerKey: 1_000, queueLimit: 0, queueLimitPerKey: 0 }),
  // Whoever watches over this process must hear from it, however much there is to do.
  health: createConcurrencyLimiter({ limit: 4, limitPerKey: 4, queueLimit: 64, queueLimitPerKey: 64 }),
};

/** Does the work for a request when its turn has come, unless the client is gone by then or there is no room. */
export async function runQueued(request, response, work) {
  const place = takePlace(request, response);
  if (place === 'ignored') return ignoreRequest(request);
  if (place === 'too many') return sendOverloaded(request, response);
  const leave = await waitForTurn(request, place);
  if (place.left) return leave?.();
  if (!leave) return sendOverloaded(request, response);
  place.onLeave(leave);
  if (!isStream(request)) return work();
  const end = await limiters.streams.enter(clientAddress(request), new AbortController().signal);
  if (!end) return sendOverloaded(request, response);
  place.onLeave(end);
  leaveWithFirstByte(response, leave);
  return work();
}

/** A function that ends the turn; null where none came. */
async function waitForTurn(request, place) {
  const gone = new AbortController();
  const timer = setTimeout(() => gone.abort(), QUEUE_TIMEOUT_MS);
  place.onLeave(() => gone.abort());
  const leave = await enterAll(limitersFor(request), clientAddress(request), gone.signal);
  clearTimeout(timer);
  return leave;
}

async function enterAll(limiters, address, signal) {
  const entered = [];
  const leave = () => entered.forEach((one) => one());
  for (const limiter of limiters) {
    const left = await limiter.enter(address, signal);
    if (left) entered.push(left);
    else leave();
    if (!left) return null;
  }
  return leave;
}

function limitersFor(request) {
  const path = rawPath(request);
  if (isPictureUpload(request)) return [limiters.uploads, limiters.pages];
  if (!['GET', 'HEAD'].includes(request.method)) return [limiters.bodies, limiters.pages];
  if (path === '/healthz') return [limiters.health];
  return [path.startsWith('/_next/static/') ? limiters.files : limiters.pages];
}
