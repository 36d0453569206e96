// How much is done at once. Beyond that requests wait, and beyond a bounded queue they are told to come back: what is
// taken in without an end fills the memory and keeps everybody waiting.
import { comeBackLater } from './busy.mjs';
import { addressOfClient } from './client-address.mjs';
import { ignored, inHand } from './connection.mjs';
import { lane } from './lane.mjs';
import { pathOf } from './request-path.mjs';

/** How long a request waits for its turn, in milliseconds. */
const PATIENCE = 15_000;

// A page is made by one thread: more of them at once make all of them later, and none sooner.
const lanes = {
  pages: lane({ active: 24, activeOfOne: 8, waiting: 512, waitingOfOne: 192 }),
  // Each may hold a body, and a slow sender holds its place.
  bodies: lane({ active: 64, activeOfOne: 24, waiting: 512, waitingOfOne: 192 }),
  // The build's own files cost little, and a page asks for many.
  files: lane({ active: 64, activeOfOne: 64, waiting: 1024, waitingOfOne: 512 }),
  // Whoever watches over this process must hear from it, however much there is to do.
  health: lane({ active: 4, activeOfOne: 4, waiting: 64, waitingOfOne: 64 }),
};

/** Does the work for a request when its turn has come, unless the client is gone by then or there is no room. */
export async function inTurn(request, response, work) {
  const place = inHand(request, response);
  if (place === 'ignored') return ignored(request);
  if (place === 'too many') return comeBackLater(request, response);
  const leave = await turn(request, place);
  if (place.left) return leave?.();
  if (!leave) return comeBackLater(request, response);
  place.onLeave(leave);
  return work();
}

/** A function that ends the turn; null where none came. */
async function turn(request, place) {
  const gone = new AbortController();
  const patience = setTimeout(() => gone.abort(), PATIENCE);
  place.onLeave(() => gone.abort());
  const leave = await enterAll(lanesFor(request), addressOfClient(request), gone.signal);
  clearTimeout(patience);
  return leave;
}

async function enterAll(lanes, address, gone) {
  const entered = [];
  const leave = () => entered.forEach((one) => one());
  for (const lane of lanes) {
    const left = await lane.enter(address, gone);
    if (left) entered.push(left);
    else leave();
    if (!left) return null;
  }
  return leave;
}

function lanesFor(request) {
  const path = pathOf(request);
  if (!['GET', 'HEAD'].includes(request.method)) return [lanes.bodies, lanes.pages];
  if (path === '/healthz') return [lanes.health];
  return [path.startsWith('/_next/static/') ? lanes.files : lanes.pages];
}
