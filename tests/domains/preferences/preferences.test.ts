import { expect, test } from 'vitest';
import { browser } from '../../helpers/fake-browser';
import { signInAction } from '@/lib/accounts/actions';
import { choosePreferencesAction } from '@/lib/preferences/actions';
import { loadPreferences } from '@/lib/preferences/queries';
import { loadMessages } from '@/lib/i18n';

const refererHeader = (path: string) => ({ headers: { referer: `http://localhost:3000${path}` } });

test('a visitor chooses the dark and then larger letters, and both are kept', async () => {
  const here = browser();

  await here.send(choosePreferencesAction, { theme: 'dark' }, refererHeader('/clubs'));
  const sent = await here.send(choosePreferencesAction, { size: 'large' }, refererHeader('/clubs'));

  expect(sent.refreshed).toBe(true);
  expect(await here.runAsRequest(loadPreferences)).toEqual({ theme: 'dark', size: 'large', keys: 'on' });
});

test('who has chosen nothing, or carries a cookie that says nothing we know, reads as their device likes', async () => {
  const here = browser();
  expect(await here.runAsRequest(loadPreferences)).toEqual({ theme: 'device', size: 'normal', keys: 'on' });

  here.cookies.set('theme', '"><script>').set('size', 'enormous');

  expect(await here.runAsRequest(loadPreferences)).toEqual({ theme: 'device', size: 'normal', keys: 'on' });
});

test('without JavaScript the browser comes back to the page it was on, with what its address asked', async () => {
  const sent = await browser().send(
    choosePreferencesAction,
    { theme: 'light' },
    { script: false, ...refererHeader('/clubs?page=2') },
  );

  expect(sent.went).toBe('/clubs?page=2');
});

test.each([undefined, 'no address', 'http://localhost:3000//evil.example', 'data:text/html,x'])(
  'a browser that says it came from %s is led to the front page',
  async (referer) => {
    const headers: Record<string, string> = referer === undefined ? {} : { referer };

    const sent = await browser().send(
      choosePreferencesAction,
      { theme: 'light' },
      { script: false, headers },
    );

    expect(sent.went).toBe('/');
  },
);

test.each<Record<string, string | string[]>>([
  { theme: 'blue' },
  { size: '400%' },
  { colour: 'red' },
  { language: 'fr' },
  { theme: ['dark', 'light'] },
])('an odd form, %o, changes nothing', async (fields) => {
  const here = browser();

  const sent = await here.send(choosePreferencesAction, fields);

  expect(sent.formError).toBeTruthy();
  expect([...here.cookies]).toEqual([]);
});

test('a page of another site cannot choose for anybody', async () => {
  const here = browser();

  await here.send(
    choosePreferencesAction,
    { theme: 'dark' },
    { headers: { 'sec-fetch-site': 'cross-site' } },
  );

  expect([...here.cookies]).toEqual([]);
});

test('a visitor chooses German, and is spoken to in it whatever their browser asks for', async () => {
  const here = browser({ 'accept-language': 'en' });

  await here.send(choosePreferencesAction, { language: 'de' }, refererHeader('/clubs'));

  expect((await here.runAsRequest(loadMessages)).language).toBe('de');
  expect((await here.send(signInAction, { email: 'nell', password: 'x', next: '/' })).fieldErrors.email).toBe(
    'Bitte gib eine E-Mail-Adresse ein, zum Beispiel nell@example.org.',
  );
});
