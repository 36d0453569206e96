// Whoever asks and does not read the answers makes us keep them.

/** How often connections are looked at, and how long one may take nothing of what waits for it, in milliseconds. */
const CHECK_INTERVAL_MS = 5_000;
const PATIENCE_MS = 20_000;
/** The slowest that an answer may be read, in bytes a second, once it has waited for longer than that. */
const MIN_BYTES_PER_SECOND = 500;

/** Closes connections whose clients do not read what they asked for. */
export function dropSlowClients(server, { every = CHECK_INTERVAL_MS, patience = PATIENCE_MS } = {}) {
  const open = new Set();
  server.on('connection', (socket) => {
    open.add(socket);
    socket.once('close', () => open.delete(socket));
  });
  const waits = new WeakMap();
  const check = (socket) => {
    if (socket.writableLength === 0) return waits.delete(socket);
    const at = Date.now();
    const sent = bytesSent(socket);
    const since = waits.get(socket);
    if (!since) return waits.set(socket, { at, sent });
    const waited = at - since.at;
    if (waited >= patience && sent - since.sent < (MIN_BYTES_PER_SECOND * waited) / 1000) socket.destroy();
  };
  setInterval(() => open.forEach(check), every).unref();
}

// What the kernel took: Node counts what it wants to write, and its handle what of that still waits.
function bytesSent({ _handle: handle }) {
  return handle ? handle.bytesWritten - handle.writeQueueSize : 0;
}
