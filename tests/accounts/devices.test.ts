import { alsoAt, anAddress, password, seenAs, settings, somebody } from './house';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  changeEmail,
  changePassword,
  chooseNewPassword,
  deleteAccount,
  signIn,
  signOut,
  signOutEverywhere,
  signUp,
} from '@/lib/accounts/actions';
import { makeReset } from '@/lib/auth';
import { db } from '@/lib/db';
import { limited } from '@/lib/limits';
import { networkOf } from '@/lib/limits/network';
import { browser } from '../support/request';

const cookie = 'untold-device';
const tooOften = /tried too often/;
const wrong = /Wrong email or password/;
type Browser = ReturnType<typeof browser>;

const tries = (here: Browser, email: string, word = 'a guess') =>
  here.send(signIn, { email, password: word });

/** Strangers all over the world guess at an account until it is shut to them. */
async function besieged(email: string) {
  for (let guess = 0; guess < 50; guess += 1) await limited('sign-in to an account', email);
}

test('guesses from elsewhere do not keep somebody out who comes by a device of theirs', async () => {
  const nell = await somebody();
  await nell.send(signOut, {});
  await besieged(nell.email);

  expect((await tries(browser(), nell.email, password)).message).toMatch(tooOften);
  expect((await tries(nell, nell.email, password)).went).toBe('/');
  expect(await seenAs(nell)).toBe('Nell');
});

test('neither do guesses from the same network', async () => {
  const nell = await somebody();
  const headers = { 'x-untold-address': '192.0.2.200' };
  for (let guess = 0; guess < 10; guess += 1) await tries(browser(headers), nell.email);
  for (let guess = 0; guess < 200; guess += 1) await limited('sign-in from an address', '192.0.2.200');

  const sent = await nell.send(signIn, { email: nell.email, password }, { headers });

  expect(sent.went).toBe('/');
});

test('a device that somebody knows has ten tries, and takes none of anybody else’s', async () => {
  const nell = await somebody();
  const phone = await alsoAt(nell);
  for (let guess = 0; guess < 10; guess += 1) expect((await tries(nell, nell.email)).message).toMatch(wrong);

  expect((await tries(nell, nell.email, password)).message).toMatch(tooOften);
  expect((await tries(phone, nell.email, password)).went).toBe('/');
  expect((await tries(browser(), nell.email, password)).went).toBe('/');
});

test('signing in, up and out leave the device known; whoever only signs in elsewhere does not make it so', async () => {
  const nell = await somebody();
  const phone = await alsoAt(nell);
  await nell.send(signOut, {});
  await phone.send(signOutEverywhere, {});
  await besieged(nell.email);

  for (const here of [nell, phone]) expect((await tries(here, nell.email, password)).went).toBe('/');
  expect((await tries(browser(), nell.email, password)).message).toMatch(tooOften);
});

test('several people in one browser are all known there, and each only there', async () => {
  const [nell, theo] = [await somebody(), await somebody({ name: 'Theo' })];
  const shared = await alsoAt(nell);
  await tries(shared, theo.email, password);
  for (const { email } of [nell, theo]) await besieged(email);

  for (const { email } of [nell, theo]) expect((await tries(shared, email, password)).went).toBe('/');
  expect((await tries(theo, nell.email, password)).message).toMatch(tooOften);
});

test('a browser that many people use keeps only the last of them', async () => {
  const here = browser();
  const emails = Array.from({ length: 7 }, anAddress);
  for (const email of emails) await here.send(signUp, { name: 'Nell', email, password });
  for (const email of emails) await besieged(email);

  const came = await Promise.all(
    emails.map(async (email) => {
      const there = browser();
      there.cookies.set(cookie, here.cookies.get(cookie)!);
      return (await tries(there, email, password)).went;
    }),
  );

  expect(came).toEqual([null, null, '/', '/', '/', '/', '/']);
});

const own = (here: Browser) => here.cookies.get(cookie)!;
const halves = (pass: string) => pass.split('.') as [string, string];

const forgeries: Record<string, (nells: string, theos: string) => string> = {
  'another’s': (_, theos) => theos,
  'its name with another’s proof': (nells, theos) => `${halves(nells)[0]}.${halves(theos)[1]}`,
  'another’s name with its proof': (nells, theos) => `${halves(theos)[0]}.${halves(nells)[1]}`,
  'a letter changed in the name': (nells) => (nells.startsWith('A') ? 'B' : 'A') + nells.slice(1),
  'a letter changed in the proof': (nells) =>
    nells.slice(0, 44) + (nells[44] === 'A' ? 'B' : 'A') + nells.slice(45),
  'no proof': (nells) => `${halves(nells)[0]}.`,
  nothing: () => '',
  nonsense: () => '~.~.~\0é',
  'a hundred thousand of them': () => `${'n'.repeat(43)}.${'p'.repeat(43)}~`.repeat(1000),
  'the real one behind many that are not': (nells) =>
    `${`${'n'.repeat(43)}.${'p'.repeat(43)}~`.repeat(5)}${nells}`,
};

