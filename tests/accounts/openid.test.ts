import { anAddress, alsoAt, seenAs, settings, somebody } from './house';
import { afterEach, expect, test, vi } from 'vitest';
import { db } from '@/lib/db';
import { openService, type Service, type Setup } from '../support/openid';
import { browser } from '../support/request';
import { comeIn } from './coming-in';

let service: Service | undefined;

afterEach(() => {
  service?.close();
});

async function opens(setup: Setup, { slash = '' } = {}) {
  service = await openService(setup);
  settings.oidc = {
    issuer: service.issuer + slash,
    clientId: 'untold',
    clientSecret: service.secret,
    name: 'The library',
  };
  return service;
}

/** Whom a service that is set up so makes of somebody new. */
async function whoComes(setup: Setup, how?: { slash: string }) {
  await opens(setup, how);
  const here = browser();
  const sub = `nell of ${service?.issuer}`;
  const arrived = await comeIn(here, sub, '/clubs');
  const found = await db.identity.findFirst({ where: { subject: sub }, include: { user: true } });
  return { arrived, seen: await seenAs(here), name: found?.user.name, email: found?.user.email ?? null };
}

const nell = (email: string) => ({ name: 'Nell Farrow', email, email_verified: true });
const welcome = (email: string | null, name = 'Nell Farrow') => ({
  arrived: '/clubs',
  seen: name,
  name,
  email,
});

test('claims in the ID token are enough: nobody is asked for more', async () => {
  const email = anAddress();

  expect(await whoComes({ idToken: nell(email) })).toEqual(welcome(email));
  expect(service?.asked).not.toContain('GET /me');
});

test('claims at the userinfo endpoint are asked for there, and only of somebody new', async () => {
  const email = anAddress();

  expect(await whoComes({ userinfo: nell(email) })).toEqual(welcome(email));
  const again = browser();
  await comeIn(again, `nell of ${service?.issuer}`);

  expect(await seenAs(again)).toBe('Nell Farrow');
  expect(service?.asked.filter((one) => one === 'GET /me')).toHaveLength(1);
});

test('what the ID token leaves out is filled in: a name there, an address here', async () => {
  const email = anAddress();
  const setup = { idToken: { name: 'Nell Farrow' }, userinfo: { email, email_verified: true } };

  expect(await whoComes(setup)).toEqual(welcome(email));
});

test.each([
  [{ given_name: 'Nell', family_name: 'Farrow', nickname: 'nelly' }, 'Nell Farrow'],
  [{ family_name: 'Farrow' }, 'Farrow'],
  [{ nickname: 'nelly', preferred_username: 'nfarrow' }, 'nelly'],
  [{ preferred_username: 'nfarrow' }, 'nfarrow'],
  [{ preferred_username: 'nell@corp.example' }, 'nell'],
  [{ name: ' ', nickname: 'nelly' }, 'nelly'],
  [{}, 'A new member'],
])('of a service that says %j the name is %s', async (userinfo, name) => {
  expect(await whoComes({ userinfo })).toEqual(welcome(null, name));
});

test.each([
  [true, true],
  ['true', true],
  ['True', true],
  ['false', false],
  [false, false],
  ['yes', false],
  [1, false],
  [undefined, false],
])('an address that is verified %j opens the account that has it: %s', async (email_verified, opened) => {
  const before = await somebody({ name: 'Owner' });
  const claims = { name: 'Nell', email: before.email, email_verified };
  await opens(email_verified === 'true' ? { idToken: claims } : { userinfo: claims });
  const here = browser();

  await comeIn(here, `nell of ${service?.issuer}`);

  expect(await seenAs(here)).toBe(opened ? 'Owner' : 'Nell');
  expect(await seenAs(before)).toBe(opened ? null : 'Owner');
});

test('an address of the one source and a “verified” of the other are not put together', async () => {
  const owner = await somebody({ name: 'Owner' });
  const other = anAddress();
  const setup = {
    idToken: { name: 'Mallory', email: owner.email },
    userinfo: { email: other, email_verified: true },
  };

  expect(await whoComes(setup)).toEqual(welcome(other, 'Mallory'));
});

test('an address that either source calls unverified is nobody’s', async () => {
  const { email } = await somebody({ name: 'Owner' });
  const setup = {
    idToken: { name: 'Mallory', email, email_verified: false },
    userinfo: { email, email_verified: true },
  };

  expect(await whoComes(setup)).toEqual(welcome(null, 'Mallory'));
});

const answering = (status: number, type: string, body: string): Setup['instead'] => {
  return (request, response) => {
    if (!request.url?.startsWith('/me')) return false;
    response.writeHead(status, { 'content-type': type }).end(body);
    return true;
  };
};

