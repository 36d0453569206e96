import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isShare, takeShare } from '../helpers/share';
import { freePort } from '@/scripts/support/temporary-postgres';
import { sendRequest } from '../helpers/http-client';
import { buildActionIds } from '../helpers/build-manifest';
import { formRequest, scriptRequest } from '../helpers/action-requests';
import { type ServerProcess, sharedInstallation, startSharedServer } from '../helpers/server-process';

// What the common proxies make of a request, sent as it arrives; tests/proxies asks the proxies themselves.

type Headers = Record<string, string>;
const folder = sharedInstallation();
const chooseComfort = buildActionIds().get('choosePreferencesAction')!;

/** What was built, with these settings, for the tests of one block. */
function startServerWith(settings: Headers) {
  let server: ServerProcess;
  let port = 0;
  beforeAll(async () => {
    port = await freePort();
    server = await startSharedServer({
      UNTOLD_DATA: folder,
      TRUST_PROXY: '',
      ...settings,
      PORT: String(port),
    });
    if (!server.address) throw new Error((await server.exit).said);
  });
  const stop = async () => {
    server.signal('SIGTERM');
    return (await server.exit).said;
  };
  afterAll(stop);

  /** Sends the form at the foot of every page, with these headers for where it comes from. */
  const submit = (make: typeof formRequest, headers: Headers, fields: Headers = { theme: 'dark' }) => {
    const { headers: whole, ...form } = make('/sign-in', chooseComfort, null, fields);
    const { Origin: _origin, 'Sec-Fetch-Site': _site, ...own } = whole;
    return sendRequest(port, { ...form, headers: { ...own, ...headers } });
  };
  const request = (path: string, headers: Headers = {}) =>
    sendRequest(port, { method: 'GET', path, headers });
  return { submit, request, stop };
}

const FORWARDED_HEADERS = { 'X-Forwarded-For': '203.0.113.9', 'X-Forwarded-Server': 'books.example' };
const proxySetups: [string, (host: string, hostname: string, protocol: string) => Headers][] = [
  ['nginx as it comes', () => ({ Host: 'localhost:3000', Connection: 'close' })],
  ['nginx with $host', (_host, hostname) => ({ Host: hostname })],
  [
    'nginx with $http_host',
    (Host, _, protocol) => ({ Host, ...FORWARDED_HEADERS, 'X-Forwarded-Proto': protocol }),
  ],
  ['nginx with two hosts', (host) => ({ Host: '127.0.0.1:3000', 'X-Forwarded-Host': host })],
  ['Apache', (host) => ({ Host: 'localhost:3000', ...FORWARDED_HEADERS, 'X-Forwarded-Host': host })],
  ['Caddy', (Host, _, protocol) => ({ Host, 'X-Forwarded-Host': Host, 'X-Forwarded-Proto': protocol })],
  ['HAProxy', (Host) => ({ Host })],
  [
    'two proxies',
    (Host) => ({ Host, 'X-Forwarded-Host': `${Host}, inner.example`, 'X-Forwarded-Proto': 'https, http' }),
  ],
  [
    'one that says http within',
    (Host) => ({ Host, 'X-Forwarded-Proto': 'http', 'X-Forwarded-Port': '3000' }),
  ],
  ['RFC 7239', (host) => ({ Host: 'app:3000', Forwarded: `for=203.0.113.9;host=${host};proto=https` })],
];

const addresses: [string, string][] = [
  ['https://books.example', ''],
  ['https://books.example:8443', '1'],
  ['http://books.example:8080', ''],
  ['http://books.example', '1'],
];

// One with a port and one without, one that trusts its proxy and one that does not.
const addressesHere = isShare ? addresses.slice(0, 2) : addresses;

