import {
  signInElsewhere,
  newAddress,
  PASSWORD,
  signedInName,
  settings,
  signUpUser,
} from '../../helpers/accounts';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  changeEmailAction,
  changePasswordAction,
  resetPasswordAction,
  deleteAccountAction,
  signInAction,
  signOutAction,
  signOutEverywhereAction,
  signUpAction,
} from '@/lib/accounts/actions';
import { createReset } from '@/lib/auth';
import { db } from '@/lib/db';
import { consumeTry } from '@/lib/rate-limit';
import { toNetwork } from '@/lib/rate-limit/client-network';
import { browser } from '../../helpers/fake-browser';

const COOKIE_NAME = 'untold-device';
const TOO_MANY_ATTEMPTS = /too many tries/;
const WRONG_CREDENTIALS = /Wrong email or password/;
type Browser = ReturnType<typeof browser>;

const attemptSignIn = (here: Browser, email: string, word = 'a guess') =>
  here.send(signInAction, { email, password: word });

/** Strangers all over the world guess at an account until it is shut to them. */
async function exhaustAttempts(email: string) {
  for (let guess = 0; guess < 50; guess += 1) await consumeTry('sign-in to an account', email);
}

test('guesses from elsewhere do not keep somebody out who comes by a device of theirs', async () => {
  const nell = await signUpUser();
  await nell.send(signOutAction, {});
  await exhaustAttempts(nell.email);

  expect((await attemptSignIn(browser(), nell.email, PASSWORD)).formError).toMatch(TOO_MANY_ATTEMPTS);
  expect((await attemptSignIn(nell, nell.email, PASSWORD)).went).toBe('/');
  expect(await signedInName(nell)).toBe('Nell');
});

test('neither do guesses from the same network', async () => {
  const nell = await signUpUser();
  const headers = { 'x-untold-address': '192.0.2.200' };
  for (let guess = 0; guess < 10; guess += 1) await attemptSignIn(browser(headers), nell.email);
  for (let guess = 0; guess < 200; guess += 1) await consumeTry('sign-in from an address', '192.0.2.200');

  const sent = await nell.send(signInAction, { email: nell.email, password: PASSWORD }, { headers });

  expect(sent.went).toBe('/');
});

test('a device that somebody knows has ten tries, and takes none of anybody else’s', async () => {
  const nell = await signUpUser();
  const phone = await signInElsewhere(nell);
  for (let guess = 0; guess < 10; guess += 1)
    expect((await attemptSignIn(nell, nell.email)).formError).toMatch(WRONG_CREDENTIALS);

  expect((await attemptSignIn(nell, nell.email, PASSWORD)).formError).toMatch(TOO_MANY_ATTEMPTS);
  expect((await attemptSignIn(phone, nell.email, PASSWORD)).went).toBe('/');
  expect((await attemptSignIn(browser(), nell.email, PASSWORD)).went).toBe('/');
});

test('signing in, up and out leave the device known; whoever only signs in elsewhere does not make it so', async () => {
  const nell = await signUpUser();
  const phone = await signInElsewhere(nell);
  await nell.send(signOutAction, {});
  await phone.send(signOutEverywhereAction, {});
  await exhaustAttempts(nell.email);

  for (const here of [nell, phone]) expect((await attemptSignIn(here, nell.email, PASSWORD)).went).toBe('/');
  expect((await attemptSignIn(browser(), nell.email, PASSWORD)).formError).toMatch(TOO_MANY_ATTEMPTS);
});

test('several people in one browser are all known there, and each only there', async () => {
  const nell = await signUpUser();
  const theo = await signUpUser({ name: 'Theo' });
  const shared = await signInElsewhere(nell);
  await attemptSignIn(shared, theo.email, PASSWORD);
  for (const { email } of [nell, theo]) await exhaustAttempts(email);

  for (const { email } of [nell, theo]) expect((await attemptSignIn(shared, email, PASSWORD)).went).toBe('/');
  expect((await attemptSignIn(theo, nell.email, PASSWORD)).formError).toMatch(TOO_MANY_ATTEMPTS);
});

test('a browser that many people use keeps only the last of them', async () => {
  const here = browser();
  const emails = Array.from({ length: 7 }, newAddress);
  for (const email of emails) await here.send(signUpAction, { name: 'Nell', email, password: PASSWORD });
  for (const email of emails) await exhaustAttempts(email);

  const came = await Promise.all(
    emails.map(async (email) => {
      const there = browser();
      there.cookies.set(COOKIE_NAME, here.cookies.get(COOKIE_NAME)!);
      return (await attemptSignIn(there, email, PASSWORD)).went;
    }),
  );

  expect(came).toEqual([null, null, '/', '/', '/', '/', '/']);
});

const deviceCookie = (here: Browser) => here.cookies.get(COOKIE_NAME)!;
const splitCookie = (pass: string) => pass.split('../../accounts') as [string, string];

const forgeries: Record<string, (nells: string, theos: string) => string> = {
  'another’s': (_, theos) => theos,
  'its name with another’s proof': (nells, theos) => `${splitCookie(nells)[0]}.${splitCookie(theos)[1]}`,
  'another’s name with its proof': (nells, theos) => `${splitCookie(theos)[0]}.${splitCookie(nells)[1]}`,
  'a letter changed in the name': (nells) => (nells.startsWith('A') ? 'B' : 'A') + nells.slice(1),
  'a letter changed in the proof': (nells) =>
    nells.slice(0, 44) + (nells[44] === 'A' ? 'B' : 'A') + nells.slice(45),
  'no proof': (nells) => `${splitCookie(nells)[0]}.`,
  nothing: () => '',
  nonsense: () => '~.~.~\0é',
  'a hundred thousand of them': () => `${'n'.repeat(43)}.${'p'.repeat(43)}~`.repeat(1000),
  'the real one behind many that are not': (nells) =>
    `${`${'n'.repeat(43)}.${'p'.repeat(43)}~`.repeat(5)}${nells}`,
};

