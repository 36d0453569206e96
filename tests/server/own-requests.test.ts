import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask } from '../leaks/asking';
import { byForm, byScript } from '../leaks/forms';
import { builtDeeds } from './built';
import { type Running, serveForAll } from './running';

// Where the page that was asked lacks an action, Next would ask itself by HTTP, with the cookies of whoever asked; by
// itself at port 3000, whoever listens there.

let server: Running;
const folder = mkdtempSync(path.join(tmpdir(), 'untold-alone-'));
const hook = pathToFileURL(path.resolve('tests/server/outgoing.mjs')).href;

beforeAll(async () => {
  server = await serveForAll({ UNTOLD_DATA: folder, NODE_OPTIONS: `--import=${hook}` });
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const places: [page: string, route: string][] = [
  ['/', '/'],
  ['/sign-in', '/sign-in'],
  ['/clubs/a', '/clubs/[club]'],
  ['/clubs/a/b', '/clubs/[club]/[reading]'],
  ['/account', '/account'],
  ['/nowhere', '/_not-found'],
  ['/healthz', 'none: it is no page'],
];
const forgeries: Record<string, string>[] = [
  {},
  { 'X-Action-Forwarded': '1', Host: '127.0.0.1:3000', 'X-Forwarded-Proto': 'https' },
];

test('no action has the server connect to anything, on whatever page it is asked for', async () => {
  let [refused, taken, tried] = [0, 0, 0];
  for (const { id, name, routes: own } of builtDeeds()) {
    for (const [page, route] of places) {
      const forged = forgeries[(tried += 1) % 2];
      const headers = {
        Cookie: 'next-auth.session-token=precious',
        'Sec-Fetch-Site': 'same-origin',
        ...forged,
      };
      const isThere = own.includes(route);
      for (const make of [byScript, byForm]) {
        const { headers: sent, ...asked } = make(page, id, null, { odd: 'x' });
        const { Origin: _origin, ...others } = sent;
        const { status } = await ask(server.port, { ...asked, headers: { ...others, ...headers } });
        expect([name, page, status < 500]).toEqual([name, page, true]);
        if (!isThere) expect([name, page, status]).toEqual([name, page, 409]);
        if (isThere) taken += Number(status < 400);
        else refused += 1;
      }
    }
  }
  server.signal('SIGTERM');
  const [before = '', after = ''] = (await server.ended).said.split('Untold is ready at');
  // It asks itself for its first page and for the page of what is not there, and so proves that connecting is heard.
  expect(before).toContain(`connects to localhost:${server.port}`);
  expect(after).not.toContain('connects to');
  expect(refused).toBeGreaterThan(100);
  expect(taken).toBeGreaterThan(20);
});
