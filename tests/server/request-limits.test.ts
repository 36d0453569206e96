import { connect } from 'node:net';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  createInstallation,
  openConnection,
  type ServerProcess,
  startServer,
  sharedInstallation,
  startSharedServer,
} from '../helpers/server-process';

const folder = sharedInstallation();
let server: ServerProcess;
/** How long a page takes that nobody else asks for, in milliseconds. */
let baselineMs: number;
beforeAll(async () => {
  server = await startSharedServer({ UNTOLD_DATA: folder, TRUST_PROXY: '1' });
  await responseTime('/sign-in');
  baselineMs = (await responseTime('/sign-in')).took;
});
afterAll(async () => {
  server.signal('SIGKILL');
  await server.exit;
});

const MB = 1024 * 1024;
const chunk = `10000\r\n${'x'.repeat(0x10000)}\r\n`;

/** Sends a body without an end, and says what was heard and how many bytes were taken. */
function sendEndlessly(head: string): Promise<{ heard: string; sent: number }> {
  const socket = connect(server.port, '127.0.0.1');
  let heard = '';
  let sent = 0;
  // One piece a turn, for an answer is heard between two turns alone.
  const send = () => {
    if (heard || sent >= 400 * MB || !socket.writable) return void socket.end();
    sent += chunk.length;
    if (socket.write(chunk)) setImmediate(send);
    else socket.once('drain', send);
  };
  socket.on('data', (data) => (heard += data));
  socket.on('error', () => {});
  socket.write(`${head}Host: localhost\r\nTransfer-Encoding: chunked\r\n\r\n`);
  send();
  return new Promise((resolve) => socket.on('close', () => resolve({ heard, sent })));
}

const CONTENT_HEADERS = {
  'a form': 'Content-Type: application/x-www-form-urlencoded\r\n',
  'a form with parts': 'Content-Type: multipart/form-data; boundary=x\r\n',
  'an action': `Next-Action: ${'0'.repeat(42)}\r\nContent-Type: text/plain\r\n`,
  json: 'Content-Type: application/json\r\n',
  'something unnamed': '',
};
const PATHS = [
  '/api/auth/signin/oidc',
  '/api/auth/callback/oidc',
  '/',
  '/sign-in',
  '/healthz',
  '/nowhere',
  '/_next/x',
];

describe('a body without an end', () => {
  const requests = PATHS.flatMap((path) =>
    Object.entries(CONTENT_HEADERS).flatMap(([kind, headers]) =>
      ['POST', 'PUT', 'GET'].map((method) => [method, path, kind, headers] as const),
    ),
  );

  test('is told that it is too long, on every route, and is not kept', async () => {
    const before = server.memoryInMb();
    for (const [method, path, kind, headers] of requests) {
      const { heard, sent } = await sendEndlessly(`${method} ${path} HTTP/1.1\r\n${headers}`);
      expect([method, path, kind, heard.split('\r\n')[0]]).toEqual([
        method,
        path,
        kind,
        'HTTP/1.1 413 Payload Too Large',
      ]);
      expect(heard).toContain('This is too long to send here.');
      expect(heard).toMatch(/^connection: close/im);
      // It gave up when it heard the answer, and not only at its own end.
      expect(sent).toBeLessThan(400 * MB);
    }
    expect(server.memoryInMb() - before).toBeLessThan(250);
  });

  test('is heard of by a client that says how long it is', async () => {
    const answer = await fetch(`${server.address}/sign-in`, { method: 'POST', body: 'x'.repeat(3 * MB) });
    expect([answer.status, await answer.text()]).toEqual([413, 'This is too long to send here.\n']);
  });

  test('that comes too slowly is given up, after a minute', async () => {
    const NODE_OPTIONS = `--import=${pathToFileURL('tests/server/shortened-timeouts.mjs').href}`;
    const impatient = await startServer({ UNTOLD_DATA: createInstallation(), NODE_OPTIONS });
    const { write, closed } = openConnection(impatient.port);
    write('POST /sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\nx');
    expect(await closed).toMatch(/^HTTP\/1\.1 408/);
    impatient.signal('SIGKILL');
    const { said } = await impatient.exit;
    expect(said).toContain('waits 60000 ms for a request, 20000 ms for its headers');
  });
});

