// Whoever asks and does not read the answers makes us keep them.

/** How often connections are looked at, and how long one may take nothing of what waits for it, in milliseconds. */
const EVERY = 5_000;
const PATIENCE = 20_000;
/** The slowest that an answer may be read, in bytes a second, once it has waited for longer than that. */
const SLOWEST = 500;

/** Closes connections whose clients do not read what they asked for. */
export function dropSlowReaders(server, { every = EVERY, patience = PATIENCE } = {}) {
  const open = new Set();
  server.on('connection', (socket) => {
    open.add(socket);
    socket.once('close', () => open.delete(socket));
  });
  const waits = new WeakMap();
  const look = (socket) => {
    if (socket.writableLength === 0) return waits.delete(socket);
    const [at, sent] = [Date.now(), bytesSent(socket)];
    const since = waits.get(socket);
    if (!since) return waits.set(socket, { at, sent });
    const waited = at - since.at;
    if (waited >= patience && sent - since.sent < (SLOWEST * waited) / 1000) socket.destroy();
  };
  setInterval(() => open.forEach(look), every).unref();
}

// What the kernel took: Node counts what it wants to write, and its handle what of that still waits.
function bytesSent({ _handle: handle }) {
  return handle ? handle.bytesWritten - handle.writeQueueSize : 0;
}
