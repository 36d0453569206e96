import { anAddress, password, seenAs, settings, somebody } from './house';
import { expect, test } from 'vitest';
import { signUp } from '@/lib/accounts/actions';
import { db } from '@/lib/db';
import { browser } from '../support/request';

test('somebody who creates an account is signed in and arrives at the front page', async () => {
  const here = browser();
  const email = anAddress();

  const sent = await here.send(signUp, { name: '  Nell  ', email: ` ${email.toUpperCase()} `, password });

  expect(sent.went).toBe('/');
  expect(await seenAs(here)).toBe('Nell');
  const user = await db.user.findUniqueOrThrow({ where: { email } });
  expect(user.passwordHash).toMatch(/^\$argon2id\$/);
});

test('without JavaScript it is the same by a redirect', async () => {
  const here = browser();
  const form = { name: 'Nell', email: anAddress(), password, next: '/clubs/thursday' };

  const sent = await here.send(signUp, form, { script: false });

  expect(sent.went).toBe('/clubs/thursday');
  expect(await seenAs(here)).toBe('Nell');
});

test('the cookies go over https alone where the site is served so', async () => {
  settings.publicUrl = 'https://club.example';
  const here = browser();

  await here.send(signUp, { name: 'Nell', email: anAddress(), password });

  expect([...here.cookies.keys()]).toEqual(['__Host-next-auth.session-token', '__Host-untold-device']);
  settings.publicUrl = null;
});

test.each([
  ['no name', { name: ' ' }, { name: 'Please fill this in.' }],
  ['a name that nobody sees', { name: '\u200B\u200B' }, { name: 'Please fill this in.' }],
  ['a long name', { name: 'n'.repeat(81) }, { name: /at most 80 characters/ }],
  ['a NUL in the name', { name: 'Ne\0ll' }, { name: /invisible character/ }],
  ['a name that turns the line round', { name: 'Nell\u202Eadmin' }, { name: /invisible character/ }],
  ['no email', { email: '' }, { email: 'Please fill this in.' }],
  ['half an email', { email: 'nell' }, { email: /Please enter an email address/ }],
  ['a long email', { email: `${'n'.repeat(250)}@untold.example` }, { email: /at most 254/ }],
  ['no password', { password: '' }, { password: 'Please fill this in.' }],
  ['a short password', { password: 'short' }, { password: /at least 10 characters/ }],
  ['a long password', { password: 'p'.repeat(201) }, { password: /at most 200 characters/ }],
])(
  '%s is answered beside its field, and the rest is kept but for the password',
  async (_, mistake, errors) => {
    const typed = { name: 'Nell', email: anAddress(), password, ...mistake };

    const sent = await browser().send(signUp, typed);

    expect(Object.keys(sent.errors)).toEqual(Object.keys(errors));
    for (const [field, sentence] of Object.entries(errors)) expect(sent.errors[field]).toMatch(sentence);
    expect(sent.typed).toEqual({ name: typed.name, email: typed.email });
    expect(sent.went).toBeNull();
  },
);

test('every mistake of a form is told at once', async () => {
  const sent = await browser().send(signUp, {});

  expect(Object.keys(sent.errors).sort()).toEqual(['email', 'name', 'password']);
});

test('an address that somebody has, in whatever letters, is told beside Email', async () => {
  const nell = await somebody();

  const sent = await browser().send(signUp, { name: 'Other', email: nell.email.toUpperCase(), password });

  expect(sent.errors).toEqual({ email: expect.stringMatching(/already has an account/) });
  expect(JSON.stringify(sent)).not.toContain(password);
});

test('of two who take one address at once, one gets it and the other is told', async () => {
  const email = anAddress();
  const form = { name: 'Nell', email, password };

  const sent = await Promise.all([browser().send(signUp, form), browser().send(signUp, form)]);

  expect(sent.filter((one) => one.went === '/')).toHaveLength(1);
  expect(sent.filter((one) => one.errors.email)).toHaveLength(1);
});
