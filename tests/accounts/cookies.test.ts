import { settings, somebody } from './house';
import { afterEach, expect, test } from 'vitest';
import { chooseComfort } from '@/lib/comfort/actions';
import { comfort } from '@/lib/comfort/queries';
import { outsideCookies } from '@/lib/auth/outside-cookies';
import { hear } from '@/lib/words';
import { browser } from '../support/request';

afterEach(() => void (settings.publicUrl = null));

const chosen = { theme: 'dark', size: 'large', language: 'de' };

test('over https every cookie is bound to this very host', async () => {
  settings.publicUrl = 'https://club.example';
  const nell = await somebody();
  await nell.send(chooseComfort, chosen);

  const names = [...nell.cookies.keys(), ...Object.values(outsideCookies()).map(({ name }) => name)];
  expect(names.length).toBeGreaterThan(9);
  expect(names.filter((name) => !name.startsWith('__Host-'))).toEqual([]);
  const others = Object.values(outsideCookies()).map(({ options }) => [options.secure, options.path]);
  expect(new Set(others.map(String))).toEqual(new Set(['true,/']));
  expect(await nell.within(comfort)).toEqual({ theme: 'dark', size: 'large' });
  expect((await nell.within(hear)).language).toBe('de');
});

test('what a browser chose before the site had https still holds, and another host cannot choose over it', async () => {
  const here = browser();
  await here.send(chooseComfort, chosen);
  settings.publicUrl = 'https://club.example';
  expect(await here.within(comfort)).toEqual({ theme: 'dark', size: 'large' });

  await here.send(chooseComfort, { ...chosen, theme: 'light' });
  here.cookies.set('theme', 'dark');
  expect((await here.within(comfort)).theme).toBe('light');
});