describe.each(addressesHere.map((one, nth) => [...one, nth] as const))(
  'where NEXTAUTH_URL is %s and TRUST_PROXY "%s"',
  (NEXTAUTH_URL, TRUST_PROXY, nth) => {
    const { submit, request } = startServerWith({ NEXTAUTH_URL, TRUST_PROXY });
    const { host, hostname, protocol } = new URL(NEXTAUTH_URL);
    const isSecure = protocol === 'https:';

    test.each(takeShare(proxySetups, nth))(
      'a form by %s is taken, with and without JavaScript',
      async (_name, way) => {
        const headers = { ...way(host, hostname, protocol.slice(0, -1)), Origin: NEXTAUTH_URL };
        const plain = await submit(formRequest, headers);
        expect(plain.status).toBe(303);
        const script = await submit(scriptRequest, headers);
        expect([script.status, script.body.toString()]).toEqual([
          200,
          expect.stringContaining('"fieldErrors":{}'),
        ]);
        for (const answer of [plain, script]) {
          const [cookie = ''] = answer.headers.filter((line) => /^set-cookie:/i.test(line));
          expect(/^set-cookie: __Host-theme=dark;/i.test(cookie)).toBe(isSecure);
          expect(/; Secure/i.test(cookie)).toBe(isSecure);
        }
      },
    );

    test.each(takeShare(proxySetups, nth))(
      'a form of another site by %s is not, and is told which setting says so',
      async (_name, way) => {
        const port = host === hostname ? '8443' : '';
        for (const Origin of [
          'https://evil.example',
          `https://${hostname}:${port || 1}`,
          `ftp://${host}`,
          'null',
        ]) {
          const headers = { ...way(host, hostname, protocol.slice(0, -1)), Origin };
          const plain = await submit(formRequest, headers, { theme: 'dark', odd: 'quokka' });
          const said = plain.body.toString();
          expect([Origin, plain.status]).toEqual([Origin, 403]);
          expect(said).toMatch(/^<!DOCTYPE html>/);
          expect(said).not.toContain('quokka');
          if (Origin !== 'null')
            expect(said).toContain(`it came from ${Origin}, and this site is ${NEXTAUTH_URL}`);
          const script = await submit(scriptRequest, headers);
          expect([script.status, script.body.toString()]).toEqual([
            403,
            expect.stringMatching(/^Untold: This didn’t/),
          ]);
        }
      },
    );

    test('browsers come back by https alone where it is https', async () => {
      const answers = await Promise.all(
        ['/', '/sign-in', '/nowhere', '/healthz', '/icon.svg'].map((at) => request(at)),
      );
      for (const { headers } of answers) {
        expect(headers.includes('Strict-Transport-Security: max-age=31536000')).toBe(isSecure);
      }
    });
  },
);

describe('where nothing is configured', () => {
  const { submit, request, stop } = startServerWith({ NEXTAUTH_URL: '' });

  test('a form is taken at whatever address it was asked for', async () => {
    for (const Host of ['localhost:3000', 'books.lan', '[::1]:3000', '192.168.0.9:3000']) {
      const answer = await submit(formRequest, { Host, Origin: `http://${Host}` });
      expect([Host, answer.status]).toEqual([Host, 303]);
    }
  });

  test('a form by a proxy that hides the address is told to set it, in the language that is asked for', async () => {
    const hidden = { Host: 'localhost:3000', Origin: 'https://books.example' };
    const english = (await submit(formRequest, hidden)).body.toString();
    expect(english).toMatch(
      /it came from https:\/\/books\.example, and the server was reached as localhost:3000.*NEXTAUTH_URL.*TRUST_PROXY/,
    );
    const german = (await submit(formRequest, { ...hidden, 'Accept-Language': 'de' })).body.toString();
    expect(german).toMatch(/muss NEXTAUTH_URL auf diese Adresse gesetzt werden/);
  });

  test('a proxy that speaks https for us is told to set it, where the browser does not vouch for the page', async () => {
    const https = { Host: 'books.example', Origin: 'https://books.example', 'X-Forwarded-Proto': 'https' };
    expect((await submit(formRequest, https)).body.toString()).toContain('NEXTAUTH_URL');
    expect((await submit(formRequest, { ...https, 'Sec-Fetch-Site': 'same-origin' })).status).toBe(303);
  });

  test('what is no origin cannot break the page that says so', async () => {
    for (const Origin of [
      'https://<script>alert(1)</script>',
      `https://${'x'.repeat(5000)}`,
      'x"y',
      '\u009b2J',
    ]) {
      const answer = await submit(formRequest, { Host: 'localhost', Origin });
      expect(answer.status).toBe(403);
      expect(answer.body.toString()).not.toMatch(/<script>alert|x{300}/);
    }
  });

  test('the page of refusals is nothing at all where nothing was refused', async () => {
    for (const at of ['/request-refused', '/request-refused?why=foreign', '/request-refused/sentence']) {
      expect([at, (await request(at)).status]).toEqual([at, 404]);
    }
  });

  test('nothing is fetched and scaled for whoever asks', async () => {
    for (const url of ['/icon.svg', 'http://127.0.0.1/', 'x']) {
      const { status } = await request(`/_next/image?url=${encodeURIComponent(url)}&w=64&q=75`);
      expect([url, status]).toEqual([url, 404]);
    }
  });

  test('the log says once that a proxy is not trusted', async () => {
    for (const nth of [1, 2, 3]) await request('/healthz', { 'X-Forwarded-For': `203.0.113.${nth}` });
    const said = await stop();
    expect(said.match(/TRUST_PROXY is not set/g)).toHaveLength(1);
    expect(said).not.toMatch(/[\x00-\x09\x0b-\x1f\x7f-\x9f]/);
  });
});
