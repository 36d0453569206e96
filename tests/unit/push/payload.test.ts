import { createECDH } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { parseConfig } from '@/lib/config';
import { languages } from '@/lib/i18n/languages';
import { pushPayload } from '@/lib/push/deliver-push';
import { vapidKeys } from '@/lib/push/vapid-keys';

test('a push has the same length in every language, and a sentence and an address alone', () => {
  const payloads = languages.map(pushPayload);
  expect(payloads.map(({ length }) => length)).toEqual(languages.map(() => 256));
  for (const payload of payloads) {
    expect(JSON.parse(payload.toString())).toEqual({
      title: 'Untold',
      body: expect.stringMatching(/^[^{}]{20,}\.$/) as unknown,
      path: '/notices',
    });
  }
  expect(pushPayload('tlh')).toEqual(pushPayload('en'));
});

test('the keys are a pair, and the same whenever they are asked for', () => {
  const { publicKey, privateKey } = vapidKeys();
  const curve = createECDH('prime256v1');
  curve.setPrivateKey(privateKey, 'base64url');
  expect(curve.getPublicKey('base64url')).toBe(publicKey);
  expect(vapidKeys()).toEqual({ publicKey, privateKey });
});

describe('who may be called', () => {
  const SECRET = { NEXTAUTH_SECRET: 'a secret that only this test knows' };
  const site = { ...SECRET, NEXTAUTH_URL: 'https://books.example.org' };
  const local = { ...SECRET, NEXTAUTH_URL: 'http://localhost:3000' };

  test('are the services of browsers where the site has https', () => {
    const { push } = parseConfig(site);
    expect(push!.subject).toBe('https://books.example.org');
    expect(push!.hosts).toContain('fcm.googleapis.com');
  });

  test('is whom PUSH_HOSTS names', () => {
    const named = { ...site, PUSH_HOSTS: 'push.example.org, *.Example.net:8443' };
    expect(parseConfig(named).push!.hosts).toEqual(['push.example.org', '*.example.net:8443']);
  });

  test.each([
    ['off', { ...site, PUSH_HOSTS: 'off' }],
    ['a site without an address', SECRET],
    ['a site without https', { ...SECRET, NEXTAUTH_URL: 'http://books.example.org' }],
    ['this machine, for which nobody can be written to', local],
  ])('is nobody: %s', (_, settings) => {
    expect(parseConfig(settings).push).toBeNull();
  });

  test('knows on this machine whom it may write to', () => {
    expect(parseConfig({ ...local, HOST_EMAILS: 'me@example.org' }).push!.subject).toBe(
      'mailto:me@example.org',
    );
  });

  test.each(['https://push.example.org', 'push.example.org/path', '*', 'a,,b', 'off,push.example.org/'])(
    'is not %s, which is no name of a host',
    (PUSH_HOSTS) => {
      expect(() => parseConfig({ ...site, PUSH_HOSTS })).toThrow(/^PUSH_HOSTS must be names/);
    },
  );
});
