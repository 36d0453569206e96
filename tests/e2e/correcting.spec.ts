import type { Page } from '@playwright/test';
import { expect, inAll, test, withAndWithoutScript } from './fixtures';
import { clubPath, joinClub, readUpTo, startClub } from './own-book';
import { bookmark, postWithText, uniqueText } from './steps';

const OUTDATED = 'The chapters of this book were corrected after you opened this page.';
const places = (page: Page) => page.getByLabel('I’ve read up to the end of');

/** Goes to where the outline of a club's one book is corrected. */
async function openCorrection(page: Page, room: string, title: string) {
  await page.goto(`${clubPath(room)}/settings`);
  await page.getByRole('link', { name: `Correct the chapters of ${title}` }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Correct the chapters of ${title}`);
}

/** Puts a prologue before everything, and takes chapter 4 out. */
async function insertPrologue(page: Page) {
  await page.getByRole('button', { name: 'Edit Chapter 1', exact: true }).click();
  await page.getByRole('button', { name: 'Add a chapter below' }).click();
  // The new row is the open one now.
  await expect(page.getByLabel('Label')).toHaveValue('Chapter 2');
  await page.getByLabel('Label').fill('Prologue');
  await page.getByRole('button', { name: 'Move up' }).click();
  await page.getByRole('button', { name: 'Done' }).click();
  await expect(page.getByRole('checkbox').first()).toHaveAccessibleName('Prologue');
  await page.getByRole('button', { name: 'Edit Chapter 4', exact: true }).click();
  await page.getByRole('button', { name: 'Remove' }).click();
  await expect(page.getByText('After “Chapter 3” comes “Chapter 5”. Is one missing?').first()).toBeVisible();
}

const LATER = [
  ...['Nothing yet', 'The Prologue', 'Chapter 1', 'Chapter 2', 'Chapter 3', 'Chapter 5', 'Chapter 6'],
];

withAndWithoutScript(() => {
  test(
    'Otto puts a prologue in and a chapter out; Theo’s page from before is refused with his words in it',
    inAll,
    async ({ as }) => {
      const title = uniqueText('The House');
      const otto = await as('Otto');
      const room = await startClub(otto, title, '6 chapters');
      const theo = await as('Theo');
      await joinClub(theo, room);
      await readUpTo(theo, room, 4);
      await expect(places(theo).locator('option')).toHaveCount(7);
      const writing = await theo.context().newPage();
      await writing.goto(room);

      await openCorrection(otto, room, title);
      await insertPrologue(otto);
      await otto.getByRole('button', { name: 'Save the chapters' }).first().click();
      await otto.waitForURL(/\/settings/);

      const words = uniqueText('I stopped at the stairs');
      await writing.getByLabel('Title').fill('The stairs');
      await writing.getByLabel('Your post').fill(words);
      await writing.getByRole('button', { name: 'Start a thread' }).click();
      await expect(writing.getByRole('alert').filter({ hasText: OUTDATED })).toBeVisible();
      await expect(writing.getByLabel('Your post')).toHaveValue(words);
      await expect(writing.getByLabel('Title')).toHaveValue('The stairs');
      await places(theo).selectOption('5');
      await theo.getByRole('button', { name: 'Move my bookmark' }).click();
      await expect(theo.getByRole('alert').filter({ hasText: OUTDATED })).toBeVisible();

      // The chapter at his bookmark was taken out; it lies at the one before.
      await theo.goto(room);
      await expect(bookmark(theo)).toContainText('You’ve finished chapter 3');
      await expect(places(theo).locator('option')).toHaveText(LATER);
      await readUpTo(theo, room, 5, 'chapter 5');
      await theo.getByLabel('Title').fill('The stairs');
      await theo.getByLabel('Your post').fill(words);
      await theo.getByRole('button', { name: 'Start a thread' }).click();
      await expect(postWithText(theo, words)).toContainText('safe from chapter 5');
    },
  );

  test(
    'Otto sees afterwards what was corrected, and a correction from an older page is not taken',
    inAll,
    async ({ as }) => {
      const title = uniqueText('The House');
      const otto = await as('Otto');
      const room = await startClub(otto, title, '6 chapters');
      await openCorrection(otto, room, title);
      const older = await otto.context().newPage();
      await older.goto(otto.url());
      await insertPrologue(otto);
      await otto.getByRole('button', { name: 'Save the chapters' }).first().click();
      await otto.waitForURL(/\/settings/);

      await openCorrection(otto, room, title);
      const history = otto.getByRole('region', { name: 'What was corrected' });
      await expect(history).toContainText('Added: Prologue');
      await expect(history).toContainText('Taken out: Chapter 4');
      await older.getByRole('checkbox', { name: 'Chapter 6' }).uncheck();
      await older.getByRole('button', { name: 'Save the chapters' }).first().click();
      await expect(older.getByRole('alert').first()).toContainText(
        'Somebody has corrected this outline since you opened it.',
      );
      await expect(older.getByRole('checkbox', { name: 'Chapter 6' })).not.toBeChecked();
    },
  );
});

test('a member who added nothing has no page of corrections, and no link to it', inAll, async ({ as }) => {
  const title = uniqueText('The House');
  const otto = await as('Otto');
  const room = await startClub(otto, title, '6 chapters');
  await openCorrection(otto, room, title);
  const theo = await as('Theo');
  await joinClub(theo, room);
  await theo.goto(otto.url());
  await expect(theo.getByRole('heading', { level: 1 })).toHaveText('Page not found');
});
