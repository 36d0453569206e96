import { alsoAt, anAddress, password, seenAs, settings, somebody } from './house';
import { NextRequest } from 'next/server';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { GET, POST } from '@/app/api/auth/[...nextauth]/route';
import { signIn, signOutEverywhere } from '@/lib/accounts/actions';
import { outsiderOf, userOfOutsider } from '@/lib/auth/identities';
import { db } from '@/lib/db';
import { browser, formOf } from '../support/request';
import { openProvider } from './provider';

let provider: Awaited<ReturnType<typeof openProvider>>;

beforeAll(async () => {
  provider = await openProvider();
});
afterAll(() => {
  provider.close();
});
beforeEach(() => {
  settings.oidc = {
    issuer: provider.issuer,
    clientId: 'untold',
    clientSecret: 'secret',
    name: 'The library',
  };
});

test('somebody new comes in by the outside service, and back to where they were going', async () => {
  const here = browser();
  provider.claims = { sub: 'new', name: 'Nell Farrow', email: anAddress(), email_verified: true };

  const arrived = await comeIn(here, '/clubs/thursday');

  expect(arrived).toBe('http://localhost:3000/clubs/thursday');
  expect(await seenAs(here)).toBe('Nell Farrow');
  const user = await db.user.findUniqueOrThrow({ where: { email: provider.claims.email } });
  expect(user.passwordHash).toBeNull();
  expect((await browser().send(signIn, { email: provider.claims.email!, password })).went).toBeNull();
});

test('whoever comes again is the same person, whatever they are called now', async () => {
  const [first, second] = [browser(), browser()];
  provider.claims = { sub: 'again', name: 'Nell' };
  await comeIn(first);

  provider.claims = { sub: 'again', name: 'Somebody else' };
  await comeIn(second);

  expect(await seenAs(second)).toBe('Nell');
  await second.send(signOutEverywhere, {});
  expect([await seenAs(first), await seenAs(second)]).toEqual([null, null]);
});

test('a verified address opens the account that has it, and whoever took it before is out', async () => {
  const squatter = await somebody({ name: 'Nell' });
  const phone = await alsoAt(squatter);
  provider.claims = { sub: 'verified', email: squatter.email.toUpperCase(), email_verified: true };
  const here = browser();

  await comeIn(here);

  expect(await seenAs(here)).toBe('Nell');
  expect([await seenAs(squatter), await seenAs(phone)]).toEqual([null, null]);
  expect((await browser().send(signIn, { email: squatter.email, password })).went).toBeNull();
});

test.each([false, undefined, 'true', 1])(
  'an address that is verified %j opens nobody’s account',
  async (said) => {
    const nell = await somebody();
    const claims = { sub: `unverified ${said}`, name: 'Mallory', email: nell.email, email_verified: said };

    const userId = await userOfOutsider(outsiderOf('p', claims));

    expect(await db.user.findUniqueOrThrow({ where: { id: userId } })).toMatchObject({
      name: 'Mallory',
      email: null,
    });
    expect(await seenAs(nell)).toBe('Nell');
  },
);

test('one person at two services is two people, until an address says otherwise', async () => {
  const one = await userOfOutsider(outsiderOf('https://one.example', { sub: '7' }));
  const two = await userOfOutsider(outsiderOf('https://two.example', { sub: '7' }));

  expect(one).not.toBe(two);
});

test.each([
  [{ sub: 's', name: ' Nell ' }, 'Nell'],
  [{ sub: 's', name: 'n'.repeat(81), preferred_username: 'nell' }, 'nell'],
  [{ sub: 's', name: 'Ne\0ll' }, 'A new member'],
  [{ sub: 's', name: { first: 'Nell' } }, 'A new member'],
  [{ sub: 's' }, 'A new member'],
])('of %j the name is %s', (claims, name) => {
  expect(outsiderOf('p', claims).name).toBe(name);
});

test.each([{}, { sub: '' }, { sub: 7 }])('claims that do not say who it is (%j) are nobody’s', (claims) => {
  expect(() => outsiderOf('p', claims)).toThrow('did not say who');
});

