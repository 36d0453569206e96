import {
  signInElsewhere,
  newAddress,
  PASSWORD,
  signedInName,
  settings,
  signUpUser,
} from '../../helpers/accounts';
import { afterEach, expect, test } from 'vitest';
import {
  changeNameAction,
  enterDemoAction,
  signInAction,
  signOutAction,
  signOutDeviceAction,
  signOutEverywhereAction,
} from '@/lib/accounts/actions';
import { loadAccount, listDemoAccounts } from '@/lib/accounts/queries';
import { newId, now } from '@/lib/clock-and-ids';
import { viewer, requireViewer } from '@/lib/auth';
import { db } from '@/lib/db';
import { people } from '@/lib/demo/cast';
import { browser, Redirected } from '../../helpers/fake-browser';

afterEach(() => {
  settings.demo = false;
});

test('a member comes in with email and password, and goes where they wanted to go', async () => {
  const nell = await signUpUser();
  const here = browser();

  const sent = await here.send(signInAction, {
    email: nell.email,
    password: PASSWORD,
    next: '/clubs/thursday?x=1',
  });

  expect(sent.went).toBe('/clubs/thursday?x=1');
  expect(await signedInName(here)).toBe('Nell');
});

test('a wrong password and an unknown address are told apart by nothing', async () => {
  const nell = await signUpUser();

  const wrong = await browser().send(signInAction, { email: nell.email, password: 'not the password' });
  const unknown = await browser().send(signInAction, { email: newAddress(), password: 'not the password' });

  expect(wrong.formError).toMatch(/Wrong email or password/);
  expect(wrong.values).toEqual({ email: nell.email });
  expect({ ...unknown, values: {} }).toEqual({ ...wrong, values: {} });
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
  const nell = await signUpUser();

  const sent = await browser().send(signInAction, { email: nell.email, password: PASSWORD, next });

  expect(sent.went).toBe('/');
});

test('somebody who comes in as another person is no longer in as themselves', async () => {
  const nell = await signUpUser();
  const theo = await signUpUser({ name: 'Theo' });

  await nell.send(signInAction, { email: theo.email, password: PASSWORD });

  expect(await signedInName(nell)).toBe('Theo');
  expect(await db.session.count({ where: { userId: nell.userId } })).toBe(0);
});

test('a session whose row is gone is nobody’s at once', async () => {
  const nell = await signUpUser();
  expect(await signedInName(nell)).toBe('Nell');

  await db.session.deleteMany({ where: { userId: nell.userId } });

  expect(await signedInName(nell)).toBeNull();
  expect((await nell.send(changeNameAction, { name: 'Other' })).formError).toBe('Please sign in first.');
});

test('a session that is too old is nobody’s', async () => {
  const nell = await signUpUser();

  await db.session.updateMany({ where: { userId: nell.userId }, data: { expiresAt: now() } });

  expect(await signedInName(nell)).toBeNull();
});

test.each(['', 'nonsense', 'a.b.c.d.e', '\0', 'x'.repeat(100_000)])(
  'a cookie like %.20j is nobody’s',
  async (token) => {
    const here = browser();
    here.cookies.set('next-auth.session-token', token);

    expect(await signedInName(here)).toBeNull();
  },
);

test('a genuine cookie with a letter changed is nobody’s, also where the genuine one is known', async () => {
  const nell = await signUpUser();
  const there = browser();
  expect(await signedInName(nell)).toBe('Nell');
  const token = nell.cookies.get('next-auth.session-token')!;

  there.cookies.set(
    'next-auth.session-token',
    token.replace(/.$/, (last) => (last === 'A' ? 'Q' : 'A')),
  );

  expect(await signedInName(there)).toBeNull();
});

test('a page for members sends a visitor to sign in and back', async () => {
  const sent = browser().runAsRequest(() => requireViewer('/clubs/new?a=b'));

  await expect(sent).rejects.toEqual(new Redirected('/sign-in?next=%2Fclubs%2Fnew%3Fa%3Db'));
});

test('signing out ends this device’s session and no other', async () => {
  const nell = await signUpUser();
  const phone = await signInElsewhere(nell);

  const sent = await nell.send(signOutAction, {});

  expect(sent.went).toBe('/');
  expect([await signedInName(nell), await signedInName(phone)]).toEqual([null, 'Nell']);
});

test('signing out twice, or by nobody, ends at the front page', async () => {
  expect((await browser().send(signOutAction, {}, { script: false })).went).toBe('/');
});

test('signing out everywhere ends all of a person’s sessions and nobody else’s', async () => {
  const nell = await signUpUser();
  const theo = await signUpUser({ name: 'Theo' });
  const phone = await signInElsewhere(nell);

  await phone.send(signOutEverywhereAction, {});

  expect([await signedInName(nell), await signedInName(phone), await signedInName(theo)]).toEqual([
    null,
    null,
    'Theo',
  ]);
});

test('a device in the list can be signed out, and only by its owner', async () => {
  const nell = await signUpUser();
  const theo = await signUpUser({ name: 'Theo' });
  const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:150.0) Gecko/20100101 Firefox/150.0';
  const phone = await signInElsewhere(nell, firefox);
  const { devices } = await nell.runAsRequest(async () => loadAccount((await viewer())!));
  const [other] = devices.filter((device) => !device.isCurrent);
  expect(devices.map(({ name, isCurrent: here }) => ({ name, here }))).toContainEqual({
    name: 'Firefox on Linux',
    here: false,
  });

  await theo.send(signOutDeviceAction, { session: other!.id });
  expect(await signedInName(phone)).toBe('Nell');
  const sent = await nell.send(signOutDeviceAction, { session: other!.id });

  expect(sent).toMatchObject({ success: 'That device is signed out.', refreshed: true });
  expect([await signedInName(nell), await signedInName(phone)]).toEqual(['Nell', null]);
});

test('in the demo anybody may come in as one of the cast', async () => {
  const person = await insertCastMember(people[2]!);
  settings.demo = true;
  const here = browser();

  const sent = await here.send(enterDemoAction, { as: person.email, next: '/clubs' });

  expect(sent.went).toBe('/clubs');
  expect(await signedInName(here)).toBe(person.name);
  const cast = await browser().runAsRequest(listDemoAccounts);
  expect(cast.map(({ email }) => email)).toContain(person.email);
});

test('where there is no demo, nobody is offered and nobody comes in', async () => {
  const person = await insertCastMember(people[3]!);

  const sent = await browser().send(enterDemoAction, { as: person.email });

  expect(sent).toMatchObject({ went: null, formError: 'You can’t sign in as that person here.' });
  expect(await browser().runAsRequest(listDemoAccounts)).toEqual([]);
});

test('the demo opens no account that has a password, though its address be the cast’s', async () => {
  await signUpUser({ name: 'Real', email: people[4]!.email });
  const nell = await signUpUser();
  settings.demo = true;

  for (const as of [people[4]!.email, nell.email, newAddress()])
    expect((await browser().send(enterDemoAction, { as })).formError).toBe(
      'You can’t sign in as that person here.',
    );
  expect((await browser().runAsRequest(listDemoAccounts)).map(({ email }) => email)).not.toContain(
    people[4]!.email,
  );
});

async function insertCastMember({ name, email }: { name: string; email: string }) {
  await db.user.create({ data: { id: newId(), name, email, createdAt: now() } });
  return { name, email };
}
