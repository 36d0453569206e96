import { newAddress, PASSWORD, signedInName, signUpUser } from '../../helpers/accounts';
import { expect, test } from 'vitest';
import * as accounts from '@/lib/accounts/actions';
import { initialFormState } from '@/lib/actions/form-state';
import { signInParams } from '@/lib/accounts/schema';
import { browser } from '../../helpers/fake-browser';

const { signInAction, signUpAction, changeNameAction, signOutDeviceAction } = accounts;
const accountActions = Object.entries(accounts).map(([name, sent]) => ({ name, action: sent }));
type SignedInUser = Awaited<ReturnType<typeof signUpUser>>;
const MEGABYTE_TEXT = 'm'.repeat(1024 * 1024);
const FILE = new File(['words'], 'words.txt');

const malformedValues = {
  nothing: {},
  'a field that no form has': { colour: 'red' },
  'the names of every object’s fields': { ['__proto__']: 'x', constructor: 'x', toString: 'x' },
  'a megabyte in each field': fillFields(MEGABYTE_TEXT),
  'a file in each field': fillFields(FILE),
  'each field twice': fillFields(['a', 'b']),
  'NUL in each field': fillFields('\0'),
  'half a character in each field': fillFields('\uD800'),
  'JSON in each field': fillFields('{"$ne":null}'),
  'only spaces in each field': fillFields('   '),
};

const cases = accountActions.flatMap((one) =>
  Object.entries(malformedValues).map(([what, fields]) => ({ ...one, what, fields })),
);

/** One for each action: nothing that is odd is done, but that an empty form signs out. */
const nells = new Map<string, Promise<SignedInUser>>();

test.each(cases)('$name answers $what with sentences', async ({ name, action, fields }) => {
  if (!nells.has(name) || isEmptyForm(name, fields)) nells.set(name, signUpUser());
  const nell = await nells.get(name)!;

  const sent = await nell.send(action, fields as Record<string, string>);

  const sentences = [sent.formError, ...Object.values(sent.fieldErrors)].filter((one) => one !== null);
  expect(sentences.length > 0 || isEmptyForm(name, fields)).toBe(true);
  for (const sentence of sentences) expect(sentence).toMatch(/^[A-Z].{5,150}[.;]?$/);
  expect(sentences.join()).not.toMatch(/Invalid|expected|received|undefined/);
  expect(JSON.stringify(sent.values)).not.toMatch(/password/i);
});

test.each(accountActions)('$name does nothing for a form of another site', async ({ action }) => {
  const nell = await signUpUser();
  const from = (headers: Record<string, string>) =>
    nell.runAsRequest(async () => action(initialFormState, new FormData()), headers);

  for (const headers of [
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { 'sec-fetch-site': 'none' },
  ])
    expect((await from(headers)).formError).toBe('This didn’t come from a page of this site.');
  expect(await signedInName(nell)).toBe('Nell');
});

test('a browser that does not say which site it is on is asked for the origin', async () => {
  const email = newAddress();
  const form = { name: 'Nell', email, password: PASSWORD };
  const from = (headers: Record<string, string>) =>
    browser({ 'sec-fetch-site': '', ...headers }).send(signUpAction, form);

  for (const headers of [
    {},
    { origin: 'null' },
    { origin: 'https://evil.example' },
    { origin: 'http://localhost' },
  ])
    expect((await from(headers as Record<string, string>)).formError).toMatch(/didn’t come from/);
  expect((await from({ origin: 'http://localhost:3000' })).went).toBe('/');
});

test('who is no longer signed in is told so, with what they typed', async () => {
  const sent = await browser().send(changeNameAction, { name: 'A name that took a while' });

  expect(sent).toMatchObject({
    formError: 'Please sign in first.',
    values: { name: 'A name that took a while' },
  });
});

test('an id that is none, and one of nobody, change nothing', async () => {
  const nell = await signUpUser();

  expect((await nell.send(signOutDeviceAction, { session: '1 or 1=1' })).formError).toBe(
    'Something went wrong. Please reload the page and try again.',
  );
  await nell.send(signOutDeviceAction, { session: '00000000-0000-4000-8000-000000000000' });

  expect(await signedInName(nell)).toBe('Nell');
});

test('search params that are odd are as if they were not there', () => {
  const nothing = { next: '/', said: undefined, isReturn: false };

  expect(signInParams.parse({})).toEqual(nothing);
  expect(signInParams.parse({ next: ['/a', '/b'], said: ['reset', 'reset'], more: '1' })).toEqual(nothing);
  expect(signInParams.parse({ next: '//evil', said: 'You have won' })).toEqual(nothing);
  expect(signInParams.parse({ next: '/clubs', said: 'reset' })).toEqual({
    ...nothing,
    next: '/clubs',
    said: 'reset',
  });
  expect(signInParams.parse({ callbackUrl: ['a'], error: ['b'] })).toEqual(nothing);
});

test('whom next-auth sends back goes on to where they wanted, on this site', () => {
  const back = (callbackUrl: string) => signInParams.parse({ callbackUrl }).next;

  expect(back('http://localhost:3000/clubs/thursday?x=1#y')).toBe('/clubs/thursday?x=1#y');
  expect(back('https://evil.example/clubs')).toBe('/clubs');
  expect(back('https://evil.example//evil.example')).toBe('/');
  expect(back('//evil.example')).toBe('/');
  expect(signInParams.parse({ error: 'csrf' })).toEqual({ next: '/', said: 'cookies', isReturn: true });
  expect(signInParams.parse({ error: 'OAuthCallback', callbackUrl: '/a' })).toEqual({
    next: '/a',
    said: 'outside',
    isReturn: true,
  });
});

test('an email is the same in whatever form its letters are composed', async () => {
  const nell = await signUpUser();

  const sent = await browser().send(signInAction, {
    email: `  ${nell.email.toUpperCase()}\n`,
    password: PASSWORD,
  });

  expect(sent.went).toBe('/');
});

function fillFields(value: string | File | string[]): Record<string, string> {
  const names = ['name', 'email', 'password', 'next', 'as', 'session', 'posts', 'token'];
  const passwords = ['presentPassword', 'newPassword', 'passwordToDelete', 'passwordForEmail'];
  return Object.fromEntries([...names, ...passwords].map((name) => [name, value])) as Record<string, string>;
}

const isEmptyForm = (name: string, fields: object) =>
  ['signOutAction', 'signOutEverywhereAction'].includes(name) && Object.keys(fields).length === 0;
