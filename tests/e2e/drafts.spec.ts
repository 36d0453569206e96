import type { Page } from '@playwright/test';
import { expect, inAll, signInAs, test } from './fixtures';
import {
  followPostLink,
  uniqueText,
  joinThursdayRoom,
  moveBookmark,
  post,
  postWithText,
  startThread,
  openReading,
} from './steps';

const postField = (page: Page) => page.getByLabel('Your post');
const storedDrafts = (page: Page) => page.evaluate(() => JSON.stringify(Object.entries(sessionStorage)));

test('Ada answers one post, then quotes another, loads the page again and loses no word', async ({ as }) => {
  const page = await as('Ada');
  const first = uniqueText('A kettle');
  const second = uniqueText('In C it means or');
  const typed = uniqueText('I should say');
  const thread = await startThread(page, { title: uniqueText('Tea'), words: first, mark: 0 });
  await post(page, thread, second, 0);

  await followPostLink(page, first, 'Reply');
  await postField(page).fill(typed);
  await followPostLink(page, second, 'Quote');
  await expect(postField(page)).toHaveValue(`${typed}\n\n> ${second}\n\n`);
  await followPostLink(page, first, 'Quote');
  await page.reload();

  await expect(postField(page)).toHaveValue(`${typed}\n\n> ${second}\n\n> ${first}\n\n`);
  await expect(page.getByText('Your draft is back.')).toBeVisible();
  await page.getByRole('button', { name: 'Reply', exact: true }).click();
  const answer = postWithText(page, typed);
  await expect(answer.locator('blockquote')).toHaveText([second, first]);
  await expect(answer).toContainText('replying to Ada');
  await expect(postField(page)).toHaveValue('');
  expect(await storedDrafts(page)).toBe('[]');
});

test('a thread that Ada begins, her edit and her report wait for her in the tab', inAll, async ({ as }) => {
  const page = await as('Ada');
  const words = uniqueText('Small words');
  const room = await openReading(page);
  await page.getByLabel('Title').fill('A long evening');
  await postField(page).fill(words);
  await page.reload();
  await expect(page.getByLabel('Title')).toHaveValue('A long evening');
  await expect(postField(page)).toHaveValue(words);
  await page.getByRole('button', { name: 'Discard it' }).click();
  await expect(postField(page)).toHaveValue('');

  await startThread(page, { title: uniqueText('Small'), words, mark: 0 });
  await followPostLink(page, words, 'Edit');
  // The page's script sets the caret when it runs, and would do so between selecting the old words and typing.
  await page.waitForLoadState('networkidle');
  await postField(page).fill(`${words}, and more`);
  await page.goto(room);
  await page.goBack();

  await expect(postField(page)).toHaveValue(`${words}, and more`);
});

test('who signs in after Ada in the same tab finds nothing of what she typed', inAll, async ({ as }) => {
  const page = await as('Ada');
  const words = uniqueText('A lamp');
  const typed = uniqueText('Only mine');
  const thread = await startThread(page, { title: uniqueText('Lamps'), words, mark: 0 });
  await postField(page).fill(typed);
  expect(await storedDrafts(page)).toContain(typed);

  await page.context().clearCookies();
  await signInAs(page, 'Priya');
  await page.goto(thread);

  await expect(postField(page)).toHaveValue('');
  expect(await storedDrafts(page)).not.toContain(typed);

  await postField(page).fill(typed);
  await page.goto('/account');
  await page.getByRole('button', { name: 'Sign out', exact: true }).click();
  await page.waitForURL(/^(?!.*account)/);
  expect(await storedDrafts(page)).toBe('[]');
});

test(
  'a quotation of what is ahead again is gone from a draft, and the words beside it stay',
  inAll,
  async ({ newcomer }) => {
    const { page } = await newcomer();
    await joinThursdayRoom(page);
    await openReading(page);
    await moveBookmark(page, 7);
    const near = uniqueText('Near');
    const far = uniqueText('Far');
    const typed = uniqueText('I wonder');
    const thread = await startThread(page, { title: uniqueText('Near and far'), words: near, mark: 0 });
    await post(page, thread, far, 7);
    await followPostLink(page, far, 'Quote');
    await postField(page).press('Control+End');
    await postField(page).pressSequentially(typed);

    await openReading(page);
    await moveBookmark(page, 2);

    await expect.poll(() => storedDrafts(page)).not.toContain(far);
    await page.goto(thread);
    await expect(postField(page)).toHaveValue(typed);
  },
);
