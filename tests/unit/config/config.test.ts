import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ConfigError, parseConfig } from '@/lib/config';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'untold-config-'));
  vi.stubEnv('UNTOLD_DATA', folder);
});

afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

const hosted = {
  DATABASE_URL: 'postgresql://untold@db/untold',
  NEXTAUTH_SECRET: 's'.repeat(32),
  NEXTAUTH_URL: 'https://books.example.org/',
};

const oidc = {
  OIDC_ISSUER: 'https://login.example.org',
  OIDC_CLIENT_ID: 'untold',
  OIDC_CLIENT_SECRET: 'hush',
  OIDC_NAME: 'the library',
};

describe('with nothing set', () => {
  test('the embedded database opens with the demo', () => {
    expect(parseConfig({})).toMatchObject({ databaseUrl: null, demo: true, publicUrl: null, oidc: null });
  });

  test('a secret is made once, for nobody else to read', () => {
    const { secret } = parseConfig({});
    expect(secret.length).toBeGreaterThanOrEqual(32);
    expect(parseConfig({}).secret).toBe(secret);
    expect(statSync(path.join(folder, 'secret')).mode & 0o777).toBe(0o600);
  });

  test('the demo can be left out', () => {
    expect(parseConfig({ UNTOLD_DEMO: '0' }).demo).toBe(false);
  });
});

describe('with a PostgreSQL server', () => {
  test('there is no demo', () => {
    expect(parseConfig(hosted)).toMatchObject({ demo: false, publicUrl: 'https://books.example.org' });
  });

  test('there is one where somebody asks for it', () => {
    expect(parseConfig({ ...hosted, UNTOLD_DEMO: '1' }).demo).toBe(true);
  });
});

test('signing in elsewhere takes all of its settings', () => {
  expect(parseConfig(oidc).oidc).toMatchObject({ issuer: 'https://login.example.org', name: 'the library' });
  expect(() => parseConfig({ ...oidc, OIDC_CLIENT_SECRET: '' })).toThrow(/^OIDC_CLIENT_SECRET is missing/);
});

describe('one sentence names', () => {
  test.each([
    ['NEXTAUTH_SECRET', { ...hosted, NEXTAUTH_SECRET: undefined }],
    ['NEXTAUTH_SECRET', { ...hosted, NEXTAUTH_SECRET: 'short' }],
    ['NEXTAUTH_URL', { ...hosted, NEXTAUTH_URL: ' ' }],
    ['NEXTAUTH_URL', { ...hosted, NEXTAUTH_URL: 'books.example.org' }],
    ['NEXTAUTH_URL', { ...hosted, NEXTAUTH_URL: 'ftp://books.example.org' }],
    ['NEXTAUTH_URL', { ...hosted, NEXTAUTH_URL: 'https://example.org/books' }],
    ['DATABASE_URL', { ...hosted, DATABASE_URL: 'mysql://db/untold' }],
    ['DATABASE_URL', { ...hosted, DATABASE_URL: 'untold' }],
    ['UNTOLD_DEMO', { UNTOLD_DEMO: 'yes' }],
    ['TRUST_PROXY', { TRUST_PROXY: 'true' }],
    ['OIDC_ISSUER', { ...oidc, OIDC_ISSUER: 'login' }],
  ])('%s when it is missing or malformed', (name, environment) => {
    expect(() => parseConfig(environment)).toThrow(ConfigError);
    expect(() => parseConfig(environment)).toThrow(new RegExp(`^${name} [^\n]*\\.$`));
  });
});

test('no complaint repeats a password', () => {
  expect(() => parseConfig({ DATABASE_URL: 'mysql://untold:open-sesame@db/untold' })).not.toThrow(/sesame/);
});

describe('mail', () => {
  const mail = {
    SMTP_URL: 'smtp://untold:p%40ss@mail.example.org',
    MAIL_FROM: 'The Lamp <books@example.org>',
    NEXTAUTH_URL: 'https://books.example.org',
  };

  test('is off where nothing is set', () => {
    expect(parseConfig({})).toMatchObject({ mail: null, hostEmails: [] });
  });

  test('goes to another machine encrypted, or not at all', () => {
    expect(parseConfig(mail).mail).toEqual({
      host: 'mail.example.org',
      port: 587,
      isSecure: false,
      isStrict: true,
      login: { user: 'untold', pass: 'p@ss' },
      from: { name: 'The Lamp', address: 'books@example.org' },
    });
    expect(parseConfig({ ...mail, SMTP_URL: 'smtps://mail.example.org' }).mail).toMatchObject({
      port: 465,
      isSecure: true,
      isStrict: true,
      login: null,
    });
  });

  test.each(['smtp://127.0.0.1', 'smtp://localhost', 'smtp://[::1]'])(
    'goes to this machine as it comes: %s',
    (url) => {
      expect(parseConfig({ ...mail, SMTP_URL: url }).mail).toMatchObject({ port: 25, isStrict: false });
    },
  );

  test('goes to a machine that the host trusts as it comes', () => {
    const { mail: found } = parseConfig({ ...mail, SMTP_URL: 'smtp://relay:25?tls=optional' });
    expect(found).toMatchObject({ host: 'relay', port: 25, isStrict: false });
  });

  test('needs all of its settings', () => {
    for (const name of ['SMTP_URL', 'MAIL_FROM', 'NEXTAUTH_URL'] as const)
      expect(() => parseConfig({ ...mail, [name]: '' })).toThrow(
        `${name} is missing: mail needs all of SMTP_URL, MAIL_FROM, NEXTAUTH_URL.`,
      );
  });

  test.each([
    [{ SMTP_URL: 'mail.example.org' }, 'SMTP_URL must be an address such as'],
    [{ SMTP_URL: 'https://mail.example.org' }, 'SMTP_URL must be an address such as'],
    [{ SMTP_URL: 'smtp://a%zz:b@mail.example.org' }, 'SMTP_URL has a % that stands for nothing'],
    [{ SMTP_URL: 'smtp://mail.example.org?ignoreTLS=true' }, 'SMTP_URL may end in ?tls=optional'],
    [{ MAIL_FROM: 'The Lamp' }, 'MAIL_FROM must be an address such as'],
    [{ MAIL_FROM: 'A\r\nBcc: b <books@example.org>' }, 'MAIL_FROM must be an address such as'],
    [{ HOST_EMAILS: 'a@example.org, b' }, 'HOST_EMAILS must be email addresses'],
  ])('says what is wrong: %j', (wrong, sentence) => {
    expect(() => parseConfig({ ...mail, ...wrong })).toThrow(sentence);
  });

  test('knows its hosts by their addresses, in small letters', () => {
    expect(parseConfig({ HOST_EMAILS: 'Ada@Example.org, bram@example.org' }).hostEmails).toEqual([
      'ada@example.org',
      'bram@example.org',
    ]);
  });
});