test.each([
  ['a state that we did not send', (back: URL) => back.searchParams.set('state', 'another')],
  ['a code that the service does not know', (back: URL) => back.searchParams.set('code', 'another')],
  ['an error of the service', (back: URL) => (back.search = '?error=access_denied')],
  ['nothing', (back: URL) => (back.search = '')],
])('coming back with %s signs nobody in', async (_, change) => {
  const complaints = vi.spyOn(console, 'error').mockImplementation(() => {});
  const here = browser();
  const back = await wayBack(here, '/');
  change(back);

  const arrived = await finish(here, back);

  expect(arrived).toBe('/sign-in?said=outside');
  expect(await seenAs(here)).toBeNull();
  for (const [sentence] of complaints.mock.calls) expect(sentence).toMatch(/^Outside sign-in failed: \w+$/);
});

test('where the service cannot be reached, that is said on the sign-in page', async () => {
  const complaints = vi.spyOn(console, 'error').mockImplementation(() => {});
  settings.oidc = { issuer: 'http://127.0.0.1:9', clientId: 'a', clientSecret: 'b', name: 'Nobody' };

  const begun = await browser().within(() => POST(form('/'), step('signin', 'oidc')));

  expect(await begun.text()).toContain('href="/sign-in?said=outside"');
  expect(complaints).toHaveBeenCalledTimes(1);
});

test('another site can neither begin it nor say where it ends', async () => {
  const here = browser();
  const crossSite = await here.within(() => POST(form('/'), step('signin', 'oidc')), {
    'sec-fetch-site': 'cross-site',
  });
  expect(crossSite.status).toBe(404);

  expect(await comeIn(here, '//evil.example')).toBe('http://localhost:3000/');
});

test.each(['session', 'csrf', 'providers', 'signin', 'signout', 'error', '_log', 'callback/credentials'])(
  '/api/auth/%s is not found',
  async (path) => {
    const here = browser();
    const at = step(...path.split('/'));
    const request = () => new NextRequest(`http://localhost:3000/api/auth/${path}`);

    expect((await here.within(() => GET(request(), at))).status).toBe(404);
    expect((await here.within(() => POST(form('/'), at))).status).toBe(404);
  },
);

test('where no outside service is named, nothing of it is found', async () => {
  settings.oidc = null;
  const here = browser();

  expect((await here.within(() => POST(form('/'), step('signin', 'oidc')))).status).toBe(404);
  const back = new NextRequest('http://localhost:3000/api/auth/callback/oidc?code=1');
  expect((await here.within(() => GET(back, step('callback', 'oidc')))).status).toBe(404);
});

type Browser = ReturnType<typeof browser>;

/** Goes the whole way round and answers where it ends. */
async function comeIn(here: Browser, next = '/') {
  return finish(here, await wayBack(here, next));
}

async function wayBack(here: Browser, next: string): Promise<URL> {
  const begun = await here.within(() => POST(form(next), step('signin', 'oidc')));
  keepCookies(here, begun);
  const [, to = ''] = /<a href="([^"]+)"/.exec(await begun.text()) ?? [];
  const service = await fetch(to.replaceAll('&amp;', '&'), { redirect: 'manual' });
  return new URL(service.headers.get('location') ?? '');
}

async function finish(here: Browser, back: URL) {
  const finished = await here.within(() => GET(new NextRequest(back), step('callback', 'oidc')));
  keepCookies(here, finished);
  return finished.headers.get('location');
}

function keepCookies(here: Browser, response: Response) {
  for (const cookie of response.headers.getSetCookie()) {
    const [, name, value] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
    here.cookies.set(name ?? '', decodeURIComponent(value ?? ''));
  }
}

const form = (next: string) =>
  new NextRequest('http://localhost:3000/api/auth/signin/oidc', { method: 'POST', body: formOf({ next }) });

const step = (...nextauth: string[]) => ({ params: Promise.resolve({ nextauth }) });
