import { newAddress, signInElsewhere, signedInName, settings, signUpUser } from '../../helpers/accounts';
import { afterEach, expect, test, vi } from 'vitest';
import { db } from '@/lib/db';
import { startProvider, type TestProvider, type ProviderSetup } from '../../helpers/oidc-provider';
import { browser } from '../../helpers/fake-browser';
import { signInWithOidc } from '../../helpers/oidc-sign-in';

let service: TestProvider | undefined;

afterEach(() => {
  service?.close();
});

async function startProviderWith(setup: ProviderSetup, { slash = '' } = {}) {
  service = await startProvider(setup);
  settings.oidc = {
    issuer: service.issuer + slash,
    clientId: 'untold',
    clientSecret: service.secret,
    name: 'The library',
  };
  return service;
}

/** Whom a service that is set up so makes of somebody new. */
async function signInThrough(setup: ProviderSetup, how?: { slash: string }) {
  await startProviderWith(setup, how);
  const here = browser();
  const sub = `nell of ${service?.issuer}`;
  const arrived = await signInWithOidc(here, sub, '/clubs');
  const found = await db.identity.findFirst({ where: { subject: sub }, include: { user: true } });
  return {
    arrived,
    seen: await signedInName(here),
    name: found?.user.name,
    email: found?.user.email ?? null,
  };
}

const claimsOf = (email: string) => ({ name: 'Nell Farrow', email, email_verified: true });
const expectedAccount = (email: string | null, name = 'Nell Farrow') => ({
  arrived: '/clubs',
  seen: name,
  name,
  email,
});

test('claims in the ID token are enough: nobody is asked for more', async () => {
  const email = newAddress();

  expect(await signInThrough({ idToken: claimsOf(email) })).toEqual(expectedAccount(email));
  expect(service?.requests).not.toContain('GET /me');
});

test('claims at the userinfo endpoint are asked for there, and only of somebody new', async () => {
  const email = newAddress();

  expect(await signInThrough({ userinfo: claimsOf(email) })).toEqual(expectedAccount(email));
  const again = browser();
  await signInWithOidc(again, `nell of ${service?.issuer}`);

  expect(await signedInName(again)).toBe('Nell Farrow');
  expect(service?.requests.filter((one) => one === 'GET /me')).toHaveLength(1);
});

test('what the ID token leaves out is filled in: a name there, an address here', async () => {
  const email = newAddress();
  const setup = { idToken: { name: 'Nell Farrow' }, userinfo: { email, email_verified: true } };

  expect(await signInThrough(setup)).toEqual(expectedAccount(email));
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
  expect(await signInThrough({ userinfo })).toEqual(expectedAccount(null, name));
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
  const before = await signUpUser({ name: 'Owner' });
  const claims = { name: 'Nell', email: before.email, email_verified };
  await startProviderWith(email_verified === 'true' ? { idToken: claims } : { userinfo: claims });
  const here = browser();

  await signInWithOidc(here, `nell of ${service?.issuer}`);

  expect(await signedInName(here)).toBe(opened ? 'Owner' : 'Nell');
  expect(await signedInName(before)).toBe(opened ? null : 'Owner');
});

test('an address of the one source and a “verified” of the other are not put together', async () => {
  const owner = await signUpUser({ name: 'Owner' });
  const other = newAddress();
  const setup = {
    idToken: { name: 'Mallory', email: owner.email },
    userinfo: { email: other, email_verified: true },
  };

  expect(await signInThrough(setup)).toEqual(expectedAccount(other, 'Mallory'));
});

test('an address that either source calls unverified is nobody’s', async () => {
  const { email } = await signUpUser({ name: 'Owner' });
  const setup = {
    idToken: { name: 'Mallory', email, email_verified: false },
    userinfo: { email, email_verified: true },
  };

  expect(await signInThrough(setup)).toEqual(expectedAccount(null, 'Mallory'));
});

const respondWith = (status: number, type: string, body: string): ProviderSetup['override'] => {
  return (request, response) => {
    if (!request.url?.startsWith('/me')) return false;
    response.writeHead(status, { 'content-type': type }).end(body);
    return true;
  };
};

