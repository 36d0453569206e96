import { alsoAt, password, seenAs, somebody } from './house';
import { expect, test } from 'vitest';
import { chooseNewPassword, signIn } from '@/lib/accounts/actions';
import { newToken, now } from '@/lib/ambient';
import { isResetOpen, makeReset } from '@/lib/auth';
import { db } from '@/lib/db';
import { browser } from '../support/request';

const newPassword = 'another horse entirely';
const noLongerGood = 'This link doesn’t work any more. Ask for a new one.';

test('a link lets its bearer choose a password, and ends every session', async () => {
  const nell = await somebody();
  const phone = await alsoAt(nell);
  const token = await made(nell.email);
  expect(await isResetOpen(token)).toBe(true);

  const sent = await browser().send(chooseNewPassword, { token, newPassword });

  expect(sent.went).toBe('/sign-in?said=reset');
  expect([await seenAs(nell), await seenAs(phone)]).toEqual([null, null]);
  expect((await browser().send(signIn, { email: nell.email, password })).went).toBeNull();
  expect((await browser().send(signIn, { email: nell.email, password: newPassword })).went).toBe('/');
});

test('the database keeps no link, only its hash', async () => {
  const nell = await somebody();
  const token = await made(nell.email);

  const rows = await db.passwordReset.findMany({ where: { userId: nell.userId } });

  expect(JSON.stringify(rows)).not.toContain(token);
  expect(token).toMatch(/^[\w-]{43}$/);
});

test('a password that is too short does not use the link up', async () => {
  const nell = await somebody();
  const token = await made(nell.email);

  const sent = await browser().send(chooseNewPassword, { token, newPassword: 'short' });

  expect(sent.errors.newPassword).toMatch(/at least 10/);
  expect(sent.typed).toEqual({ token });
  expect(await isResetOpen(token)).toBe(true);
});

test('used, expired, replaced and never made are one and the same', async () => {
  const [nell, theo] = [await somebody(), await somebody({ name: 'Theo' })];
  const [used, replaced, expired] = [await made(nell.email), await made(nell.email), await made(theo.email)];
  await browser().send(chooseNewPassword, { token: used, newPassword });
  await db.passwordReset.updateMany({ where: { userId: theo.userId }, data: { expiresAt: now() } });

  for (const token of [used, replaced, expired, newToken(), '', '\0', 'x'.repeat(100)]) {
    expect(await isResetOpen(token)).toBe(false);
    const sent = await browser().send(chooseNewPassword, { token, newPassword: 'a third horse' });
    expect(sent).toMatchObject({ message: noLongerGood, errors: {}, went: null });
  }
  expect(await seenAs(theo)).toBe('Theo');
});

test('a link that two use at once is used once', async () => {
  const nell = await somebody();
  const token = await made(nell.email);
  const use = () => browser().send(chooseNewPassword, { token, newPassword });

  const sent = await Promise.all([use(), use(), use()]);

  expect(sent.filter((one) => one.went)).toHaveLength(1);
});

test('nobody gets a link for an address that nobody has', async () => {
  expect(await makeReset('nobody@untold.example')).toBeNull();
});

async function made(email: string) {
  const token = await makeReset(email);
  if (!token) throw new Error(`${email} has no account`);
  return token;
}
