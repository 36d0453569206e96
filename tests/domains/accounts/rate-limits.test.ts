import { newAddress, PASSWORD, settings, signUpUser } from '../../helpers/accounts';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { signInAction, signUpAction } from '@/lib/accounts/actions';
import { db } from '@/lib/db';
import { readClientNetwork, consumeTry } from '@/lib/rate-limit';
import { browser } from '../../helpers/fake-browser';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] });
});
afterEach(() => {
  vi.useRealTimers();
  settings.trustProxy = false;
});

test('after ten wrong passwords the right one has to wait as well, and then is good again', async () => {
  const nell = await signUpUser();
  const here = browser({ 'x-untold-address': '192.0.2.1' });
  for (let tries = 0; tries < 10; tries++)
    expect((await here.send(signInAction, { email: nell.email, password: 'a guess' })).formError).toMatch(
      /Wrong email/,
    );

  const limitedNow = await here.send(signInAction, { email: nell.email, password: PASSWORD });
  expect(limitedNow).toMatchObject({
    formError: 'That’s too many tries. Please wait 15 minutes and try again.',
    values: { email: nell.email },
  });
  expect((await browser().send(signInAction, { email: nell.email, password: PASSWORD })).went).toBe('/');

  vi.setSystemTime(Date.now() + 14 * 60_000 + 30_000);
  expect((await here.send(signInAction, { email: nell.email, password: PASSWORD })).formError).toMatch(
    /wait a minute and/,
  );
  vi.setSystemTime(Date.now() + 31_000);
  expect((await here.send(signInAction, { email: nell.email, password: PASSWORD })).went).toBe('/');
});

test('guesses at one account from many addresses have to wait too', async () => {
  const nell = await signUpUser();
  const guess = (from: number) =>
    browser({ 'x-untold-address': `192.0.2.${from}` }).send(signInAction, {
      email: nell.email,
      password: 'a guess',
    });
  for (let from = 0; from < 50; from++) await guess(from);

  expect((await guess(51)).formError).toMatch(/wait an hour/);
});

test('who comes in with the right password has their tries back', async () => {
  const nell = await signUpUser();
  const here = browser({ 'x-untold-address': '192.0.2.60' });

  for (let times = 0; times < 3; times++) {
    for (let tries = 0; tries < 8; tries++)
      await here.send(signInAction, { email: nell.email, password: 'a guess' });
    expect((await here.send(signInAction, { email: nell.email, password: PASSWORD })).went).toBe('/');
  }
});

test('a right password takes no try away, from whatever device: sixty browsers of one club sign in within the hour', async () => {
  const nell = await signUpUser();
  const headers = { 'x-untold-address': '192.0.2.77' };

  for (let evening = 0; evening < 60; evening += 1)
    expect((await browser(headers).send(signInAction, { email: nell.email, password: PASSWORD })).went).toBe(
      '/',
    );
});

test('accounts cannot be made without end from one address', async () => {
  const here = browser({ 'x-untold-address': '192.0.2.2' });
  const taken = (await signUpUser()).email;
  for (let tries = 0; tries < 40; tries++) await here.runAsRequest(() => consumeTry('sign-up', '192.0.2.2'));

  const sent = await here.send(signUpAction, { name: 'Nell', email: taken, password: PASSWORD });

  expect(sent.formError).toMatch(/too many tries/);
  expect(sent.fieldErrors).toEqual({});
});

test('tries that come all at once are all counted', async () => {
  const tries = await Promise.all(Array.from({ length: 30 }, () => consumeTry('password', 'at once')));

  expect(tries.filter((sentence) => sentence === null)).toHaveLength(10);
});

test('the table does not say whom it counts', async () => {
  const email = newAddress();
  await browser({ 'x-untold-address': '192.0.2.77' }).send(signInAction, { email, password: PASSWORD });

  const rows = JSON.stringify(await db.limit.findMany());

  expect(rows).not.toContain(email);
  expect(rows).not.toContain('192.0.2.77');
});

test.each([
  [
    'our server’s own word',
    false,
    { 'x-untold-address': '192.0.2.3', 'x-forwarded-for': '6.6.6.6' },
    '192.0.2.3',
  ],
  ['nobody’s word', false, { 'x-forwarded-for': '6.6.6.6' }, 'unknown'],
  ['the trusted proxy’s last hop', true, { 'x-forwarded-for': '6.6.6.6, 192.0.2.4' }, '192.0.2.4'],
  ['our server’s, where the proxy is silent', true, { 'x-untold-address': '192.0.2.5' }, '192.0.2.5'],
])('an address is %s', async (_, trustProxy, headers, address) => {
  settings.trustProxy = trustProxy;

  expect(await browser(headers as Record<string, string>).runAsRequest(readClientNetwork)).toBe(address);
});
