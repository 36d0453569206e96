import { newAddress, PASSWORD, settings, signedInName, signUpUser } from '../../helpers/accounts';
import { afterEach, expect, test } from 'vitest';
import { NOT_FOUND_SENTENCE, createClubWithPeople } from '../../helpers/clubs';
import { signUpAction } from '@/lib/accounts/actions';
import { chooseSignUpRuleAction } from '@/lib/accounts/sign-up-rule-actions';
import { maySignUp, readSignUpRule, saveSignUpRule } from '@/lib/auth';
import { createInviteAction } from '@/lib/clubs/actions';
import { db, type SignUpRule } from '@/lib/db';
import { browser } from '../../helpers/fake-browser';

afterEach(async () => {
  await db.installation.deleteMany();
  settings.hostEmails = [];
});

const signUp = (next = '/') =>
  browser().send(signUpAction, { name: 'Nell', email: newAddress(), password: PASSWORD, next });

/** The path of an invitation link that works, and what takes it back. */
async function createInvitePath() {
  const { club, owner } = await createClubWithPeople();
  const sent = await owner.send(createInviteAction, { club: club.slug, days: '14', uses: '1' });
  const path = new URL(/http\S+$/.exec(sent.success!)![0]).pathname;
  const revoke = () => db.invite.updateMany({ where: { clubId: club.clubId }, data: { usesLeft: 0 } });
  return { path, revoke };
}

test('everybody creates an account where nothing was chosen', async () => {
  expect(await readSignUpRule()).toBe('everybody');
  expect((await signUp()).went).toBe('/');
});

test('the host says who does; nobody else', async () => {
  const nell = await signUpUser();
  const choose = (signUp: string) => nell.send(chooseSignUpRuleAction, { signUp });
  expect((await choose('nobody')).formError).toBe(NOT_FOUND_SENTENCE);

  settings.hostEmails = [nell.email];
  expect((await choose('nobody')).formError).toBe(NOT_FOUND_SENTENCE);
  await db.user.update({ where: { id: nell.userId }, data: { emailConfirmedAt: new Date() } });
  for (const rule of ['nobody', 'everybody', 'invited']) {
    expect((await choose(rule)).success).toBe('Saved. It holds from now on.');
    expect(await readSignUpRule()).toBe(rule);
  }
  expect((await choose('friends')).fieldErrors).toEqual({ signUp: 'Please choose one.' });
  expect(await readSignUpRule()).toBe('invited');
});

test('where nobody does, nobody does, not even with an invitation', async () => {
  const { path } = await createInvitePath();
  await saveSignUpRule('nobody');
  const before = await db.user.count();
  for (const next of ['/', path])
    expect((await signUp(next)).formError).toBe('No new accounts can be created here.');
  expect(await db.user.count()).toBe(before);
});

test('where it takes an invitation, a link that works leads to a new account, and nothing else does', async () => {
  const { path, revoke } = await createInvitePath();
  await saveSignUpRule('invited');
  for (const next of ['/', '/join/of-nobody', `${path}x`, `/clubs?next=${path}`, `/join/${'a'.repeat(43)}`])
    expect((await signUp(next)).formError).toMatch(/you need an invitation to a club/);
  expect((await signUp(path)).went).toBe(path);
  await revoke();
  expect((await signUp(path)).formError).toMatch(/you need an invitation to a club/);
});

test('whoever has an account keeps it', async () => {
  const nell = await signUpUser();
  await saveSignUpRule('nobody');
  expect(await signedInName(nell)).toBe('Nell');
});

test.each([
  ['everybody', true],
  ['invited', false],
  ['nobody', false],
] satisfies [SignUpRule, boolean][])(
  'an address without an invitation, where it is %s: %s',
  async (rule, may) => {
    await saveSignUpRule(rule);
    expect(await maySignUp('/', newAddress())).toBe(may);
  },
);
