import { connect, type Socket } from 'node:net';
import { expect, test } from 'vitest';
import { takeShare } from '../helpers/share';
import { createInstallation, startServer } from '../helpers/server-process';

const getRequest = (path: string) => `GET ${path} HTTP/1.1\r\nHost: localhost\r\n\r\n`;

/** A connection, and all that it heard until it was closed, or why it broke. */
function openConnection(port: number) {
  const socket: Socket = connect(port, '127.0.0.1');
  let heard = '';
  const closed = new Promise<string>((resolve) => {
    socket.on('error', ({ message }) => resolve(`${heard}${message}`));
    socket.on('close', () => resolve(heard));
  });
  socket.on('data', (data) => (heard += data));
  const connected = new Promise((resolve) => socket.once('connect', resolve));
  const answered = () => new Promise((resolve) => socket.once('data', resolve));
  return { socket, closed, connected, answered };
}

test.each(takeShare([1, 2, 3], 0))(
  'whoever was let in is answered when the server stops (time %i)',
  async () => {
    const { port, signal, exit } = await startServer({ UNTOLD_DATA: createInstallation() });
    const kept = Array.from({ length: 10 }, () => openConnection(port));
    for (const { socket, answered } of kept) {
      socket.write(getRequest('/healthz'));
      await answered();
    }

    // The kernel lets in at once, whether or not the process has come to it.
    const fresh = Array.from({ length: 40 }, () => openConnection(port));
    await Promise.all(fresh.map(({ connected }) => connected));
    for (const { socket } of fresh) socket.write(getRequest('/healthz'));
    signal('SIGTERM');
    for (const { socket } of kept) socket.write(getRequest('/healthz'));

    for (const heard of await Promise.all(fresh.map(({ closed }) => closed)))
      expect(heard).toMatch(/^HTTP\/1\.1 200 OK\r\n/);
    for (const heard of await Promise.all(kept.map(({ closed }) => closed)))
      expect(heard.match(/^HTTP\/1\.1 200 OK\r$/gm)).toHaveLength(2);
    expect((await exit).code).toBe(0);
  },
);

test('a connection that keeps asking is told that it closes', async () => {
  const { port, signal, exit } = await startServer({ UNTOLD_DATA: createInstallation() });
  const { socket, closed } = openConnection(port);
  socket.on(
    'data',
    (data) => !/^connection: close/im.test(String(data)) && socket.write(getRequest('/healthz')),
  );
  // The server has to know of it before it is told to stop.
  await new Promise((resolve) => socket.once('connect', resolve));
  socket.write(getRequest('/healthz'));
  signal('SIGTERM');

  expect(await closed).toMatch(/connection: close\r\n/i);
  expect((await exit).code).toBe(0);
});
