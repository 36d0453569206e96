import { alsoAt, anAddress, password, seenAs, settings, somebody } from './house';
import { afterEach, expect, test } from 'vitest';
import {
  changeName,
  enterAs,
  signIn,
  signOut,
  signOutDevice,
  signOutEverywhere,
} from '@/lib/accounts/actions';
import { accountOf, castToEnter } from '@/lib/accounts/queries';
import { newId, now } from '@/lib/ambient';
import { viewer, viewerOrSignIn } from '@/lib/auth';
import { db } from '@/lib/db';
import { people } from '@/seed/cast';
import { browser, Redirected } from '../support/request';

afterEach(() => {
  settings.demo = false;
});

test('a member comes in with email and password, and goes where they wanted to go', async () => {
  const nell = await somebody();
  const here = browser();

  const sent = await here.send(signIn, { email: nell.email, password, next: '/clubs/thursday?x=1' });

  expect(sent.went).toBe('/clubs/thursday?x=1');
  expect(await seenAs(here)).toBe('Nell');
});

test('a wrong password and an unknown address are told apart by nothing', async () => {
  const nell = await somebody();

  const wrong = await browser().send(signIn, { email: nell.email, password: 'not the password' });
  const unknown = await browser().send(signIn, { email: anAddress(), password: 'not the password' });

  expect(wrong.message).toMatch(/Wrong email or password/);
  expect(wrong.typed).toEqual({ email: nell.email });
  expect({ ...unknown, typed: {} }).toEqual({ ...wrong, typed: {} });
});

test.each([
  'https://evil.example/',
  '//evil.example',
  '/\\evil.example',
  '/\t/evil.example',
  '/.//evil.example',
  '/..//evil.example',
  '/./\\evil.example',
  '\\\\evil.example',
  'javascript:alert(1)',
  'evil',
  ' //evil.example',
  '',
])('next=%j leads nowhere but to the front page', async (next) => {
  const nell = await somebody();

  const sent = await browser().send(signIn, { email: nell.email, password, next });

  expect(sent.went).toBe('/');
});

test('somebody who comes in as another person is no longer in as themselves', async () => {
  const [nell, theo] = [await somebody(), await somebody({ name: 'Theo' })];

  await nell.send(signIn, { email: theo.email, password });

  expect(await seenAs(nell)).toBe('Theo');
  expect(await db.session.count({ where: { userId: nell.userId } })).toBe(0);
});

test('a session whose row is gone is nobody’s at once', async () => {
  const nell = await somebody();
  expect(await seenAs(nell)).toBe('Nell');

  await db.session.deleteMany({ where: { userId: nell.userId } });

  expect(await seenAs(nell)).toBeNull();
  expect((await nell.send(changeName, { name: 'Other' })).message).toBe('Please sign in first.');
});

test('a session that is too old is nobody’s', async () => {
  const nell = await somebody();

  await db.session.updateMany({ where: { userId: nell.userId }, data: { expiresAt: now() } });

  expect(await seenAs(nell)).toBeNull();
});

test.each(['', 'nonsense', 'a.b.c.d.e', '\0', 'x'.repeat(100_000)])(
  'a cookie like %.20j is nobody’s',
  async (token) => {
    const here = browser();
    here.cookies.set('next-auth.session-token', token);

    expect(await seenAs(here)).toBeNull();
  },
);

test('a genuine cookie with a letter changed is nobody’s, also where the genuine one is known', async () => {
  const [nell, there] = [await somebody(), browser()];
  expect(await seenAs(nell)).toBe('Nell');
  const token = nell.cookies.get('next-auth.session-token')!;

  there.cookies.set(
    'next-auth.session-token',
    token.replace(/.$/, (last) => (last === 'A' ? 'Q' : 'A')),
  );

  expect(await seenAs(there)).toBeNull();
});

test('a page for members sends a visitor to sign in and back', async () => {
  const sent = browser().within(() => viewerOrSignIn('/clubs/new?a=b'));

  await expect(sent).rejects.toEqual(new Redirected('/sign-in?next=%2Fclubs%2Fnew%3Fa%3Db'));
});

test('signing out ends this device’s session and no other', async () => {
  const nell = await somebody();
  const phone = await alsoAt(nell);

  const sent = await nell.send(signOut, {});

  expect(sent.went).toBe('/');
  expect([await seenAs(nell), await seenAs(phone)]).toEqual([null, 'Nell']);
});

test('signing out twice, or by nobody, ends at the front page', async () => {
  expect((await browser().send(signOut, {}, { script: false })).went).toBe('/');
});

test('signing out everywhere ends all of a person’s sessions and nobody else’s', async () => {
  const [nell, theo] = [await somebody(), await somebody({ name: 'Theo' })];
  const phone = await alsoAt(nell);

  await phone.send(signOutEverywhere, {});

  expect([await seenAs(nell), await seenAs(phone), await seenAs(theo)]).toEqual([null, null, 'Theo']);
});

test('a device in the list can be signed out, and only by its owner', async () => {
  const [nell, theo] = [await somebody(), await somebody({ name: 'Theo' })];
  const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:150.0) Gecko/20100101 Firefox/150.0';
  const phone = await alsoAt(nell, firefox);
  const { devices } = await nell.within(async () => accountOf((await viewer())!));
  const [other] = devices.filter((device) => !device.here);
  expect(devices.map(({ name, here }) => ({ name, here }))).toContainEqual({
    name: 'Firefox on Linux',
    here: false,
  });

  await theo.send(signOutDevice, { session: other!.id });
  expect(await seenAs(phone)).toBe('Nell');
  const sent = await nell.send(signOutDevice, { session: other!.id });

  expect(sent).toMatchObject({ done: 'That device is signed out.', refreshed: true });
  expect([await seenAs(nell), await seenAs(phone)]).toEqual(['Nell', null]);
});

test('in the demo anybody may come in as one of the cast', async () => {
  const person = await seeded(people[2]!);
  settings.demo = true;
  const here = browser();

  const sent = await here.send(enterAs, { as: person.email, next: '/clubs' });

  expect(sent.went).toBe('/clubs');
  expect(await seenAs(here)).toBe(person.name);
  const cast = await browser().within(castToEnter);
  expect(cast.map(({ email }) => email)).toContain(person.email);
});

test('where there is no demo, nobody is offered and nobody comes in', async () => {
  const person = await seeded(people[3]!);

  const sent = await browser().send(enterAs, { as: person.email });

  expect(sent).toMatchObject({ went: null, message: 'You can’t sign in as that person here.' });
  expect(await browser().within(castToEnter)).toEqual([]);
});

test('the demo opens no account that has a password, though its address be the cast’s', async () => {
  await somebody({ name: 'Real', email: people[4]!.email });
  const nell = await somebody();
  settings.demo = true;

  for (const as of [people[4]!.email, nell.email, anAddress()])
    expect((await browser().send(enterAs, { as })).message).toBe('You can’t sign in as that person here.');
  expect((await browser().within(castToEnter)).map(({ email }) => email)).not.toContain(people[4]!.email);
});

async function seeded({ name, email }: { name: string; email: string }) {
  await db.user.create({ data: { id: newId(), name, email, createdAt: now() } });
  return { name, email };
}
