import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { dropSlowClients } from '@/server/slow-clients.mjs';

const LARGE_BODY = Buffer.alloc(32 * 1024 * 1024, 'x');

/** A server whose answers are larger than what the kernel takes in at once. */
async function startSlowServer() {
  const server = createServer((_, response) => response.end(LARGE_BODY));
  dropSlowClients(server, { every: 20, patience: 300 });
  server.listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  onTestFinished(() => void server.close().closeAllConnections());
  const connections = () =>
    new Promise<number>((resolve) => server.getConnections((_, count) => resolve(count)));
  return { port: (server.address() as AddressInfo).port, connections, server };
}

test('the connection of who asks and does not read is closed', async () => {
  const { port, server } = await startSlowServer();
  const dropped = new Promise((resolve) =>
    server.once('connection', (socket) => socket.once('close', resolve)),
  );
  const socket = connect(port, '127.0.0.1');
  socket.on('error', () => {});
  socket.pause();

  socket.write('GET / HTTP/1.1\r\nHost: localhost\r\n\r\n');

  await dropped;
});

test('who reads on, in small pieces, hears all of it', async () => {
  const { port } = await startSlowServer();
  const socket = connect(port, '127.0.0.1');
  let heard = 0;
  socket.on('data', (data) => {
    heard += data.length;
    socket.pause();
    setTimeout(() => socket.resume(), 1);
  });

  socket.write('GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n');
  await new Promise((resolve) => socket.once('close', resolve));

  expect(heard).toBeGreaterThan(LARGE_BODY.length);
});
