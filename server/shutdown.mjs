// How the server stops: what was begun is finished, then the database is closed.
const PATIENCE = 10_000;

export function stopOnSignal(server, next) {
  let stopping = false;
  const stop = async () => {
    // A terminal tells every process of its group, and npm tells us once more.
    if (stopping) return;
    stopping = true;
    // Browsers keep connections open for their next request; those would keep us, too.
    const hangUp = setInterval(() => server.closeIdleConnections(), 100);
    const impatient = setTimeout(() => server.closeAllConnections(), PATIENCE);
    await new Promise((resolve) => server.close(resolve));
    clearInterval(hangUp);
    clearTimeout(impatient);
    await next.close();
    await globalThis.untoldClose?.();
    process.exit(0);
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}
