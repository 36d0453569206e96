import { settings, signUpUser } from '../../helpers/accounts';
import { afterEach, expect, test } from 'vitest';
import { choosePreferencesAction } from '@/lib/preferences/actions';
import { loadPreferences } from '@/lib/preferences/queries';
import { nextAuthCookies } from '@/lib/auth/oidc/cookies';
import { loadMessages } from '@/lib/i18n';
import { browser } from '../../helpers/fake-browser';

afterEach(() => void (settings.publicUrl = null));

const preferences = { theme: 'dark', size: 'large', language: 'de' };

test('over https every cookie is bound to this very host', async () => {
  settings.publicUrl = 'https://club.example';
  const nell = await signUpUser();
  await nell.send(choosePreferencesAction, preferences);

  const names = [...nell.cookies.keys(), ...Object.values(nextAuthCookies()).map(({ name }) => name)];
  expect(names.length).toBeGreaterThan(9);
  expect(names.filter((name) => !name.startsWith('__Host-'))).toEqual([]);
  const others = Object.values(nextAuthCookies()).map(({ options }) => [options.secure, options.path]);
  expect(new Set(others.map(String))).toEqual(new Set(['true,/']));
  expect(await nell.runAsRequest(loadPreferences)).toEqual({ theme: 'dark', size: 'large', keys: 'on' });
  expect((await nell.runAsRequest(loadMessages)).language).toBe('de');
});

test('what a browser chose before the site had https still holds, and another host cannot choose over it', async () => {
  const here = browser();
  await here.send(choosePreferencesAction, preferences);
  settings.publicUrl = 'https://club.example';
  expect(await here.runAsRequest(loadPreferences)).toEqual({ theme: 'dark', size: 'large', keys: 'on' });

  await here.send(choosePreferencesAction, { ...preferences, theme: 'light' });
  here.cookies.set('theme', 'dark');
  expect((await here.runAsRequest(loadPreferences)).theme).toBe('light');
});
