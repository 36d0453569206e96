import { afterAll, beforeAll, expect, test } from 'vitest';
import { sendRequest } from '../helpers/http-client';
import { type ServerProcess, sharedInstallation, startSharedServer } from '../helpers/server-process';

let server: ServerProcess;
const folder = sharedInstallation();

beforeAll(async () => {
  server = await startSharedServer({ UNTOLD_DATA: folder });
});

afterAll(async () => {
  server.signal('SIGTERM');
  await server.exit;
});

const MEMBERS_ONLY = ['/account', '/clubs/new', '/clubs/a/b', '/clubs/a/b/themes', '/clubs/a/b/reviews/c'];
const VARIANTS: { method: string; headers: Record<string, string> }[] = [
  { method: 'GET', headers: {} },
  { method: 'HEAD', headers: {} },
  { method: 'GET', headers: { RSC: '1' } },
  ...['gzip', 'br', 'deflate'].map((encoding) => ({
    method: 'GET',
    headers: { 'Accept-Encoding': encoding },
  })),
];

test('what leads elsewhere sends no page, in whatever way it is asked', async () => {
  for (const page of MEMBERS_ONLY)
    for (const { method, headers } of VARIANTS) {
      const answer = await sendRequest(server.port, { method, path: page, headers });
      const what = `${method} ${page} ${JSON.stringify(headers)}`;
      expect([what, answer.status]).toEqual([what, 307]);
      const sent = answer.headers.map((header) => header.toLowerCase());
      expect([what, answer.body.length, sent.filter((header) => header.startsWith('content-'))]).toEqual([
        what,
        0,
        expect.arrayContaining(['content-length: 0']) as unknown,
      ]);
      expect(
        sent.filter((header) => /^(content-encoding|transfer-encoding|content-type)/.test(header)),
      ).toEqual([]);
      expect(sent.some((header) => header.startsWith('location: /'))).toBe(true);
    }
});