const brokenUserinfo: [string, ProviderSetup['override']][] = [
  ['is about somebody else', respondWith(200, 'application/json', '{"sub":"mallory","name":"Mallory"}')],
  ['is about nobody', respondWith(200, 'application/json', '{"name":"Mallory"}')],
  ['is down', respondWith(503, 'text/html', '<h1>Down</h1>')],
  ['says nonsense', respondWith(200, 'application/json', 'nonsense')],
  ['sends an unsigned token', respondWith(200, 'application/jwt', 'eyJhbGciOiJub25lIn0.e30.')],
  [
    'hangs up',
    (request) => request.url?.startsWith('/me') === true && request.socket.destroy() !== undefined,
  ],
];

test.each(brokenUserinfo)('where userinfo %s, nobody new is made without an address', async (_, instead) => {
  const complaints = vi.spyOn(console, 'error').mockImplementation(() => {});

  const { arrived, seen, name } = await signInThrough({ override: instead });

  expect(arrived).toMatch(/^\/sign-in\?.*error=/);
  expect([seen, name]).toEqual([null, undefined]);
  expect(complaints.mock.calls).toEqual([['Outside sign-in failed: OAUTH_CALLBACK_ERROR']]);
});

test.each(brokenUserinfo)(
  'where userinfo %s, the ID token’s own address and name are enough',
  async (_, instead) => {
    const email = newAddress();
    const idToken = { preferred_username: 'nell', email, email_verified: true };

    expect(await signInThrough({ idToken, override: instead })).toEqual(expectedAccount(email, 'nell'));
  },
);

test('whoever came before comes in again although userinfo is down', async () => {
  let down = false;
  const email = newAddress();
  await signInThrough({
    userinfo: claimsOf(email),
    override: (request, response) => down && respondWith(503, 'text/plain', '')!(request, response),
  });
  down = true;
  const here = browser();

  await signInWithOidc(here, `nell of ${service?.issuer}`);

  expect(await signedInName(here)).toBe('Nell Farrow');
});

const providerSetups: [string, ProviderSetup][] = [
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

test.each(providerSetups)('a service that %s lets people in', async (_, setup) => {
  const email = newAddress();

  expect(await signInThrough({ ...setup, userinfo: claimsOf(email) })).toEqual(expectedAccount(email));
});

test.each(['', '/realms/books'])(
  'its address (%j) may be set with a slash at the end or without',
  async (path) => {
    const email = newAddress();
    expect(await signInThrough({ path, userinfo: claimsOf(email) }, { slash: '/' })).toEqual(
      expectedAccount(email),
    );
    settings.oidc = { ...settings.oidc!, issuer: service!.issuer };
    const here = browser();

    await signInWithOidc(here, `nell of ${service?.issuer}`);

    expect(await signedInName(here)).toBe('Nell Farrow');
    expect(await db.user.count({ where: { email } })).toBe(1);
  },
);

test('somebody who comes in by two tabs at once is one person', async () => {
  const email = newAddress();
  await startProviderWith({ userinfo: claimsOf(email) });
  const one = browser();
  const two = browser();

  await Promise.all([one, two].map((here) => signInWithOidc(here, `nell of ${service?.issuer}`)));

  expect([await signedInName(one), await signedInName(two)]).toEqual(['Nell Farrow', 'Nell Farrow']);
  expect(await db.user.count({ where: { email } })).toBe(1);
});

test('coming in from outside ends the session of whoever was in here before', async () => {
  const before = await signUpUser({ name: 'Theo' });
  const phone = await signInElsewhere(before);
  await startProviderWith({ userinfo: claimsOf(newAddress()) });

  await signInWithOidc(before, `nell of ${service?.issuer}`);

  expect([await signedInName(before), await signedInName(phone)]).toEqual(['Nell Farrow', 'Theo']);
  expect(await db.session.count({ where: { userId: before.userId } })).toBe(1);
});