const getRequest = (path: string, headers = '') =>
  `GET ${path} HTTP/1.1\r\nHost: localhost\r\n${headers}\r\n`;
const statusCodes = (heard: string) => [...heard.matchAll(/HTTP\/1\.1 (\d{3})/g)].map(([, status]) => status);

/** What somebody else hears meanwhile, and how long it takes in milliseconds. */
async function responseTime(path: string) {
  const began = performance.now();
  const answer = await fetch(`${server.address}${path}`, { headers: { 'X-Forwarded-For': '192.0.2.99' } });
  await answer.arrayBuffer();
  return { status: answer.status, took: performance.now() - began };
}

describe('more than can be done', () => {
  test('over one connection is refused, and keeps nobody else waiting', async () => {
    const { write, closed } = openConnection(server.port);
    write(getRequest('/sign-in').repeat(4000));

    const others = [await responseTime('/healthz'), await responseTime('/sign-in')];
    const statuses = statusCodes(await closed);

    for (const { status, took } of others) {
      expect(status).toBe(200);
      expect(took).toBeLessThan(3000 + 20 * baselineMs);
    }
    expect(statuses.length).toBeLessThan(20);
    expect(statuses.at(-1)).toBe('503');
  });

  test('over a hundred connections takes little memory, and all of them end', async () => {
    const before = server.memoryInMb();
    const lines = Array.from({ length: 100 }, () => openConnection(server.port));
    for (const { write } of lines) write(getRequest('/sign-in').repeat(50));

    expect((await responseTime('/healthz')).status).toBe(200);
    await Promise.all(lines.map(({ closed }) => closed));

    expect(server.memoryInMb() - before).toBeLessThan(400);
  });

  test('from one address behind the proxy is told to come back, and others are served', async () => {
    const from = getRequest('/sign-in', 'X-Forwarded-For: 192.0.2.1\r\nConnection: close\r\n');
    const lines = Array.from({ length: 600 }, () => openConnection(server.port));
    // Sent only when all are connected, so that they come faster than pages are made.
    await Promise.all(lines.map(({ connected }) => connected));
    for (const { write } of lines) write(from);

    const others = [await responseTime('/healthz'), await responseTime('/sign-in')];
    const answers = await Promise.all(lines.map(({ closed }) => closed));

    for (const { status, took } of others) {
      expect(status).toBe(200);
      expect(took).toBeLessThan(3000 + 20 * baselineMs);
    }
    const refused = answers.filter((heard) => heard.startsWith('HTTP/1.1 503'));
    // How many of them depends on how fast they are read and pages are made.
    expect(refused.length).toBeGreaterThan(0);
    expect(refused.every((heard) => /^retry-after: 2/im.test(heard))).toBe(true);
    expect(answers.filter((heard) => heard.startsWith('HTTP/1.1 200')).length).toBeGreaterThan(100);
    expect(answers.filter((heard) => !/^HTTP\/1\.1 (200|503)/.test(heard))).toEqual([]);
    expect((await responseTime('/sign-in')).status).toBe(200);
  });

  test('and a closed connection leaves its place to others', async () => {
    for (let round = 0; round < 4; round += 1) {
      const lines = Array.from({ length: 200 }, () => openConnection(server.port));
      for (const { write } of lines) write(getRequest('/sign-in').repeat(8));
      await responseTime('/healthz');
      for (const { close } of lines) close();
      await Promise.all(lines.map(({ closed }) => closed));
    }
    const mine = await fetch(`${server.address}/sign-in`);
    expect(mine.status).toBe(200);
    await mine.arrayBuffer();
  });
});
