import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { defineConfig } from '@playwright/test';
import { launchOptions } from './scripts/support/chromium-options.mjs';

// This file is read by every worker; the first reading chooses the port and the folder for all of them.
if (!process.env.UNTOLD_E2E_PORT) await choose();

async function choose() {
  process.env.UNTOLD_E2E_PORT = await freePort();
  process.env.UNTOLD_E2E_LIBRARY_PORT = await freePort();
  const folder = mkdtempSync(path.join(tmpdir(), 'untold-e2e-'));
  process.env.UNTOLD_E2E_DATA = folder;
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
}

async function freePort(): Promise<string> {
  const probe = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => probe.once('listening', resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  return String(typeof address === 'object' && address?.port);
}

const address = `http://localhost:${process.env.UNTOLD_E2E_PORT}`;
const library = `http://127.0.0.1:${process.env.UNTOLD_E2E_LIBRARY_PORT}`;
/** The application as it was built, with the demo, on a fresh embedded database. `npm run build` comes first. */
export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  forbidOnly: Boolean(process.env.CI),
  retries: 0,
  workers: 2,
  fullyParallel: true,
  timeout: 180_000,
  expect: { timeout: 20_000 },
  reporter: 'list',
  use: {
    baseURL: address,
    // Recording every story takes a fifth of the time: `--trace=retain-on-failure` records a run.
    trace: 'off',
    screenshot: 'only-on-failure',
    // Drawing the turn from page to page takes a quarter of the processor's time.
    contextOptions: { reducedMotion: process.env.ONE_CASE_IN ? 'reduce' : 'no-preference' },
    launchOptions: launchOptions(),
  },
  webServer: [
    {
      command: 'node --import tsx tests/e2e/open-library.ts',
      url: `${library}/search.json`,
      env: { LIBRARY_PORT: process.env.UNTOLD_E2E_LIBRARY_PORT ?? '' },
    },
    {
      command: 'node scripts/serve.mjs',
      url: `${address}/healthz`,
      env: {
        PORT: process.env.UNTOLD_E2E_PORT ?? '',
        UNTOLD_DATA: process.env.UNTOLD_E2E_DATA ?? '',
        UNTOLD_DEMO: '1',
        DATABASE_URL: '',
        NEXTAUTH_URL: '',
        OPEN_LIBRARY_URL: library,
      },
      timeout: 120_000,
      stdout: 'pipe',
      gracefulShutdown: { signal: 'SIGTERM', timeout: 10_000 },
    },
  ],
});
