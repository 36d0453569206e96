import { expect, test } from 'vitest';
import { browser } from '../support/request';
import { signIn } from '@/lib/accounts/actions';
import { chooseComfort } from '@/lib/comfort/actions';
import { comfort } from '@/lib/comfort/queries';
import { hear } from '@/lib/words';

const at = (path: string) => ({ headers: { referer: `http://localhost:3000${path}` } });

test('a visitor chooses the dark and then larger letters, and both are kept', async () => {
  const here = browser();

  await here.send(chooseComfort, { theme: 'dark' }, at('/clubs'));
  const sent = await here.send(chooseComfort, { size: 'large' }, at('/clubs'));

  expect(sent.refreshed).toBe(true);
  expect(await here.within(comfort)).toEqual({ theme: 'dark', size: 'large' });
});

test('who has chosen nothing, or carries a cookie that says nothing we know, reads as their device likes', async () => {
  const here = browser();
  expect(await here.within(comfort)).toEqual({ theme: 'device', size: 'normal' });

  here.cookies.set('theme', '"><script>').set('size', 'enormous');

  expect(await here.within(comfort)).toEqual({ theme: 'device', size: 'normal' });
});

test('without JavaScript the browser comes back to the page it was on, with what its address asked', async () => {
  const sent = await browser().send(
    chooseComfort,
    { theme: 'light' },
    { script: false, ...at('/clubs?page=2') },
  );

  expect(sent.went).toBe('/clubs?page=2');
});

test.each([undefined, 'no address', 'http://localhost:3000//evil.example', 'data:text/html,x'])(
  'a browser that says it came from %s is led to the front page',
  async (referer) => {
    const headers: Record<string, string> = referer === undefined ? {} : { referer };

    const sent = await browser().send(chooseComfort, { theme: 'light' }, { script: false, headers });

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

  const sent = await here.send(chooseComfort, fields);

  expect(sent.message).toBeTruthy();
  expect([...here.cookies]).toEqual([]);
});

test('a page of another site cannot choose for anybody', async () => {
  const here = browser();

  await here.send(chooseComfort, { theme: 'dark' }, { headers: { 'sec-fetch-site': 'cross-site' } });

  expect([...here.cookies]).toEqual([]);
});

test('a visitor chooses German, and is spoken to in it whatever their browser asks for', async () => {
  const here = browser({ 'accept-language': 'en' });

  await here.send(chooseComfort, { language: 'de' }, at('/clubs'));

  expect((await here.within(hear)).language).toBe('de');
  expect((await here.send(signIn, { email: 'nell', password: 'x', next: '/' })).errors.email).toBe(
    'Bitte gib eine E-Mail-Adresse ein, zum Beispiel nell@example.org.',
  );
});