test.each(Object.entries(forgeries))(
  'a cookie that is %s makes nobody a device of the account',
  async (_, forged) => {
    const nell = await signUpUser();
    const theo = await signUpUser({ name: 'Theo' });
    await exhaustAttempts(nell.email);
    const there = browser();
    there.cookies.set(COOKIE_NAME, forged(deviceCookie(nell), deviceCookie(theo)));

    expect((await attemptSignIn(there, nell.email, PASSWORD)).formError).toMatch(TOO_MANY_ATTEMPTS);
  },
);

test('a stranger with somebody else’s cookie is answered as one without, whoever has the address', async () => {
  const nell = await signUpUser();
  const theo = await signUpUser({ name: 'Theo' });
  const answers = async (email: string, value: string | null) => {
    const here = browser({ 'x-untold-address': '192.0.2.210' });
    if (value) here.cookies.set(COOKIE_NAME, value);
    const said = [];
    for (let guess = 0; guess < 12; guess += 1)
      said.push({ ...(await attemptSignIn(here, email)), values: {} });
    return { said, kept: [...here.cookies] };
  };

  const nobody = await answers(newAddress(), null);
  expect(await answers(nell.email, null)).toEqual(nobody);
  expect((await answers(theo.email, deviceCookie(nell))).said).toEqual(nobody.said);
  expect((await answers(newAddress(), deviceCookie(nell))).said).toEqual(nobody.said);
});

test('a new password makes every device a stranger’s but the one that it was set on', async () => {
  const nell = await signUpUser();
  const phone = await signInElsewhere(nell);
  const newPassword = 'another horse entirely';
  const old = deviceCookie(nell);
  await nell.send(changePasswordAction, { presentPassword: PASSWORD, newPassword });
  await exhaustAttempts(nell.email);

  expect((await attemptSignIn(phone, nell.email, newPassword)).formError).toMatch(TOO_MANY_ATTEMPTS);
  expect((await attemptSignIn(nell, nell.email, newPassword)).went).toBe('/');
  nell.cookies.set(COOKIE_NAME, old);
  expect((await attemptSignIn(nell, nell.email, newPassword)).formError).toMatch(TOO_MANY_ATTEMPTS);
});

test('a password that was reset makes every device a stranger’s', async () => {
  const nell = await signUpUser();
  const newPassword = 'another horse entirely';
  await browser().send(resetPasswordAction, { token: (await createReset(nell.email))!, newPassword });
  await exhaustAttempts(nell.email);

  expect((await attemptSignIn(nell, nell.email, newPassword)).formError).toMatch(TOO_MANY_ATTEMPTS);
});

test('a new address leaves the devices known', async () => {
  const nell = await signUpUser();
  const email = newAddress();
  await nell.send(changeEmailAction, { email, passwordForEmail: PASSWORD });
  await exhaustAttempts(email);

  expect((await attemptSignIn(nell, email, PASSWORD)).went).toBe('/');
});

test('no row tells of a device, and the cookie tells nobody’s name; of a deleted account it is worth nothing', async () => {
  const nell = await signUpUser();
  const [name, proof] = splitCookie(deviceCookie(nell));
  await attemptSignIn(nell, nell.email);

  const rows = JSON.stringify([
    await db.limit.findMany(),
    await db.session.findMany(),
    await db.user.findMany(),
  ]);
  for (const part of [name, proof]) expect(rows).not.toContain(part);
  expect(deviceCookie(nell)).not.toContain(nell.userId);

  await nell.send(deleteAccountAction, { posts: 'stay', passwordToDelete: PASSWORD });
  const again = browser();
  await again.send(signUpAction, { name: 'Nell', email: nell.email, password: PASSWORD });
  await exhaustAttempts(nell.email);
  expect((await attemptSignIn(nell, nell.email, PASSWORD)).formError).toMatch(TOO_MANY_ATTEMPTS);
});

test('the cookie goes over https alone where the site is served so', async () => {
  settings.publicUrl = 'https://club.example';

  const nell = await signUpUser();

  expect([...nell.cookies.keys()]).toContain('__Host-untold-device');
  settings.publicUrl = null;
});

test.each([
  ['192.0.2.7', '192.0.2.7'],
  ['::ffff:192.0.2.7', '192.0.2.7'],
  ['::FFFF:c000:207', '192.0.2.7'],
  ['2001:DB8::1', '2001:db8:0:0::/64'],
  ['2001:db8:0:0:ffff:ffff:ffff:ffff', '2001:db8:0:0::/64'],
  ['2001:db8:0:1::', '2001:db8:0:1::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
  ['unknown', 'unknown'],
  ['', ''],
])('%s is in the network %s', (address, network) => {
  expect(toNetwork(address)).toBe(network);
});

test('two IPv6 addresses are in one network if and only if their first halves are the same', () => {
  const half = fc.array(fc.integer({ min: 0, max: 0xffff }), { minLength: 4, maxLength: 4 });
  const written = (groups: number[]) => groups.map((group) => group.toString(16)).join(':');
  fc.assert(
    fc.property(half, half, half, half, (one, other, tail, end) => {
      fc.pre(one[0] !== 0 && other[0] !== 0);
      const [first, second] = [one, other].map((head) => written([...head, ...tail]));
      expect(toNetwork(first!)).toBe(toNetwork(written([...one, ...end])));
      expect(toNetwork(first!) === toNetwork(second!)).toBe(written(one) === written(other));
    }),
  );
});
