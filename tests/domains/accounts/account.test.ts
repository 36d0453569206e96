import {
  signInElsewhere,
  newAddress,
  PASSWORD,
  signedInName,
  settings,
  signUpUser,
} from '../../helpers/accounts';
import { expect, test } from 'vitest';
import {
  changeEmailAction,
  changeNameAction,
  changePasswordAction,
  deleteAccountAction,
  signInAction,
} from '@/lib/accounts/actions';
import { loadAccount } from '@/lib/accounts/queries';
import { newId, now } from '@/lib/clock-and-ids';
import { openSession, viewer } from '@/lib/auth';
import { db } from '@/lib/db';
import { people } from '@/lib/demo/cast';
import { browser } from '../../helpers/fake-browser';

const newPassword = 'another horse entirely';

test('a new name is shown at once', async () => {
  const nell = await signUpUser();

  const sent = await nell.send(changeNameAction, { name: ' Nell  Farrow ' });

  expect(sent).toMatchObject({ success: 'Your name has been changed.', refreshed: true });
  expect(await signedInName(nell)).toBe('Nell  Farrow');
});

test('a name that cannot be kept is answered beside the field, with what was typed still there', async () => {
  const nell = await signUpUser();

  const sent = await nell.send(changeNameAction, { name: '\n' });

  expect(sent).toMatchObject({ fieldErrors: { name: 'Please fill this in.' }, values: { name: '\n' } });
  expect(await signedInName(nell)).toBe('Nell');
});

test('a new password lets its owner in, ends the other devices, and the old one lets nobody in', async () => {
  const nell = await signUpUser();
  const phone = await signInElsewhere(nell);

  const sent = await nell.send(changePasswordAction, { presentPassword: PASSWORD, newPassword });

  expect(sent.success).toMatch(/Your password has been changed/);
  expect([await signedInName(nell), await signedInName(phone)]).toEqual(['Nell', null]);
  expect((await browser().send(signInAction, { email: nell.email, password: PASSWORD })).went).toBeNull();
  expect((await browser().send(signInAction, { email: nell.email, password: newPassword })).went).toBe('/');
});

test('whoever does not know the present password changes nothing', async () => {
  const nell = await signUpUser();
  const phone = await signInElsewhere(nell);

  const sent = await nell.send(changePasswordAction, { presentPassword: 'a guess at it', newPassword });

  expect(sent).toMatchObject({ fieldErrors: { presentPassword: 'That isn’t your password.' }, values: {} });
  expect(await signedInName(phone)).toBe('Nell');
  expect((await browser().send(signInAction, { email: nell.email, password: PASSWORD })).went).toBe('/');
});

test('a new address is asked the password, and somebody else’s is not given', async () => {
  const nell = await signUpUser();
  const theo = await signUpUser({ name: 'Theo' });
  const email = newAddress();
  const move = (to: string, passwordForEmail: string) =>
    nell.send(changeEmailAction, { email: to, passwordForEmail });

  expect((await move(email, 'a guess')).fieldErrors).toEqual({
    passwordForEmail: 'That isn’t your password.',
  });
  expect((await move(theo.email, PASSWORD)).fieldErrors).toEqual({
    email: expect.stringMatching(/already has/),
  });
  expect((await move(nell.email, PASSWORD)).success).toBe('Your email address has been changed.');
  expect((await move(email.toUpperCase(), PASSWORD)).success).toBe('Your email address has been changed.');

  expect((await browser().send(signInAction, { email, password: PASSWORD })).went).toBe('/');
});

test('guessing a password from a device that is signed in soon has to wait', async () => {
  const nell = await signUpUser();
  const guess = () => nell.send(changePasswordAction, { presentPassword: 'a guess', newPassword });
  for (let tries = 0; tries < 10; tries++) await guess();

  const right = await nell.send(changePasswordAction, { presentPassword: PASSWORD, newPassword });

  expect(right.fieldErrors.presentPassword).toBe(
    'That’s too many tries. Please wait 15 minutes and try again.',
  );
});

test('the cast of the demo stay who they are', async () => {
  const { name, email } = people[0]!;
  const user = await db.user.create({ data: { id: newId(), name, email, createdAt: now() } });
  settings.demo = true;
  const here = browser();
  const stranger = browser();
  await here.runAsRequest(() => openSession(user.id));
  await stranger.runAsRequest(() => openSession(user.id));

  expect((await here.send(changeNameAction, { name: 'Mine' })).formError).toMatch(/belong to everyone/);
  expect((await here.send(deleteAccountAction, { posts: 'go' })).formError).toMatch(/belong to everyone/);
  const sent = await here.send(changePasswordAction, { presentPassword: 'x', newPassword });
  expect(sent.fieldErrors.presentPassword).toBe('That isn’t your password.');

  const account = await here.runAsRequest(async () => loadAccount((await viewer())!));
  expect(account).toMatchObject({ name, hasPassword: false, isDemo: true, devices: [{ isCurrent: true }] });
  settings.demo = false;
});
