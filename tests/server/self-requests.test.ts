import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, expect, test } from 'vitest';
import { sendRequest } from '../helpers/http-client';
import { formRequest, scriptRequest } from '../helpers/action-requests';
import { buildActions } from '../helpers/built-actions';
import { isShare, takeShare } from '../helpers/share';
import { type ServerProcess, sharedInstallation, startSharedServer } from '../helpers/server-process';

// Where the page that was asked lacks an action, Next would ask itself by HTTP, with the cookies of whoever asked; by
// itself at port 3000, whoever listens there.

let server: ServerProcess;
const folder = sharedInstallation();
const LOGGER = pathToFileURL(path.resolve('tests/server/connection-logger.mjs')).href;

beforeAll(async () => {
  server = await startSharedServer({ UNTOLD_DATA: folder, NODE_OPTIONS: `--import=${LOGGER}` });
});

const PAGES: [page: string, route: string][] = [
  ['/', '/'],
  ['/sign-in', '/sign-in'],
  ['/clubs/a', '/clubs/[club]'],
  ['/clubs/a/b', '/clubs/[club]/[reading]'],
  ['/account', '/account'],
  ['/nowhere', '/_not-found'],
  ['/healthz', 'none: it is no page'],
];
const FORGED_HEADERS: Record<string, string>[] = [
  {},
  { 'X-Action-Forwarded': '1', Host: '127.0.0.1:3000', 'X-Forwarded-Proto': 'https' },
];

/** One page that has an action, and a share of those without it. */
const takePages = (own: readonly string[], nth: number) => [
  ...PAGES.filter(([, route]) => own.includes(route)).slice(0, isShare ? 1 : PAGES.length),
  ...takeShare(
    PAGES.filter(([, route]) => !own.includes(route)),
    nth,
  ),
];

test('no action has the server connect to anything, on whatever page it is asked for', async () => {
  let refused = 0;
  let taken = 0;
  let tried = 0;
  for (const [nth, { id, name, routes: own }] of buildActions().entries()) {
    for (const [page, route] of takePages(own, nth)) {
      const forged = FORGED_HEADERS[(tried += 1) % 2];
      const headers = {
        Cookie: 'next-auth.session-token=precious',
        'Sec-Fetch-Site': 'same-origin',
        ...forged,
      };
      const isThere = own.includes(route);
      for (const make of [scriptRequest, formRequest]) {
        const { headers: sent, ...asked } = make(page, id, null, { odd: 'x' });
        const { Origin: _origin, ...others } = sent;
        const { status } = await sendRequest(server.port, { ...asked, headers: { ...others, ...headers } });
        expect([name, page, status < 500]).toEqual([name, page, true]);
        if (!isThere) expect([name, page, status]).toEqual([name, page, 409]);
        if (isThere) taken += Number(status < 400);
        else refused += 1;
      }
    }
  }
  server.signal('SIGTERM');
  const [before = '', after = ''] = (await server.exit).said.split('Untold is ready at');
  // It asks itself for its first page and for the page of what is not there, and so proves that connecting is heard.
  expect(before).toContain(`connects to localhost:${server.port}`);
  expect(after).not.toContain('connects to');
  expect(refused).toBeGreaterThan(100);
  expect(taken).toBeGreaterThan(20);
});
