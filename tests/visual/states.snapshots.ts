import type { Page } from '@playwright/test';
import { signInAs, expect, inAll, test } from '../e2e/fixtures';
import { THURSDAY_ROOM, openReading } from '../e2e/steps';

const THREAD = 'The afternoon they walked up to Madame';

const openPath = (path: string) => (page: Page) => page.goto(path);
const openReadingPage = (tail: string) => async (page: Page) => page.goto((await openReading(page)) + tail);

async function openThread(page: Page) {
  await openReading(page);
  await page.getByRole('link', { name: THREAD }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(THREAD);
}

async function openCoveredThread(page: Page) {
  const room = await openReading(page);
  const cover = page.getByRole('list', { name: 'Hidden threads' }).getByRole('button').first();
  const id = (await cover.getAttribute('value'))!.slice('thread:'.length);
  await page.goto(`${room}/t/${id}`);
}

async function openReplyForm(page: Page) {
  await openThread(page);
  await page.getByRole('article').first().getByRole('link', { name: 'Reply' }).click();
  await page.waitForURL(/reply=/);
}

async function submitEmptySignUp(page: Page) {
  await page.goto('/sign-up');
  await page.getByLabel('Email').fill('nobody');
  await page.getByRole('button', { name: 'Create account' }).click();
  await expect(page.getByText('Please', { exact: false }).first()).toBeVisible();
}

async function chooseLargestText(page: Page) {
  await openThread(page);
  await page.getByRole('button', { name: 'Largest' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-size', 'largest');
}

const WIDE = { viewport: { width: 1280, height: 900 } };
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const LIGHT = { colorScheme: 'light' as const };
const DARK = { colorScheme: 'dark' as const };

type State = [name: string, person: string | null, setting: object, goes: (page: Page) => Promise<unknown>];
const states: State[] = [
  ['a-visitor-at-the-door', null, { ...WIDE, ...LIGHT }, openPath('/')],
  ['signing-in', null, { ...PHONE, ...LIGHT }, openPath('/sign-in')],
  ['signing-up-with-mistakes', null, { ...PHONE, ...DARK }, submitEmptySignUp],
  ['nothing-here', null, { ...PHONE, ...LIGHT }, openPath('/nothing-here')],
  ['clubs', 'Nell', { ...WIDE, ...LIGHT }, openPath('/clubs')],
  ['home', 'Inês', { ...WIDE, ...DARK }, openPath('/')],
  ['a-club', 'Ada', { ...PHONE, ...LIGHT }, openPath(THURSDAY_ROOM)],
  ['the-room-at-4', 'Inês', { ...WIDE, ...LIGHT }, openReading],
  ['the-room-at-4-on-a-phone', 'Inês', { ...PHONE, ...DARK }, openReading],
  ['the-room-before-the-first-page', 'Nell', { ...WIDE, ...LIGHT }, openReading],
  ['the-room-sealed', 'Sol', { ...WIDE, ...DARK }, openReading],
  ['a-thread-at-4', 'Inês', { ...WIDE, ...LIGHT }, openThread],
  ['a-thread-at-4-on-a-phone', 'Inês', { ...PHONE, ...DARK }, openThread],
  ['a-thread-with-the-largest-letters', 'Inês', { ...PHONE, ...LIGHT }, chooseLargestText],
  ['a-thread-at-the-end', 'Ada', { ...WIDE, ...DARK }, openThread],
  ['a-covered-thread', 'Inês', { ...WIDE, ...LIGHT }, openCoveredThread],
  ['answering', 'Inês', { ...PHONE, ...LIGHT }, openReplyForm],
  ['themes', 'Inês', { ...WIDE, ...LIGHT }, openReadingPage('/themes')],
  ['reviews', 'Inês', { ...PHONE, ...LIGHT }, openReadingPage('/reviews')],
  ['hindsight', 'Ada', { ...WIDE, ...LIGHT }, openReadingPage('/hindsight')],
  ['the-desk', 'Bram', { ...WIDE, ...DARK }, openPath(`${THURSDAY_ROOM}/moderation`)],
  ['settings', 'Ada', { ...WIDE, ...LIGHT }, openPath(`${THURSDAY_ROOM}/settings`)],
  ['account', 'Inês', { ...PHONE, ...DARK }, openPath('/account')],
];

/** What `npm test` looks at: wide and narrow, light and dark, open and covered, a mistake, the largest letters. */
const inEveryRun = [
  'signing-up-with-mistakes',
  'the-room-at-4',
  'the-room-sealed',
  'a-thread-at-4-on-a-phone',
  'a-thread-with-the-largest-letters',
  'a-covered-thread',
];

for (const [name, person, setting, goes] of states)
  test.describe(name, inEveryRun.includes(name) ? {} : inAll, () => {
    test.use(setting);
    test('looks as it did', async ({ page }) => {
      if (person) await signInAs(page, person);
      await goes(page);
      await expect(page).toHaveScreenshot(`${name}.png`);
    });
  });

test('in German the room looks as it did', async ({ browser }) => {
  const context = await browser.newContext({ ...PHONE, ...LIGHT, locale: 'de-DE' });
  const page = await context.newPage();
  await page.goto('/sign-in');
  await page.getByRole('button', { name: /Inês Duarte/ }).click();
  await page.getByRole('link', { name: 'Never Let Me Go' }).first().click();
  await expect(page).toHaveTitle(/^Lesezimmer · Never Let Me Go · .+ · Untold$/);
  await expect(page).toHaveScreenshot('the-room-in-german.png');
  await context.close();
});