const broken: [string, Setup['instead']][] = [
  ['is about somebody else', answering(200, 'application/json', '{"sub":"mallory","name":"Mallory"}')],
  ['is about nobody', answering(200, 'application/json', '{"name":"Mallory"}')],
  ['is down', answering(503, 'text/html', '<h1>Down</h1>')],
  ['says nonsense', answering(200, 'application/json', 'nonsense')],
  ['sends an unsigned token', answering(200, 'application/jwt', 'eyJhbGciOiJub25lIn0.e30.')],
  [
    'hangs up',
    (request) => request.url?.startsWith('/me') === true && request.socket.destroy() !== undefined,
  ],
];

test.each(broken)('where userinfo %s, nobody new is made without an address', async (_, instead) => {
  const complaints = vi.spyOn(console, 'error').mockImplementation(() => {});

  const { arrived, seen, name } = await whoComes({ instead });

  expect(arrived).toMatch(/^\/sign-in\?.*error=/);
  expect([seen, name]).toEqual([null, undefined]);
  expect(complaints.mock.calls).toEqual([['Outside sign-in failed: OAUTH_CALLBACK_ERROR']]);
});

test.each(broken)('where userinfo %s, the ID token’s own address and name are enough', async (_, instead) => {
  const email = anAddress();
  const idToken = { preferred_username: 'nell', email, email_verified: true };

  expect(await whoComes({ idToken, instead })).toEqual(welcome(email, 'nell'));
});

test('whoever came before comes in again although userinfo is down', async () => {
  let down = false;
  const email = anAddress();
  await whoComes({
    userinfo: nell(email),
    instead: (request, response) => down && answering(503, 'text/plain', '')!(request, response),
  });
  down = true;
  const here = browser();

  await comeIn(here, `nell of ${service?.issuer}`);

  expect(await seenAs(here)).toBe('Nell Farrow');
});

const ways: [string, Setup][] = [
  ['wants the secret in the body', { client: { token_endpoint_auth_method: 'client_secret_post' } }],
  ['wants the secret in a header', { client: { token_endpoint_auth_method: 'client_secret_basic' } }],
  [
    'can only take it in the body',
    {
      client: { token_endpoint_auth_method: 'client_secret_post' },
      configuration: { clientAuthMethods: ['client_secret_post'] },
    },
  ],
  ['requires PKCE', { configuration: { pkce: { required: () => true } } }],
  [
    'signs what userinfo says',
    {
      client: { userinfo_signed_response_alg: 'RS256' },
      configuration: { features: { jwtUserinfo: { enabled: true } } },
    },
  ],
  [
    'signs it with another key',
    {
      client: { userinfo_signed_response_alg: 'ES256' },
      configuration: { features: { jwtUserinfo: { enabled: true } } },
    },
  ],
  [
    'signs its ID tokens with ES256 alone',
    {
      client: { id_token_signed_response_alg: 'ES256' },
      configuration: { enabledJWA: { idTokenSigningAlgValues: ['ES256'] } },
    },
  ],
  ['lives under a path', { path: '/realms/books' }],
];

test.each(ways)('a service that %s lets people in', async (_, setup) => {
  const email = anAddress();

  expect(await whoComes({ ...setup, userinfo: nell(email) })).toEqual(welcome(email));
});

test.each(['', '/realms/books'])(
  'its address (%j) may be set with a slash at the end or without',
  async (path) => {
    const email = anAddress();
    expect(await whoComes({ path, userinfo: nell(email) }, { slash: '/' })).toEqual(welcome(email));
    settings.oidc = { ...settings.oidc!, issuer: service!.issuer };
    const here = browser();

    await comeIn(here, `nell of ${service?.issuer}`);

    expect(await seenAs(here)).toBe('Nell Farrow');
    expect(await db.user.count({ where: { email } })).toBe(1);
  },
);

test('somebody who comes in by two tabs at once is one person', async () => {
  const email = anAddress();
  await opens({ userinfo: nell(email) });
  const [one, two] = [browser(), browser()];

  await Promise.all([one, two].map((here) => comeIn(here, `nell of ${service?.issuer}`)));

  expect([await seenAs(one), await seenAs(two)]).toEqual(['Nell Farrow', 'Nell Farrow']);
  expect(await db.user.count({ where: { email } })).toBe(1);
});

test('coming in from outside ends the session of whoever was in here before', async () => {
  const before = await somebody({ name: 'Theo' });
  const phone = await alsoAt(before);
  await opens({ userinfo: nell(anAddress()) });

  await comeIn(before, `nell of ${service?.issuer}`);

  expect([await seenAs(before), await seenAs(phone)]).toEqual(['Nell Farrow', 'Theo']);
  expect(await db.session.count({ where: { userId: before.userId } })).toBe(1);
});
