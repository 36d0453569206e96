// npm run pictures: takes the README's pictures from the demo. Start Untold first, on a fresh folder: UNTOLD_DATA=$(mktemp -d) npm start
import { chromium } from '@playwright/test';
import { launchOptions } from './support/browser.mjs';

const home = process.env.UNTOLD_AT ?? 'http://localhost:3000';
const THREAD = 'The afternoon they walked up to Madame';

const browser = await chromium.launch(launchOptions());
await picture('Inês Duarte', 'thread-at-4');
await picture('Ada Lindqvist', 'thread-at-the-end');
await browser.close();

async function picture(person, name) {
  const context = await browser.newContext({ viewport: { width: 760, height: 1000 }, colorScheme: 'light' });
  const page = await context.newPage();
  await page.goto(`${home}/sign-in`);
  await page.getByRole('button', { name: `Enter as ${person}` }).click();
  await page.waitForURL((url) => url.pathname === '/');
  await page.getByRole('link', { name: 'Never Let Me Go' }).first().click();
  await page.getByRole('link', { name: THREAD }).click();
  await page.getByRole('heading', { name: THREAD }).waitFor();
  const posts = page.getByRole('article');
  await posts.nth(4).evaluate((post) => post.scrollIntoView());
  await page.screenshot({ path: `docs/pictures/${name}.png` });
  console.log(`docs/pictures/${name}.png`);
}
