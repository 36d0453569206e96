import type { Locator, Page } from '@playwright/test';
import { expect, inAll, test } from './fixtures';
import { uniqueText, joinThursdayRoom, post, postWithText, startThread, openReading } from './steps';

test('somebody new signs in, moves their bookmark, opens a cover and answers with the keyboard alone', async ({
  newcomer,
  visitor,
  as,
}) => {
  const { page: first, email, password } = await newcomer();
  await joinThursdayRoom(first);
  const room = await openReading(first);
  const ada = await as('Ada');
  const hello = uniqueText('Good evening');
  const ahead = uniqueText('Later it rains');
  const answer = uniqueText('And to you');
  const thread = await startThread(ada, { title: uniqueText('Evening'), words: hello, mark: 0 });
  await post(ada, thread, ahead, 13);
  const page = await visitor();

  await page.goto('/sign-in');
  await focusByTab(page, page.getByLabel('Email'));
  await page.keyboard.type(email);
  await page.keyboard.press('Tab');
  await expect(page.getByLabel('Password')).toBeFocused();
  await page.keyboard.type(password);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Good to see you');

  await page.goto(room);
  await focusByTab(page, page.getByLabel('I’ve read up to the end of'));
  await page.keyboard.type('Chapter 1');
  await focusByTab(page, page.getByRole('button', { name: 'Move my bookmark' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('You’ve finished chapter 1');

  await page.goto(thread);
  await focusByTab(page, page.getByRole('button', { name: 'Opens after chapter 13 Look anyway' }));
  await page.keyboard.press('Enter');
  await confirmLook(page);
  await expect(postWithText(page, ahead)).toBeVisible();
  await expect(postWithText(page, ahead).locator('header')).toBeFocused();

  await page.goto(thread);
  await focusByTab(page, postWithText(page, hello).getByRole('link', { name: 'Reply' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Reply to Ada Lindqvist' })).toBeVisible();
  await focusByTab(page, page.getByLabel('Your post'));
  await page.keyboard.type(answer);
  await focusByTab(page, page.getByRole('button', { name: 'Reply', exact: true }));
  await page.keyboard.press('Space');
  await expect(postWithText(page, answer)).toContainText('replying to Ada Lindqvist');
});

test('what Bram writes by keyboard stands after what he quotes', inAll, async ({ as }) => {
  const ada = await as('Ada');
  const bram = await as('Bram');
  const said = uniqueText('The tide is out');
  const answer = uniqueText('It will be back');
  const thread = await startThread(ada, { title: uniqueText('Tide'), words: said, mark: 0 });

  await bram.goto(thread);
  await focusByTab(bram, postWithText(bram, said).getByRole('link', { name: 'Quote' }));
  await bram.keyboard.press('Enter');
  await expect(bram.getByRole('heading', { name: 'Reply to Ada Lindqvist' })).toBeVisible();
  await focusByTab(bram, bram.getByLabel('Your post'));
  await bram.keyboard.type(answer);

  await expect(bram.getByLabel('Your post')).toHaveValue(`> ${said}\n\n${answer}`);
});

test(
  'Inês starts a thread, feels something, edits and removes her post, and covers what she looked at, with the keyboard alone',
  inAll,
  async ({ as }) => {
    const ada = await as('Ada');
    const ines = await as('Inês');
    const title = uniqueText('Tea');
    const words = uniqueText('Who pours');
    const more = uniqueText('Nobody');
    const ahead = uniqueText('It spills');
    await openReading(ines);

    await focusByTab(ines, ines.getByLabel('Title'));
    await ines.keyboard.type(title);
    await focusByTab(ines, ines.getByLabel('Your post'));
    await ines.keyboard.type(words);
    await focusByTab(ines, ines.getByRole('button', { name: 'Start a thread' }));
    await ines.keyboard.press('Enter');
    await expect(ines.getByRole('heading', { level: 1 })).toHaveText(title);
    const thread = new URL(ines.url()).pathname;
    const own = postWithText(ines, words);

    await focusByTab(ines, own.getByRole('button', { name: 'Sad' }));
    await ines.keyboard.press('Space');
    await expect(own.getByRole('button', { name: /Sad/ })).toHaveAttribute('aria-pressed', 'true');

    await ines.goto(thread);
    await focusByTab(ines, own.getByRole('link', { name: 'Edit' }));
    await ines.keyboard.press('Enter');
    await ines.waitForURL(/edit=/);
    await focusByTab(ines, ines.getByLabel('Your post').first());
    await ines.keyboard.press('Control+End');
    await ines.keyboard.type(` ${more}`);
    await focusByTab(ines, ines.getByRole('button', { name: 'Save' }));
    await ines.keyboard.press('Enter');
    await expect(postWithText(ines, more)).toContainText('edited');

    await post(ada, thread, ahead, 13);
    await ines.goto(thread);
    await focusByTab(ines, ines.getByRole('button', { name: 'Opens after chapter 13 Look anyway' }));
    await ines.keyboard.press('Enter');
    await confirmLook(ines);
    await focusByTab(ines, postWithText(ines, ahead).getByRole('button', { name: 'Cover again' }));
    await ines.keyboard.press('Enter');
    await expect(postWithText(ines, ahead)).toHaveCount(0);

    await ines.goto(thread);
    await focusByTab(ines, postWithText(ines, more).getByRole('link', { name: 'Change chapter or remove' }));
    await ines.keyboard.press('Enter');
    await ines.waitForURL(/tend=/);
    await focusByTab(ines, ines.getByRole('button', { name: 'Remove post' }));
    await ines.keyboard.press('Enter');
    await expect(ines.getByText('Removed by the person who wrote it.')).toBeVisible();
  },
);

test('the first Tab of a page leads past its head', async ({ as }) => {
  const page = await as('Nell');
  await page.goto('/clubs');

  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the main content' })).toBeFocused();
  await page.keyboard.press('Enter');

  await expect(page).toHaveURL(/#main$/);
});

/** From the question, which has the focus, two Tabs lead to what shows it. */
async function confirmLook(page: Page) {
  await expect(page.getByRole('group', { name: 'Show this post from chapter 13?' })).toBeFocused();
  const show = page.getByRole('button', { name: 'Show this post from chapter 13? Show it' });
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(show).toBeFocused();
  await expect(show).toHaveAttribute('aria-disabled', 'false');
  await page.keyboard.press('Enter');
}

async function focusByTab(page: Page, target: Locator) {
  await expect(target).toBeVisible();
  for (let presses = 0; presses < 300; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('The Tab key does not lead there.');
}
