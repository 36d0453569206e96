import type { Page } from '@playwright/test';
import { enterAs, expect, test } from '../e2e/cast';
import { thursday, toRoom } from '../e2e/steps';

const THREAD = 'The afternoon they walked up to Madame';

const at = (path: string) => (page: Page) => page.goto(path);
const inRoom = (tail: string) => async (page: Page) => page.goto((await toRoom(page)) + tail);

async function inThread(page: Page) {
  await toRoom(page);
  await page.getByRole('link', { name: THREAD }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(THREAD);
}

async function atCoveredThread(page: Page) {
  const room = await toRoom(page);
  const cover = page.getByRole('list', { name: 'Hidden threads' }).getByRole('button').first();
  const id = (await cover.getAttribute('value'))!.slice('thread:'.length);
  await page.goto(`${room}/t/${id}`);
}

async function answering(page: Page) {
  await inThread(page);
  await page.getByRole('article').first().getByRole('link', { name: 'Reply' }).click();
  await page.waitForURL(/reply=/);
}

async function withMistakes(page: Page) {
  await page.goto('/sign-up');
  await page.getByLabel('Email').fill('nobody');
  await page.getByRole('button', { name: 'Create account' }).click();
  await expect(page.getByText('Please', { exact: false }).first()).toBeVisible();
}

async function largest(page: Page) {
  await inThread(page);
  await page.getByRole('button', { name: 'Largest' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-size', 'largest');
}

const wide = { viewport: { width: 1280, height: 900 } };
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const light = { colorScheme: 'light' as const };
const dark = { colorScheme: 'dark' as const };

type State = [name: string, person: string | null, setting: object, goes: (page: Page) => Promise<unknown>];
const states: State[] = [
  ['a-visitor-at-the-door', null, { ...wide, ...light }, at('/')],
  ['signing-in', null, { ...phone, ...light }, at('/sign-in')],
  ['signing-up-with-mistakes', null, { ...phone, ...dark }, withMistakes],
  ['nothing-here', null, { ...phone, ...light }, at('/nothing-here')],
  ['clubs', 'Nell', { ...wide, ...light }, at('/clubs')],
  ['home', 'Inês', { ...wide, ...dark }, at('/')],
  ['a-club', 'Ada', { ...phone, ...light }, at(thursday)],
  ['the-room-at-4', 'Inês', { ...wide, ...light }, toRoom],
  ['the-room-at-4-on-a-phone', 'Inês', { ...phone, ...dark }, toRoom],
  ['the-room-before-the-first-page', 'Nell', { ...wide, ...light }, toRoom],
  ['the-room-sealed', 'Sol', { ...wide, ...dark }, toRoom],
  ['a-thread-at-4', 'Inês', { ...wide, ...light }, inThread],
  ['a-thread-at-4-on-a-phone', 'Inês', { ...phone, ...dark }, inThread],
  ['a-thread-with-the-largest-letters', 'Inês', { ...phone, ...light }, largest],
  ['a-thread-at-the-end', 'Ada', { ...wide, ...dark }, inThread],
  ['a-covered-thread', 'Inês', { ...wide, ...light }, atCoveredThread],
  ['answering', 'Inês', { ...phone, ...light }, answering],
  ['themes', 'Inês', { ...wide, ...light }, inRoom('/themes')],
  ['reviews', 'Inês', { ...phone, ...light }, inRoom('/reviews')],
  ['hindsight', 'Ada', { ...wide, ...light }, inRoom('/hindsight')],
  ['the-desk', 'Bram', { ...wide, ...dark }, at(`${thursday}/moderation`)],
  ['settings', 'Ada', { ...wide, ...light }, at(`${thursday}/settings`)],
  ['account', 'Inês', { ...phone, ...dark }, at('/account')],
];

for (const [name, person, setting, goes] of states)
  test.describe(name, () => {
    test.use(setting);
    test('looks as it did', async ({ page }) => {
      if (person) await enterAs(page, person);
      await goes(page);
      await expect(page).toHaveScreenshot(`${name}.png`);
    });
  });

test('in German the room looks as it did', async ({ browser }) => {
  const context = await browser.newContext({ ...phone, ...light, locale: 'de-DE' });
  const page = await context.newPage();
  await page.goto('/sign-in');
  await page.getByRole('button', { name: /Inês Duarte/ }).click();
  await page.getByRole('link', { name: 'Never Let Me Go' }).first().click();
  await expect(page).toHaveTitle(/^Lesezimmer · Never Let Me Go · .+ · Untold$/);
  await expect(page).toHaveScreenshot('the-room-in-german.png');
  await context.close();
});
