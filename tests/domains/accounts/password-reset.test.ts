import { signInElsewhere, PASSWORD, signedInName, signUpUser } from '../../helpers/accounts';
import { expect, test } from 'vitest';
import { resetPasswordAction, signInAction } from '@/lib/accounts/actions';
import { newToken, now } from '@/lib/clock-and-ids';
import { isResetValid, createReset } from '@/lib/auth';
import { db } from '@/lib/db';
import { browser } from '../../helpers/fake-browser';

const newPassword = 'another horse entirely';
const LINK_EXPIRED = 'This link doesn’t work any more. Ask for a new one.';

test('a link lets its bearer choose a password, and ends every session', async () => {
  const nell = await signUpUser();
  const phone = await signInElsewhere(nell);
  const token = await issueReset(nell.email);
  expect(await isResetValid(token)).toBe(true);

  const sent = await browser().send(resetPasswordAction, { token, newPassword });

  expect(sent.went).toBe('/sign-in?said=reset');
  expect([await signedInName(nell), await signedInName(phone)]).toEqual([null, null]);
  expect((await browser().send(signInAction, { email: nell.email, password: PASSWORD })).went).toBeNull();
  expect((await browser().send(signInAction, { email: nell.email, password: newPassword })).went).toBe('/');
});

test('the database keeps no link, only its hash', async () => {
  const nell = await signUpUser();
  const token = await issueReset(nell.email);

  const rows = await db.passwordReset.findMany({ where: { userId: nell.userId } });

  expect(JSON.stringify(rows)).not.toContain(token);
  expect(token).toMatch(/^[\w-]{43}$/);
});

test('a password that is too short does not use the link up', async () => {
  const nell = await signUpUser();
  const token = await issueReset(nell.email);

  const sent = await browser().send(resetPasswordAction, { token, newPassword: 'short' });

  expect(sent.fieldErrors.newPassword).toMatch(/at least 10/);
  expect(sent.values).toEqual({ token });
  expect(await isResetValid(token)).toBe(true);
});

test('used, expired, replaced and never made are one and the same', async () => {
  const nell = await signUpUser();
  const theo = await signUpUser({ name: 'Theo' });
  const used = await issueReset(nell.email);
  const replaced = await issueReset(nell.email);
  const expired = await issueReset(theo.email);
  await browser().send(resetPasswordAction, { token: used, newPassword });
  await db.passwordReset.updateMany({ where: { userId: theo.userId }, data: { expiresAt: now() } });

  for (const token of [used, replaced, expired, newToken(), '', '\0', 'x'.repeat(100)]) {
    expect(await isResetValid(token)).toBe(false);
    const sent = await browser().send(resetPasswordAction, { token, newPassword: 'a third horse' });
    expect(sent).toMatchObject({ formError: LINK_EXPIRED, fieldErrors: {}, went: null });
  }
  expect(await signedInName(theo)).toBe('Theo');
});

test('a link that two use at once is used once', async () => {
  const nell = await signUpUser();
  const token = await issueReset(nell.email);
  const use = () => browser().send(resetPasswordAction, { token, newPassword });

  const sent = await Promise.all([use(), use(), use()]);

  expect(sent.filter((one) => one.went)).toHaveLength(1);
});

test('nobody gets a link for an address that nobody has', async () => {
  expect(await createReset('nobody@untold.example')).toBeNull();
});

async function issueReset(email: string) {
  const token = await createReset(email);
  if (!token) throw new Error(`${email} has no account`);
  return token;
}
