import { newAddress, PASSWORD, signedInName, settings, signUpUser } from '../../helpers/accounts';
import { expect, test } from 'vitest';
import { signUpAction } from '@/lib/accounts/actions';
import { db } from '@/lib/db';
import { browser } from '../../helpers/fake-browser';

test('somebody who creates an account is signed in and arrives at the front page', async () => {
  const here = browser();
  const email = newAddress();

  const sent = await here.send(signUpAction, {
    name: '  Nell  ',
    email: ` ${email.toUpperCase()} `,
    password: PASSWORD,
  });

  expect(sent.went).toBe('/');
  expect(await signedInName(here)).toBe('Nell');
  const user = await db.user.findUniqueOrThrow({ where: { email } });
  expect(user.passwordHash).toMatch(/^\$argon2id\$/);
});

test('without JavaScript it is the same by a redirect', async () => {
  const here = browser();
  const form = { name: 'Nell', email: newAddress(), password: PASSWORD, next: '/clubs/thursday' };

  const sent = await here.send(signUpAction, form, { script: false });

  expect(sent.went).toBe('/clubs/thursday');
  expect(await signedInName(here)).toBe('Nell');
});

test('the cookies go over https alone where the site is served so', async () => {
  settings.publicUrl = 'https://club.example';
  const here = browser();

  await here.send(signUpAction, { name: 'Nell', email: newAddress(), password: PASSWORD });

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
    const typed = { name: 'Nell', email: newAddress(), password: PASSWORD, ...mistake };

    const sent = await browser().send(signUpAction, typed);

    expect(Object.keys(sent.fieldErrors)).toEqual(Object.keys(errors));
    for (const [field, sentence] of Object.entries(errors)) expect(sent.fieldErrors[field]).toMatch(sentence);
    expect(sent.values).toEqual({ name: typed.name, email: typed.email });
    expect(sent.went).toBeNull();
  },
);

test('every mistake of a form is told at once', async () => {
  const sent = await browser().send(signUpAction, {});

  expect(Object.keys(sent.fieldErrors).sort()).toEqual(['email', 'name', 'password']);
});

test('an address that somebody has, in whatever letters, is told beside Email', async () => {
  const nell = await signUpUser();

  const sent = await browser().send(signUpAction, {
    name: 'Other',
    email: nell.email.toUpperCase(),
    password: PASSWORD,
  });

  expect(sent.fieldErrors).toEqual({ email: expect.stringMatching(/already has an account/) });
  expect(JSON.stringify(sent)).not.toContain(PASSWORD);
});

test('of two who take one address at once, one gets it and the other is told', async () => {
  const email = newAddress();
  const form = { name: 'Nell', email, password: PASSWORD };

  const sent = await Promise.all([browser().send(signUpAction, form), browser().send(signUpAction, form)]);

  expect(sent.filter((one) => one.went === '/')).toHaveLength(1);
  expect(sent.filter((one) => one.fieldErrors.email)).toHaveLength(1);
});
