import { cpSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { takeShare } from '../helpers/share';
import { createInstallation, temporaryFolder, openConnection, startServer } from '../helpers/server-process';

const SECRETS = { NEXTAUTH_SECRET: 'a secret that only the tests know', NEXTAUTH_URL: 'http://localhost' };

describe('a page', () => {
  test('is for one person at one time, in no frame, and runs our own scripts alone', async () => {
    const { address } = await startServer({ UNTOLD_DATA: createInstallation() });
    const health = await fetch(`${address}/healthz`);
    expect([health.status, await health.text()]).toEqual([200, 'ok']);
    const page = await fetch(`${address}/sign-in`);
    const policy = page.headers.get('content-security-policy') ?? '';
    const [, nonce] = /'nonce-([^']+)'/.exec(policy) ?? [];
    expect(page.headers.get('cache-control')).toBe('private, no-store');
    expect(page.headers.get('x-frame-options')).toBe('DENY');
    expect(page.headers.get('x-powered-by')).toBeNull();
    expect(policy).not.toMatch(/script-src[^;]*unsafe/);
    const scripts = (await page.text()).match(/<script[^>]*>/g) ?? [];
    expect(scripts.filter((script) => !script.includes(`nonce="${nonce}"`))).toEqual([]);
    expect((await (await fetch(`${address}/nowhere`)).text()).match(/<script(?![^>]*nonce)/g)).toBeNull();
  });
});

test('npm start with nothing changed installs and builds nothing', async () => {
  const { address, signal, exit } = await startServer(
    { UNTOLD_DATA: createInstallation() },
    process.cwd(),
    'start',
  );
  expect(address).toMatch(/^http:/);
  signal('SIGTERM');
  expect((await exit).said).not.toMatch(/Installing|Generating|Building/);
});

describe('a start that cannot be', () => {
  const sentence = async (environment: Record<string, string>) => {
    const { exit } = await startServer(environment);
    const { code, said } = await exit;
    expect(code).toBe(1);
    return said;
  };

  const wrongSettings: [string, Record<string, string>][] = [
    ['NEXTAUTH_SECRET', { DATABASE_URL: 'postgresql://localhost/untold', NEXTAUTH_URL: 'http://localhost' }],
    ['NEXTAUTH_URL', { DATABASE_URL: 'postgresql://localhost/untold', NEXTAUTH_SECRET: 's'.repeat(32) }],
    ['UNTOLD_DEMO', { UNTOLD_DEMO: 'perhaps' }],
    ['PORT', { PORT: 'three thousand' }],
    ['DATABASE_URL', { DATABASE_URL: 'postgresql://127.0.0.1:1/untold', ...SECRETS }],
  ];
  test.each(takeShare(wrongSettings, 4))(
    'with a wrong %s names it in one sentence',
    async (name, environment) => {
      const said = await sentence({ UNTOLD_DATA: temporaryFolder(), ...environment });
      expect(said).toContain(name);
      expect(said).not.toMatch(/\n\s+at /);
    },
  );
});

describe('a stop', () => {
  test.each(takeShare(['SIGTERM', 'SIGINT'] as const, 0))(
    'by %s finishes what was begun, then closes the database',
    async (signal) => {
      const server = await startServer({ UNTOLD_DATA: createInstallation() });
      const caller = openConnection(server.port);
      caller.write(
        'POST /sign-in HTTP/1.1\r\nHost: localhost\r\nExpect: 100-continue\r\nContent-Length: 4\r\n\r\n',
      );
      await caller.heard('100 Continue');
      server.signal(signal);
      await vi.waitFor(() => expect(fetch(server.address)).rejects.toThrow(), {
        timeout: 20_000,
        interval: 100,
      });
      caller.write('abcd');
      expect(await caller.closed).toMatch(/\r\n\r\nHTTP\/1\.1 200 /);
      const { code, said } = await server.exit;
      expect(said).not.toMatch(/\n\s+at .*:\d/);
      expect(code).toBe(0);
    },
  );
});

test('the folder for the container serves from anywhere', async () => {
  const root = path.join(temporaryFolder(), 'untold');
  cpSync('.next/standalone', root, { recursive: true });
  cpSync('.next/static', path.join(root, '.next/static'), { recursive: true });
  cpSync('server', path.join(root, 'server'), { recursive: true });
  mkdirSync(path.join(root, 'scripts'), { recursive: true });
  cpSync('scripts/serve.mjs', path.join(root, 'scripts/serve.mjs'));
  const { address } = await startServer({ UNTOLD_DATA: createInstallation() }, root);
  const page = await (await fetch(`${address}/sign-in`)).text();
  const [, stylesheet] = /href="(\/_next\/static\/[^"]+\.css)"/.exec(page) ?? [];
  expect((await fetch(`${address}${stylesheet}`)).status).toBe(200);
});
