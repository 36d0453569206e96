// What one connection has in hand. Over HTTP/1.1 a client can send many requests without waiting for an answer, and Node
// begins them all.

/** Requests of one connection at once. Browsers and proxies send one after another. */
const MAX_REQUESTS = 8;
/** How many more are passed over before the connection is reset: what one read brought has been parsed by then. */
const MAX_IGNORED = 20_000;

const connections = new WeakMap();

function connectionState(socket) {
  const existing = connections.get(socket);
  if (existing) return existing;
  const created = { places: new Set(), closing: false, passedOver: 0 };
  // Answers that stand behind another one are not told that their connection is gone.
  socket.once('close', () => created.places.forEach((place) => place.leave()));
  connections.set(socket, created);
  return created;
}

/** A place in hand for a request, until it is answered; 'too many' for the one beyond, 'ignored' for what follows that. */
export function takePlace({ socket }, response) {
  const connection = connectionState(socket);
  if (connection.closing) return 'ignored';
  if (connection.places.size >= MAX_REQUESTS) {
    connection.closing = true;
    return 'too many';
  }
  const place = createPlace(connection.places);
  response.once('close', place.leave);
  return place;
}

function createPlace(places) {
  const work = [];
  const place = {
    left: false,
    onLeave: (end) => work.push(end),
    leave() {
      if (place.left) return;
      place.left = true;
      places.delete(place);
      for (const end of work) end();
    },
  };
  places.add(place);
  return place;
}

/** Passes over a request that came after one that was too many: its connection is about to close. */
export function ignoreRequest({ socket }) {
  const connection = connectionState(socket);
  connection.passedOver += 1;
  if (connection.passedOver > MAX_IGNORED) socket.destroy();
  else socket.pause();
}

/** How many requests of a connection are in hand. */
export const countRequests = (socket) => connectionState(socket).places.size;
