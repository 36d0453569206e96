import { spawnSync } from 'node:child_process';
import { afterEach, describe, expect, test } from 'vitest';
import { newId, newToken, now } from '@/lib/clock-and-ids';
import { deterministicSettings } from './run/server-settings';

const startAndExit = (environment: Record<string, string>) => {
  const env = {
    ...process.env,
    ...deterministicSettings('postgresql://127.0.0.1:1/untold', 25, 26),
    ...environment,
  };
  const { status, stderr } = spawnSync(process.execPath, ['scripts/serve.mjs'], { env, encoding: 'utf8' });
  return { status, stderr };
};

describe('an installation with time and chance fixed does not start', () => {
  test.each([
    ['a secret of its own', { NEXTAUTH_SECRET: 'a secret that nobody else can know' }],
    ['no secret', { NEXTAUTH_SECRET: '' }],
    ['a database elsewhere', { DATABASE_URL: 'postgresql://db.example.org/untold' }],
    ['the embedded database', { DATABASE_URL: '' }],
    ['an address that people know', { NEXTAUTH_URL: 'https://books.example.org' }],
    ['no address', { NEXTAUTH_URL: '' }],
    ['ears for everybody', { HOST: '0.0.0.0' }],
    ['the demo', { UNTOLD_DEMO: '1' }],
  ])('with %s', (_what, environment) => {
    const { status, stderr } = startAndExit(environment);
    expect(status).toBe(1);
    expect(stderr).toMatch(/^UNTOLD_FIXED_AMBIENT makes every id .* only the tests may set it\.\n$/);
  });
});

describe('time and chance', () => {
  const server = globalThis as { untoldDeterministicRequest?: object };
  const drawn = () => [newId(), newId(), newToken(), now().toISOString()];

  afterEach(() => {
    delete server.untoldDeterministicRequest;
  });

  test('are the same at the same moment, and only then', () => {
    const at = (moment: number) => {
      server.untoldDeterministicRequest = { seed: 'a', moment, drawn: 0 };
      return drawn();
    };
    expect(at(3)).toEqual(at(3));
    expect(new Set([...at(3), ...at(4)]).size).toBe(8);
  });

  test('are left to chance where nobody fixed them', () => {
    expect(new Set([...drawn().slice(0, 3), ...drawn().slice(0, 3)]).size).toBe(6);
    expect(Math.abs(now().getTime() - Date.now())).toBeLessThan(1000);
  });
});
