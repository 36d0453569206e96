import {
  signInElsewhere,
  newAddress,
  PASSWORD,
  signedInName,
  settings,
  signUpUser,
} from '../../helpers/accounts';
import { NextRequest } from 'next/server';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { GET, POST } from '@/app/api/auth/[...nextauth]/route';
import { signInAction, signOutEverywhereAction } from '@/lib/accounts/actions';
import { readCsrfToken, saveSignUpRule } from '@/lib/auth';
import { hashToken } from '@/lib/auth/signed-tokens';
import { newId } from '@/lib/clock-and-ids';
import { parseClaims, findOrCreateUser } from '@/lib/auth/oidc/external-identities';
import { db } from '@/lib/db';
import {
  startProvider,
  signInAtProvider,
  SITE,
  type TestProvider,
  type ProviderSetup,
} from '../../helpers/oidc-provider';
import { createClub } from '../../helpers/clubs';
import { browser } from '../../helpers/fake-browser';
import {
  startOidc,
  signInWithOidc,
  followRedirects,
  submitOidcForm,
  routeParams,
} from '../../helpers/oidc-sign-in';

const FORM_TYPE = 'application/x-www-form-urlencoded';
const setup: ProviderSetup = {};
let service: TestProvider;

beforeAll(async () => {
  service = await startProvider(setup);
});
afterAll(() => {
  service.close();
});
beforeEach(() => {
  const { issuer, secret: clientSecret } = service;
  settings.oidc = { issuer, clientId: 'untold', clientSecret, name: 'The library' };
});

test('a service brings nobody new where none are taken, and those who have an account as ever', async () => {
  const email = newAddress();
  setup.idToken = { name: 'Nell Farrow', email, email_verified: true };
  try {
    await saveSignUpRule('nobody');
    const stranger = browser();
    expect(await signInWithOidc(stranger, 'closed', '/clubs')).toBe('/sign-in?said=closed');
    expect(await signedInName(stranger)).toBeNull();
    expect(await db.user.count({ where: { email } })).toBe(0);

    await saveSignUpRule('invited');
    expect(await signInWithOidc(browser(), 'closed', '/join/of-nobody')).toBe('/sign-in?said=closed');
    const club = await createClub();
    const invite = {
      id: newId(),
      clubId: club.clubId,
      createdById: newId(),
      createdAt: new Date(),
      usesLeft: 1,
    };
    const expiresAt = new Date(Date.now() + 1e8);
    await db.invite.create({ data: { ...invite, expiresAt, tokenHash: hashToken('for-nell') } });
    expect(await signInWithOidc(browser(), 'closed', '/join/for-nell')).toBe('/join/for-nell');

    await saveSignUpRule('nobody');
    expect(await signInWithOidc(browser(), 'closed', '/clubs')).toBe('/clubs');
  } finally {
    await db.installation.deleteMany();
  }
});

test('an address that a service verified comes in by the invitation that was mailed to it', async () => {
  const email = newAddress();
  setup.idToken = { name: 'Nell Farrow', email, email_verified: true };
  const club = await createClub();
  const invite = {
    id: newId(),
    clubId: club.clubId,
    createdById: newId(),
    createdAt: new Date(),
    usesLeft: 1,
  };
  const expiresAt = new Date(Date.now() + 1e8);
  await db.invite.create({ data: { ...invite, expiresAt, tokenHash: hashToken(newId()), address: email } });
  try {
    await saveSignUpRule('invited');
    expect(await signInWithOidc(browser(), 'mailed', '/clubs')).toBe('/clubs');
  } finally {
    await db.installation.deleteMany();
  }
});

test('somebody new comes in by the outside service, and back to where they were going', async () => {
  const here = browser();
  const email = newAddress();
  setup.idToken = { name: 'Nell Farrow', email, email_verified: true };

  const arrived = await signInWithOidc(here, 'new', '/clubs/thursday?x=1');

  expect(arrived).toBe('/clubs/thursday?x=1');
  expect(await signedInName(here)).toBe('Nell Farrow');
  const user = await db.user.findUniqueOrThrow({ where: { email } });
  expect(user.passwordHash).toBeNull();
  expect((await browser().send(signInAction, { email, password: PASSWORD })).went).toBeNull();
});

