import { anAddress, password, seenAs, somebody } from './house';
import { expect, test } from 'vitest';
import * as accounts from '@/lib/accounts/actions';
import { untouched } from '@/lib/action/answer';
import { SignInParams } from '@/lib/accounts/schema';
import { browser } from '../support/request';

const { signIn, signUp, changeName, deleteAccount, signOutDevice } = accounts;
const every = Object.entries(accounts).map(([name, sent]) => ({ name, action: sent }));
const aMegabyte = 'm'.repeat(1024 * 1024);
const aFile = new File(['words'], 'words.txt');

const odd = {
  nothing: {},
  'a field that no form has': { colour: 'red' },
  'the names of every object’s fields': { ['__proto__']: 'x', constructor: 'x', toString: 'x' },
  'a megabyte in each field': fill(aMegabyte),
  'a file in each field': fill(aFile),
  'each field twice': fill(['a', 'b']),
  'NUL in each field': fill('\0'),
  'half a character in each field': fill('\uD800'),
  'JSON in each field': fill('{"$ne":null}'),
  'only spaces in each field': fill('   '),
};

const cases = every.flatMap((one) => Object.entries(odd).map(([what, fields]) => ({ ...one, what, fields })));

test.each(cases)('$name answers $what with sentences', async ({ name, action, fields }) => {
  const nell = await somebody();

  const sent = await nell.send(action, fields as Record<string, string>);

  const sentences = [sent.message, ...Object.values(sent.errors)].filter((one) => one !== null);
  expect(sentences.length > 0 || isEmptyForm(name, fields)).toBe(true);
  for (const sentence of sentences) expect(sentence).toMatch(/^[A-Z].{5,150}[.;]?$/);
  expect(sentences.join()).not.toMatch(/Invalid|expected|received|undefined/);
  expect(JSON.stringify(sent.typed)).not.toMatch(/password/i);
});

test.each(every)('$name does nothing for a form of another site', async ({ action }) => {
  const nell = await somebody();
  const from = (headers: Record<string, string>) =>
    nell.within(async () => action(untouched, new FormData()), headers);

  for (const headers of [
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { 'sec-fetch-site': 'none' },
  ])
    expect((await from(headers)).message).toBe('This didn’t come from a page of this site.');
  expect(await seenAs(nell)).toBe('Nell');
});

test('a browser that does not say which site it is on is asked for the origin', async () => {
  const email = anAddress();
  const form = { name: 'Nell', email, password };
  const from = (headers: Record<string, string>) =>
    browser({ 'sec-fetch-site': '', ...headers }).send(signUp, form);

  for (const headers of [
    {},
    { origin: 'null' },
    { origin: 'https://evil.example' },
    { origin: 'http://localhost' },
  ])
    expect((await from(headers as Record<string, string>)).message).toMatch(/did not come from/);
  expect((await from({ origin: 'http://localhost:3000' })).went).toBe('/');
});

test.each([undefined, null, 'words', 7, [], {}, { posts: 'go' }, [new FormData()]])(
  'arguments that are no form (%j) are not taken for one',
  async (argument) => {
    const nell = await somebody();
    const odd = deleteAccount as unknown as (...args: unknown[]) => Promise<{ message: string }>;

    expect((await nell.within(() => odd(argument))).message).toBe(
      'Something went wrong. Please reload the page and try again.',
    );
    expect((await nell.within(() => odd({}, argument))).message).toBe(
      'Something went wrong. Please reload the page and try again.',
    );
  },
);

test('who is no longer signed in is told so, with what they typed', async () => {
  const sent = await browser().send(changeName, { name: 'A name that took a while' });

  expect(sent).toMatchObject({
    message: 'Please sign in first.',
    typed: { name: 'A name that took a while' },
  });
});

test('an id that is none, and one of nobody, change nothing', async () => {
  const nell = await somebody();

  expect((await nell.send(signOutDevice, { session: '1 or 1=1' })).message).toBe(
    'Something went wrong. Please reload the page and try again.',
  );
  await nell.send(signOutDevice, { session: '00000000-0000-4000-8000-000000000000' });

  expect(await seenAs(nell)).toBe('Nell');
});

test('search params that are odd are as if they were not there', () => {
  const nothing = { next: '/', said: undefined, isReturn: false };

  expect(SignInParams.parse({})).toEqual(nothing);
  expect(SignInParams.parse({ next: ['/a', '/b'], said: ['reset', 'reset'], more: '1' })).toEqual(nothing);
  expect(SignInParams.parse({ next: '//evil', said: 'You have won' })).toEqual(nothing);
  expect(SignInParams.parse({ next: '/clubs', said: 'reset' })).toEqual({
    ...nothing,
    next: '/clubs',
    said: 'reset',
  });
  expect(SignInParams.parse({ callbackUrl: ['a'], error: ['b'] })).toEqual(nothing);
});

test('whom next-auth sends back goes on to where they wanted, on this site', () => {
  const back = (callbackUrl: string) => SignInParams.parse({ callbackUrl }).next;

  expect(back('http://localhost:3000/clubs/thursday?x=1#y')).toBe('/clubs/thursday?x=1#y');
  expect(back('https://evil.example/clubs')).toBe('/clubs');
  expect(back('https://evil.example//evil.example')).toBe('/');
  expect(back('//evil.example')).toBe('/');
  expect(SignInParams.parse({ error: 'csrf' })).toEqual({ next: '/', said: 'cookies', isReturn: true });
  expect(SignInParams.parse({ error: 'OAuthCallback', callbackUrl: '/a' })).toEqual({
    next: '/a',
    said: 'outside',
    isReturn: true,
  });
});

test('an email is the same in whatever form its letters are composed', async () => {
  const nell = await somebody();

  const sent = await browser().send(signIn, { email: `  ${nell.email.toUpperCase()}\n`, password });

  expect(sent.went).toBe('/');
});

function fill(value: string | File | string[]): Record<string, string> {
  const names = ['name', 'email', 'password', 'next', 'as', 'session', 'posts', 'token'];
  const passwords = ['presentPassword', 'newPassword', 'passwordToDelete', 'passwordForEmail'];
  return Object.fromEntries([...names, ...passwords].map((name) => [name, value])) as Record<string, string>;
}

const isEmptyForm = (name: string, fields: object) =>
  ['signOut', 'signOutEverywhere'].includes(name) && Object.keys(fields).length === 0;
