import type { Page } from '@playwright/test';
import { expect, inAll, test, withAndWithoutScript } from './fixtures';
import {
  chooseMark,
  followPostLink,
  openReading,
  postWithText,
  responseBytes,
  startThread,
  uniqueText,
} from './steps';

const preview = (page: Page) => page.getByRole('region', { name: 'Preview' });
const postField = (page: Page) => page.getByLabel('Your post');
const pressPreview = (page: Page) => page.getByRole('button', { name: 'Preview' }).click();

withAndWithoutScript.mainlyWithout(() => {
  test('Ada sees her thread before she sends it, and sends it as she typed it', async ({ as }) => {
    const page = await as('Ada');
    const ines = await as('Inês');
    const room = await openReading(page);
    const title = uniqueText('A lamp');
    const words = `${uniqueText('Open words')} ||a late word||{12} ||an early one||{2}`;
    await page.getByLabel('Title').fill(title);
    await postField(page).fill(words);
    await chooseMark(page, 9);

    await pressPreview(page);

    await expect(preview(page)).toContainText('Visible to readers who’ve finished chapter 9');
    await expect(preview(page)).toContainText(title);
    await expect(preview(page)).toContainText('Spoiler, chapter 12: a late word');
    await expect(preview(page)).toContainText('Not hidden from anybody who can read this post: an early one');
    await expect(preview(page)).toBeFocused();
    await expect(postField(page)).toHaveValue(words);
    await expect(page.getByLabel('Title')).toHaveValue(title);
    await expect(page.getByLabel('Who may read this')).toHaveValue('9');
    expect(await responseBytes(ines, room)).not.toContain(title);

    await postField(page).fill(`${words} ||x||{the boat}`);
    await pressPreview(page);
    await expect(page.getByText(/no chapter called “the boat”/)).toBeVisible();
    await expect(preview(page)).toHaveCount(0);

    await postField(page).fill(words);
    await page.getByRole('button', { name: 'Start a thread' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
  });

  test('a reply and an edit are shown before they are sent', inAll, async ({ as }) => {
    const page = await as('Ada');
    const words = uniqueText('A kettle');
    await startThread(page, { title: uniqueText('Tea'), words, mark: 0 });
    await postField(page).fill('Another cup ||or two||{4}');
    await chooseMark(page, 0);
    await pressPreview(page);
    await expect(preview(page)).toContainText('Visible to everyone in the club');
    await expect(preview(page)).toContainText('Spoiler, chapter 4: or two');

    await followPostLink(page, words, 'Edit');
    await postField(page).fill(`${words}, boiling`);
    await chooseMark(page, 3);
    await pressPreview(page);
    await expect(preview(page)).toContainText(`${words}, boiling`);
    await expect(preview(page)).toContainText('Visible to readers who’ve finished chapter 3');
    await expect(postWithText(page, words).locator('.prose').first()).not.toContainText('boiling');
  });
});