test('whoever comes again is the same person, whatever they are called now', async () => {
  const first = browser();
  const second = browser();
  setup.idToken = { name: 'Nell' };
  await signInWithOidc(first, 'again');

  setup.idToken = { name: 'Somebody else' };
  await signInWithOidc(second, 'again');

  expect(await signedInName(second)).toBe('Nell');
  await second.send(signOutEverywhereAction, {});
  expect([await signedInName(first), await signedInName(second)]).toEqual([null, null]);
});

test('a verified address opens the account that has it, and whoever took it before is out', async () => {
  const squatter = await signUpUser({ name: 'Nell' });
  const phone = await signInElsewhere(squatter);
  setup.idToken = { email: squatter.email.toUpperCase(), email_verified: true };
  const here = browser();

  await signInWithOidc(here, 'verified');

  expect(await signedInName(here)).toBe('Nell');
  expect([await signedInName(squatter), await signedInName(phone)]).toEqual([null, null]);
  expect((await browser().send(signInAction, { email: squatter.email, password: PASSWORD })).went).toBeNull();
});

test.each([false, undefined, 'false', 'yes', 1])(
  'an address that is verified %j opens nobody’s account',
  async (said) => {
    const nell = await signUpUser();
    const claims = { sub: `unverified ${said}`, name: 'Mallory', email: nell.email, email_verified: said };

    const userId = await findOrCreateUser(parseClaims('p', claims));

    expect(await db.user.findUniqueOrThrow({ where: { id: userId } })).toMatchObject({
      name: 'Mallory',
      email: null,
    });
    expect(await signedInName(nell)).toBe('Nell');
  },
);

test('one person at two services is two people, until an address says otherwise', async () => {
  const one = await findOrCreateUser(parseClaims('https://one.example', { sub: '7' }));
  const two = await findOrCreateUser(parseClaims('https://two.example', { sub: '7' }));

  expect(one).not.toBe(two);
});

test.each([
  [{ sub: 's', name: ' Nell ' }, 'Nell'],
  [{ sub: 's', name: 'n'.repeat(81), preferred_username: 'nell' }, 'nell'],
  [{ sub: 's', name: 'Ne\0ll' }, 'A new member'],
  [{ sub: 's', name: { first: 'Nell' } }, 'A new member'],
  [{ sub: 's' }, 'A new member'],
])('of %j the name is %s', (claims, name) => {
  expect(parseClaims('p', claims).name).toBe(name);
});

test.each([{}, { sub: '' }, { sub: 7 }])('claims that do not say who it is (%j) are nobody’s', (claims) => {
  expect(() => parseClaims('p', claims)).toThrow('did not say who');
});

test.each([
  ['a state that we did not send', (back: URL) => back.searchParams.set('state', 'another')],
  ['a code that the service does not know', (back: URL) => back.searchParams.set('code', 'another')],
  ['an error of the service', (back: URL) => (back.search = '?error=access_denied')],
  ['nothing', (back: URL) => (back.search = '')],
])('coming back with %s signs nobody in', async (_, change) => {
  const complaints = vi.spyOn(console, 'error').mockImplementation(() => {});
  const here = browser();
  const back = await signInAtProvider(await startOidc(here), 'nell');
  change(back);

  const arrived = await followRedirects(here, back);

  expect(arrived).toMatch(/^\/sign-in\?callbackUrl=.*&error=/);
  expect(await signedInName(here)).toBeNull();
  for (const [sentence] of complaints.mock.calls) expect(sentence).toMatch(/^Outside sign-in failed: \w+$/);
});

test('where the service cannot be reached, that is said on the sign-in page', async () => {
  const complaints = vi.spyOn(console, 'error').mockImplementation(() => {});
  settings.oidc = { issuer: 'http://127.0.0.1:9', clientId: 'a', clientSecret: 'b', name: 'Nobody' };

  const here = browser();
  const arrived = await followRedirects(here, new URL(await startOidc(here), SITE));

  expect(arrived).toMatch(/^\/sign-in\?callbackUrl=.*&error=OAuthSignin$/);
  expect(complaints).toHaveBeenCalledTimes(1);
});

