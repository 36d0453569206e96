import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freePort } from '@/scripts/support/temporary-postgres';
import { people } from '@/lib/demo/cast';
import { buildActionIds } from '../helpers/build-manifest';
import { type ServerProcess, startSharedServer } from '../helpers/server-process';
import { configurations } from './configurations';
import { type Proxy, startProxy } from './proxy';
import { submitByScript, submitForm, requestThrough } from './proxy-client';

const folder = mkdtempSync(path.join(tmpdir(), 'untold-proxied-'));
const actions = buildActionIds();
const [signUp, signIn, enterAs, choose] = [
  'signUpAction',
  'signInAction',
  'enterDemoAction',
  'choosePreferencesAction',
].map((name) => actions.get(name)!) as [string, string, string, string];
const nell = { email: 'nell@example.org', password: 'a long enough one', next: '/' };
const INES = people.find(({ name }) => name.startsWith('Inês'))!.email;
const DARK_THEME = { theme: 'dark' };
const proxies = new Map<string, Proxy>();
let app: number;

beforeAll(async () => {
  app = await freePort();
  // Whoever signs up too often is told to wait, so it is done once, and by no proxy.
  const server = await startSharedServer({ UNTOLD_DATA: folder, PORT: String(app) });
  const itself = { name: 'none', careful: true, http: app, https: 0, stop: async () => {} };
  const made = await submitForm(itself, `http://localhost:${app}`, '/sign-up', signUp, {
    ...nell,
    name: 'Nell',
  });
  expect(made.status).toBe(303);
  server.signal('SIGTERM');
  await server.exit;
  for (const one of configurations) proxies.set(one.name, await startProxy(one, app));
});

afterAll(async () => {
  for (const proxy of proxies.values()) await proxy.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** The application behind all of them, for the tests of one block. */
function startApp(settings: Record<string, string>) {
  let running: ServerProcess;
  beforeAll(async () => {
    running = await startSharedServer({ UNTOLD_DATA: folder, PORT: String(app), ...settings });
    if (!running.address) throw new Error((await running.exit).said);
  });
  afterAll(async () => {
    running.signal('SIGTERM');
    await running.exit;
  });
}

const allNames = configurations.map(({ name }) => [name] as const);
const namesWithoutHost = configurations.filter(({ careful }) => !careful).map(({ name }) => [name] as const);
const namesWithHost = configurations.filter((one) => one.careful).map(({ name }) => [name] as const);

describe.each([
  ['http://books.example'],
  ['http://books.example:8080'],
  ['https://books.example'],
  ['https://books.example:8443'],
])('where NEXTAUTH_URL is %s', (site) => {
  describe.each(['', '1'])('and TRUST_PROXY is "%s"', (TRUST_PROXY) => {
    startApp({ NEXTAUTH_URL: site, TRUST_PROXY });

    test.each(allNames)('somebody signs in through %s, with and without JavaScript', async (name) => {
      const proxy = proxies.get(name)!;
      const made = await submitForm(proxy, site, '/sign-in', signIn, nell);
      expect([made.status, made.headers.location]).toEqual([303, '/']);
      expectCookies(made.headers['set-cookie'], site);

      const back = await submitByScript(proxy, site, '/sign-in', enterAs, { as: INES, next: '/' });
      expect([back.status, back.body]).toEqual([200, expect.stringContaining('"redirectTo":"/"')]);
      expectCookies(back.headers['set-cookie'], site);

      const page = await requestThrough(proxy, site, '/', {
        Cookie: String(back.headers['set-cookie']).split(';')[0]!,
      });
      expect(page.body).toContain('Inês');
      expect(page.headers['strict-transport-security']).toBe(
        site.startsWith('https') ? 'max-age=31536000' : undefined,
      );
    });

    test.each(allNames)('a page of another site sends nothing through %s', async (name) => {
      const proxy = proxies.get(name)!;
      const form = new FormData();
      form.set(`$ACTION_ID_${signUp}`, '');
      const encoded = new Response(form);
      const headers = {
        'Content-Type': encoded.headers.get('content-type')!,
        Origin: 'https://evil.example',
      };
      const answer = await requestThrough(
        proxy,
        site,
        '/sign-up',
        headers,
        Buffer.from(await encoded.arrayBuffer()),
      );
      expect(answer.status).toBe(403);
      expect(answer.body).toContain('NEXTAUTH_URL');
      expect(answer.headers['set-cookie']).toBeUndefined();
    });
  });
});

describe('where NEXTAUTH_URL is another address', () => {
  startApp({ NEXTAUTH_URL: 'https://elsewhere.example' });

  test.each(allNames)(
    'a form through %s is told so, by a page of ours that names the setting',
    async (name) => {
      const answer = await submitForm(
        proxies.get(name)!,
        'https://books.example',
        '/clubs',
        choose,
        DARK_THEME,
      );
      expect(answer.status).toBe(403);
      expect(answer.body).toContain(
        'It came from https://books.example, and this site is https://elsewhere.example',
      );
      expect(answer.body).toMatch(/NEXTAUTH_URL.*<\/main>/);
    },
  );
});

describe('where nothing is configured', () => {
  startApp({ NEXTAUTH_URL: '' });

  test.each(namesWithoutHost)('a form through %s is told which setting is missing', async (name) => {
    const answer = await submitForm(
      proxies.get(name)!,
      'https://books.example:8443',
      '/clubs',
      choose,
      DARK_THEME,
    );
    expect(answer.status).toBe(403);
    expect(answer.body).toMatch(/NEXTAUTH_URL.*TRUST_PROXY.*<\/main>/);
  });
});

describe('where nothing is configured but that a proxy is trusted', () => {
  startApp({ NEXTAUTH_URL: '', TRUST_PROXY: '1' });

  test.each(namesWithHost)('a form through %s is taken', async (name) => {
    for (const site of ['http://books.example:8080', 'https://books.example']) {
      const answer = await submitForm(proxies.get(name)!, site, '/clubs', choose, DARK_THEME);
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
