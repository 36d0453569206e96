import { alsoAt, anAddress, password, seenAs, settings, somebody } from './house';
import { expect, test } from 'vitest';
import { changeEmail, changeName, changePassword, deleteAccount, signIn } from '@/lib/accounts/actions';
import { accountOf } from '@/lib/accounts/queries';
import { newId, now } from '@/lib/ambient';
import { openSession, viewer } from '@/lib/auth';
import { db } from '@/lib/db';
import { people } from '@/seed/cast';
import { browser } from '../support/request';

const another = 'another horse entirely';

test('a new name is shown at once', async () => {
  const nell = await somebody();

  const sent = await nell.send(changeName, { name: ' Nell  Farrow ' });

  expect(sent).toMatchObject({ done: 'Your name has been changed.', refreshed: true });
  expect(await seenAs(nell)).toBe('Nell  Farrow');
});

test('a name that cannot be kept is answered beside the field, with what was typed still there', async () => {
  const nell = await somebody();

  const sent = await nell.send(changeName, { name: '\n' });

  expect(sent).toMatchObject({ errors: { name: 'Please fill this in.' }, typed: { name: '\n' } });
  expect(await seenAs(nell)).toBe('Nell');
});

test('a new password lets its owner in, ends the other devices, and the old one lets nobody in', async () => {
  const nell = await somebody();
  const phone = await alsoAt(nell);

  const sent = await nell.send(changePassword, { presentPassword: password, newPassword: another });

  expect(sent.done).toMatch(/Your password is changed/);
  expect([await seenAs(nell), await seenAs(phone)]).toEqual(['Nell', null]);
  expect((await browser().send(signIn, { email: nell.email, password })).went).toBeNull();
  expect((await browser().send(signIn, { email: nell.email, password: another })).went).toBe('/');
});

test('whoever does not know the present password changes nothing', async () => {
  const nell = await somebody();
  const phone = await alsoAt(nell);

  const sent = await nell.send(changePassword, { presentPassword: 'a guess at it', newPassword: another });

  expect(sent).toMatchObject({ errors: { presentPassword: 'That isn’t your password.' }, typed: {} });
  expect(await seenAs(phone)).toBe('Nell');
  expect((await browser().send(signIn, { email: nell.email, password })).went).toBe('/');
});

test('a new address is asked the password, and somebody else’s is not given', async () => {
  const [nell, theo] = [await somebody(), await somebody({ name: 'Theo' })];
  const email = anAddress();
  const move = (to: string, passwordForEmail: string) =>
    nell.send(changeEmail, { email: to, passwordForEmail });

  expect((await move(email, 'a guess')).errors).toEqual({ passwordForEmail: 'That isn’t your password.' });
  expect((await move(theo.email, password)).errors).toEqual({ email: expect.stringMatching(/already has/) });
  expect((await move(nell.email, password)).done).toBe('Your email address has been changed.');
  expect((await move(email.toUpperCase(), password)).done).toBe('Your email address has been changed.');

  expect((await browser().send(signIn, { email, password })).went).toBe('/');
});

test('guessing a password from a device that is signed in soon has to wait', async () => {
  const nell = await somebody();
  const guess = () => nell.send(changePassword, { presentPassword: 'a guess', newPassword: another });
  for (let tries = 0; tries < 10; tries++) await guess();

  const right = await nell.send(changePassword, { presentPassword: password, newPassword: another });

  expect(right.errors.presentPassword).toBe('That’s too many tries. Please wait 15 minutes and try again.');
});

test('the cast of the demo stay who they are', async () => {
  const { name, email } = people[0]!;
  const user = await db.user.create({ data: { id: newId(), name, email, createdAt: now() } });
  settings.demo = true;
  const [here, stranger] = [browser(), browser()];
  await here.within(() => openSession(user.id));
  await stranger.within(() => openSession(user.id));

  expect((await here.send(changeName, { name: 'Mine' })).message).toMatch(/belong to everyone/);
  expect((await here.send(deleteAccount, { posts: 'go' })).message).toMatch(/belong to everyone/);
  const sent = await here.send(changePassword, { presentPassword: 'x', newPassword: another });
  expect(sent.errors.presentPassword).toBe('That isn’t your password.');

  const account = await here.within(async () => accountOf((await viewer())!));
  expect(account).toMatchObject({ name, hasPassword: false, ofTheCast: true, devices: [{ here: true }] });
  settings.demo = false;
});