test('another site cannot begin it, and neither a form without its token can', async () => {
  const here = browser();
  await startOidc(here);
  const csrfToken = (await here.runAsRequest(readCsrfToken))!;
  const foreign = { 'sec-fetch-site': 'cross-site' };

  expect(await submitOidcForm(here, { csrfToken, callbackUrl: '/' }, foreign)).toBe('');
  for (const sent of [{}, { csrfToken: '' }, { csrfToken: `${csrfToken}0` }] as Record<string, string>[]) {
    const to = await submitOidcForm(here, { callbackUrl: '/clubs', ...sent });
    expect(await followRedirects(here, new URL(to, SITE))).toMatch(/^\/sign-in\?callbackUrl=.*&error=csrf$/);
  }
  expect(await submitOidcForm(browser(), { csrfToken, callbackUrl: '/' })).toMatch(/error=csrf$/);
});

test.each(['//evil.example', '/\\evil.example', '/.//evil.example', '/\t/evil.example'])(
  'a path that leads elsewhere (%j) ends at the front page',
  async (next) => {
    setup.idToken = { name: 'Nell' };

    expect(await signInWithOidc(browser(), 'nell', next)).toBe('/');
  },
);

test.each(['https://evil.example/', 'javascript:alert(1)', 'http://localhost:3000/', 'http://[', ''])(
  'an address that is no path (%j) is not found',
  async (next) => {
    const here = browser();
    await startOidc(here);
    const csrfToken = (await here.runAsRequest(readCsrfToken))!;
    const start = new URL(`/api/auth/signin?callbackUrl=${encodeURIComponent(next)}`, SITE);

    expect(await followRedirects(browser(), start)).toBe('/404');
    expect(await submitOidcForm(here, { csrfToken, callbackUrl: next })).toBe('');
  },
);

test('a cookie of the library that cannot be understood is no error of ours', async () => {
  const complaints = vi.spyOn(console, 'error').mockImplementation(() => {});
  const here = browser();
  here.cookies.set('next-auth.callback-url', 'javascript:alert(1)');

  expect(await followRedirects(here, new URL('/api/auth/callback/oidc?code=1', SITE))).toBe(
    '/sign-in?error=outside',
  );
  expect(complaints).toHaveBeenCalledTimes(1);
});

test.each([
  ['a form of another kind', 'multipart/form-data; boundary=x', '--x--', ''],
  ['JSON', 'application/json', '{"csrfToken":', ''],
  ['no kind', '', '', ''],
  ['search params, which would go on to the service', FORM_TYPE, 'csrfToken=1', '?scope=everything'],
])('%s is not found', async (_, type, body, search) => {
  const url = `${SITE}/api/auth/signin/oidc${search}`;
  const request = new NextRequest(url, { method: 'POST', body, headers: { 'content-type': type } });

  expect((await browser().runAsRequest(() => POST(request, routeParams('signin', 'oidc')))).status).toBe(404);
});

test.each([
  'session',
  'csrf',
  'providers',
  'signout',
  '_log',
  'verify-request',
  'callback/credentials',
  'signin/',
])('/api/auth/%s is not found', async (path) => {
  const here = browser();
  const at = routeParams(...path.split('/'));
  const url = `${SITE}/api/auth/${path}`;
  const sent = { method: 'POST', body: 'a=b', headers: { 'content-type': FORM_TYPE } };

  expect((await here.runAsRequest(() => GET(new NextRequest(url), at))).status).toBe(404);
  expect((await here.runAsRequest(() => POST(new NextRequest(url, sent), at))).status).toBe(404);
});

test('where no outside service is named, nothing of it is found', async () => {
  settings.oidc = null;
  const here = browser();

  expect(await submitOidcForm(here, {})).toBe('');
  for (const path of ['signin', 'error', 'callback/oidc?code=1'])
    expect(await followRedirects(here, new URL(`/api/auth/${path}`, SITE))).toBe('/404');
});
