// npm run pictures: takes the README's pictures from the demo. Start Untold first, on a fresh folder: UNTOLD_DATA=$(mktemp -d) npm start
import { chromium } from '@playwright/test';
import { launchOptions } from './support/browser.mjs';

const home = process.env.UNTOLD_AT ?? 'http://localhost:3000';
const THREAD = 'The afternoon they walked up to Madame';

const browser = await chromium.launch(launchOptions());
await pictureRoom('Inês Duarte', 'room-at-4');
await pictureThread('Inês Duarte', 'thread-at-4');
await pictureThread('Ada Lindqvist', 'thread-at-the-end');
await browser.close();

async function pictureRoom(person, name) {
  await take(await roomOf(person, { width: 1180, height: 800 }), name);
}

async function pictureThread(person, name) {
  const page = await roomOf(person, { width: 760, height: 1000 });
  await page.getByRole('link', { name: THREAD }).click();
  await page.getByRole('heading', { name: THREAD }).waitFor();
  const posts = page.getByRole('article');
  await posts.nth(4).evaluate((post) => post.scrollIntoView());
  await take(page, name);
}

async function roomOf(person, viewport) {
  // Still, for a page that turns would be taken while it turns.
  const context = await browser.newContext({ viewport, colorScheme: 'light', reducedMotion: 'reduce' });
  const page = await context.newPage();
  await page.goto(`${home}/sign-in`);
  await page.getByRole('button', { name: `Enter as ${person}` }).click();
  await page.waitForURL((url) => url.pathname === '/');
  await page.getByRole('link', { name: 'Never Let Me Go' }).first().click();
  await page.getByRole('heading', { name: 'What people are saying' }).waitFor();
  return page;
}

async function take(page, name) {
  await page.screenshot({ path: `docs/pictures/${name}.png` });
  console.log(`docs/pictures/${name}.png`);
}
