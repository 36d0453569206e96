// npm run pictures: takes the README's pictures from a demo that it starts and ends itself.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { launchOptions } from '../support/chromium-options.mjs';
import { build, prepare } from '../support/setup-steps.mjs';

const THREAD = 'The afternoon they walked up to Madame';
const DESKTOP = { width: 1180, height: 800 };
const HALF = { width: 760, height: 1000 };
const PHONE = { width: 390, height: 780 };

await prepare();
await build();
const data = mkdtempSync(path.join(tmpdir(), 'untold-pictures-'));
const { server, home: BASE_URL } = await startDemo();
const browser = await chromium.launch(launchOptions());
try {
  await pictureRoom('Inês Duarte', { viewport: DESKTOP }, 'room-at-4');
  await pictureThread('Inês Duarte', { viewport: HALF }, 'thread-at-4');
  await pictureThread('Ada Lindqvist', { viewport: HALF }, 'thread-at-the-end');
  await pictureRoom('Inês Duarte', { viewport: PHONE, isMobile: true }, 'room-on-a-phone');
  await pictureThread('Ada Lindqvist', { viewport: HALF, colorScheme: 'dark' }, 'thread-in-the-dark');
} finally {
  await browser.close();
  server.kill();
  server.once('exit', () => rmSync(data, { recursive: true }));
}

async function startDemo() {
  const env = { ...process.env, PORT: '0', HOST: '127.0.0.1', UNTOLD_DATA: data, UNTOLD_DEMO: '1' };
  for (const name of ['DATABASE_URL', 'NEXTAUTH_URL']) delete env[name];
  const server = spawn(process.execPath, ['scripts/serve.mjs'], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  for await (const line of server.stdout) {
    const [, home] = /ready at (\S+)/.exec(String(line)) ?? [];
    if (home) return { server, home };
  }
  throw new Error('The demo did not start.');
}

async function pictureRoom(person, options, name) {
  await save(await openRoom(person, options), name);
}

async function pictureThread(person, options, name) {
  const page = await openRoom(person, options);
  await page.getByRole('link', { name: THREAD }).click();
  await page.getByRole('heading', { name: THREAD }).waitFor();
  await page
    .getByRole('article')
    .nth(4)
    .evaluate((post) => post.scrollIntoView());
  await save(page, name);
}

async function openRoom(person, options) {
  // Without motion: a page that fades in would be taken half way.
  const context = await browser.newContext({ colorScheme: 'light', reducedMotion: 'reduce', ...options });
  const page = await context.newPage();
  await page.goto(`${BASE_URL}/sign-in`);
  await page.getByRole('button', { name: person }).click();
  await page.waitForURL((url) => url.pathname === '/');
  await page.getByRole('link', { name: 'Never Let Me Go' }).first().click();
  await page.getByRole('link', { name: THREAD }).waitFor();
  return page;
}

async function save(page, name) {
  await page.screenshot({ path: `docs/pictures/${name}.png` });
  console.log(`docs/pictures/${name}.png`);
}
