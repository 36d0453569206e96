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
