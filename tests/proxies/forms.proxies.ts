import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freePort } from '@/scripts/support/postgres';
import { people } from '@/seed/cast';
import { builtActions } from '../leaks/build';
import { type Running, serveForAll } from '../server/running';
import { configurations } from './configurations';
import { type Proxy, startProxy } from './proxy';
import { sendByScript, sendForm, visit } from './visitor';

const folder = mkdtempSync(path.join(tmpdir(), 'untold-proxied-'));
const actions = builtActions();
const [signUp, signIn, enterAs, choose] = ['signUp', 'signIn', 'enterAs', 'chooseComfort'].map((name) =>
  actions.get(name)!,
) as [string, string, string, string];
const nell = { email: 'nell@example.org', password: 'a long enough one', next: '/' };
const INES = people.find(({ name }) => name.startsWith('Inês'))!.email;
const dark = { theme: 'dark' };
const proxies = new Map<string, Proxy>();
let app: number;

beforeAll(async () => {
  app = await freePort();
  // Whoever signs up too often is told to wait, so it is done once, and by no proxy.
  const server = await serveForAll({ UNTOLD_DATA: folder, PORT: String(app) });
  const itself = { name: 'none', careful: true, http: app, https: 0, stop: async () => {} };
  const made = await sendForm(itself, `http://localhost:${app}`, '/sign-up', signUp, {
    ...nell,
    name: 'Nell',
  });
  expect(made.status).toBe(303);
  server.signal('SIGTERM');
  await server.ended;
  for (const one of configurations) proxies.set(one.name, await startProxy(one, app));
});

afterAll(async () => {
  for (const proxy of proxies.values()) await proxy.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** The application behind all of them, for the tests of one block. */
function appWith(settings: Record<string, string>) {
  let running: Running;
  beforeAll(async () => {
    running = await serveForAll({ UNTOLD_DATA: folder, PORT: String(app), ...settings });
    if (!running.address) throw new Error((await running.ended).said);
  });
  afterAll(async () => {
    running.signal('SIGTERM');
    await running.ended;
  });
}

const named = configurations.map(({ name }) => [name] as const);
const careless = configurations.filter(({ careful }) => !careful).map(({ name }) => [name] as const);
const careful = configurations.filter((one) => one.careful).map(({ name }) => [name] as const);

describe.each([
  ['http://books.example'],
  ['http://books.example:8080'],
  ['https://books.example'],
  ['https://books.example:8443'],
])('where NEXTAUTH_URL is %s', (site) => {
  describe.each(['', '1'])('and TRUST_PROXY is "%s"', (TRUST_PROXY) => {
    appWith({ NEXTAUTH_URL: site, TRUST_PROXY });

    test.each(named)('somebody signs in through %s, with and without JavaScript', async (name) => {
      const proxy = proxies.get(name)!;
      const made = await sendForm(proxy, site, '/sign-in', signIn, nell);
      expect([made.status, made.headers.location]).toEqual([303, '/']);
      expectCookies(made.headers['set-cookie'], site);

      const back = await sendByScript(proxy, site, '/sign-in', enterAs, { as: INES, next: '/' });
      expect([back.status, back.body]).toEqual([200, expect.stringContaining('"go":"/"')]);
      expectCookies(back.headers['set-cookie'], site);

      const page = await visit(proxy, site, '/', {
        Cookie: String(back.headers['set-cookie']).split(';')[0]!,
      });
      expect(page.body).toContain('Inês');
      expect(page.headers['strict-transport-security']).toBe(
        site.startsWith('https') ? 'max-age=31536000' : undefined,
      );
    });

    test.each(named)('a page of another site sends nothing through %s', async (name) => {
      const proxy = proxies.get(name)!;
      const form = new FormData();
      form.set(`$ACTION_ID_${signUp}`, '');
      const encoded = new Response(form);
      const headers = {
        'Content-Type': encoded.headers.get('content-type')!,
        Origin: 'https://evil.example',
      };
      const answer = await visit(proxy, site, '/sign-up', headers, Buffer.from(await encoded.arrayBuffer()));
      expect(answer.status).toBe(403);
      expect(answer.body).toContain('NEXTAUTH_URL');
      expect(answer.headers['set-cookie']).toBeUndefined();
    });
  });
});

describe('where NEXTAUTH_URL is another address', () => {
  appWith({ NEXTAUTH_URL: 'https://elsewhere.example' });

  test.each(named)('a form through %s is told so, by a page of ours that names the setting', async (name) => {
    const answer = await sendForm(proxies.get(name)!, 'https://books.example', '/clubs', choose, dark);
    expect(answer.status).toBe(403);
    expect(answer.body).toContain(
      'It came from https://books.example, and this site is https://elsewhere.example',
    );
    expect(answer.body).toMatch(/NEXTAUTH_URL.*<\/main>/);
  });
});

describe('where nothing is configured', () => {
  appWith({ NEXTAUTH_URL: '' });

  test.each(careless)('a form through %s is told which setting is missing', async (name) => {
    const answer = await sendForm(proxies.get(name)!, 'https://books.example:8443', '/clubs', choose, dark);
    expect(answer.status).toBe(403);
    expect(answer.body).toMatch(/NEXTAUTH_URL.*TRUST_PROXY.*<\/main>/);
  });
});

describe('where nothing is configured but that a proxy is trusted', () => {
  appWith({ NEXTAUTH_URL: '', TRUST_PROXY: '1' });

  test.each(careful)('a form through %s is taken', async (name) => {
    for (const site of ['http://books.example:8080', 'https://books.example']) {
      const answer = await sendForm(proxies.get(name)!, site, '/clubs', choose, dark);
      expect([site, answer.status]).toEqual([site, 303]);
    }
  });
});

function expectCookies(cookies: string[] | undefined, site: string) {
  const secure = site.startsWith('https');
  const session = cookies?.filter((cookie) => /session-token=/.test(cookie));
  expect(session).toHaveLength(1);
  expect(session![0]!.startsWith('__Host-next-auth.session-token=')).toBe(secure);
  expect(/; secure/i.test(session![0]!)).toBe(secure);
}