test.each(Object.entries(forgeries))(
  'a cookie that is %s makes nobody a device of the account',
  async (_, forged) => {
    const [nell, theo] = [await somebody(), await somebody({ name: 'Theo' })];
    await besieged(nell.email);
    const there = browser();
    there.cookies.set(cookie, forged(own(nell), own(theo)));

    expect((await tries(there, nell.email, password)).message).toMatch(tooOften);
  },
);

test('a stranger with somebody else’s cookie is answered as one without, whoever has the address', async () => {
  const [nell, theo] = [await somebody(), await somebody({ name: 'Theo' })];
  const answers = async (email: string, value: string | null) => {
    const here = browser({ 'x-untold-address': '192.0.2.210' });
    if (value) here.cookies.set(cookie, value);
    const said = [];
    for (let guess = 0; guess < 12; guess += 1) said.push({ ...(await tries(here, email)), typed: {} });
    return { said, kept: [...here.cookies] };
  };

  const nobody = await answers(anAddress(), null);
  expect(await answers(nell.email, null)).toEqual(nobody);
  expect((await answers(theo.email, own(nell))).said).toEqual(nobody.said);
  expect((await answers(anAddress(), own(nell))).said).toEqual(nobody.said);
});

test('a new password makes every device a stranger’s but the one that it was set on', async () => {
  const nell = await somebody();
  const phone = await alsoAt(nell);
  const newPassword = 'another horse entirely';
  const old = own(nell);
  await nell.send(changePassword, { presentPassword: password, newPassword });
  await besieged(nell.email);

  expect((await tries(phone, nell.email, newPassword)).message).toMatch(tooOften);
  expect((await tries(nell, nell.email, newPassword)).went).toBe('/');
  nell.cookies.set(cookie, old);
  expect((await tries(nell, nell.email, newPassword)).message).toMatch(tooOften);
});

test('a password that was reset makes every device a stranger’s', async () => {
  const nell = await somebody();
  const newPassword = 'another horse entirely';
  await browser().send(chooseNewPassword, { token: (await makeReset(nell.email))!, newPassword });
  await besieged(nell.email);

  expect((await tries(nell, nell.email, newPassword)).message).toMatch(tooOften);
});

test('a new address leaves the devices known', async () => {
  const nell = await somebody();
  const email = anAddress();
  await nell.send(changeEmail, { email, passwordForEmail: password });
  await besieged(email);

  expect((await tries(nell, email, password)).went).toBe('/');
});

test('no row tells of a device, and the cookie tells nobody’s name; of a deleted account it is worth nothing', async () => {
  const nell = await somebody();
  const [name, proof] = halves(own(nell));
  await tries(nell, nell.email);

  const rows = JSON.stringify([
    await db.limit.findMany(),
    await db.session.findMany(),
    await db.user.findMany(),
  ]);
  for (const part of [name, proof]) expect(rows).not.toContain(part);
  expect(own(nell)).not.toContain(nell.userId);

  await nell.send(deleteAccount, { posts: 'stay', passwordToDelete: password });
  const again = browser();
  await again.send(signUp, { name: 'Nell', email: nell.email, password });
  await besieged(nell.email);
  expect((await tries(nell, nell.email, password)).message).toMatch(tooOften);
});

test('the cookie goes over https alone where the site is served so', async () => {
  settings.publicUrl = 'https://club.example';

  const nell = await somebody();

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
  expect(networkOf(address)).toBe(network);
});

test('two IPv6 addresses are in one network if and only if their first halves are the same', () => {
  const half = fc.array(fc.integer({ min: 0, max: 0xffff }), { minLength: 4, maxLength: 4 });
  const written = (groups: number[]) => groups.map((group) => group.toString(16)).join(':');
  fc.assert(
    fc.property(half, half, half, half, (one, other, tail, end) => {
      fc.pre(one[0] !== 0 && other[0] !== 0);
      const [first, second] = [one, other].map((head) => written([...head, ...tail]));
      expect(networkOf(first!)).toBe(networkOf(written([...one, ...end])));
      expect(networkOf(first!) === networkOf(second!)).toBe(written(one) === written(other));
    }),
  );
});
