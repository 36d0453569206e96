import type { Page } from '@playwright/test';
import { enterAs, expect, test } from './cast';
import { act, fresh, moveBookmark, post, postThatSays, startThread, toRoom } from './steps';

const field = (page: Page) => page.getByLabel('Your post');
const kept = (page: Page) => page.evaluate(() => JSON.stringify(Object.entries(sessionStorage)));

test('Ada answers one post, then quotes another, loads the page again and loses no word', async ({ as }) => {
  const page = await as('Ada');
  const [first, second, typed] = [fresh('A kettle'), fresh('In C it means or'), fresh('I should say')];
  const thread = await startThread(page, { title: fresh('Tea'), words: first, mark: 0 });
  await post(page, thread, second, 0);

  await act(page, first, 'Reply');
  await field(page).fill(typed);
  await act(page, second, 'Quote');
  await expect(field(page)).toHaveValue(`${typed}\n\n> ${second}\n\n`);
  await act(page, first, 'Quote');
  await page.reload();

  await expect(field(page)).toHaveValue(`${typed}\n\n> ${second}\n\n> ${first}\n\n`);
  await expect(page.getByText('Your draft is back.')).toBeVisible();
  await page.getByRole('button', { name: 'Reply', exact: true }).click();
  const answer = postThatSays(page, typed);
  await expect(answer.locator('blockquote')).toHaveText([second, first]);
  await expect(answer).toContainText('replying to Ada');
  await expect(field(page)).toHaveValue('');
  expect(await kept(page)).toBe('[]');
});

test('a thread that Ada begins, her edit and her report wait for her in the tab', async ({ as }) => {
  const page = await as('Ada');
  const words = fresh('Small words');
  const room = await toRoom(page);
  await page.getByLabel('Title').fill('A long evening');
  await field(page).fill(words);
  await page.reload();
  await expect(page.getByLabel('Title')).toHaveValue('A long evening');
  await expect(field(page)).toHaveValue(words);
  await page.getByRole('button', { name: 'Discard it' }).click();
  await expect(field(page)).toHaveValue('');

  await startThread(page, { title: fresh('Small'), words, mark: 0 });
  await act(page, words, 'Edit');
  await field(page).fill(`${words}, and more`);
  await page.goto(room);
  await page.goBack();

  await expect(field(page)).toHaveValue(`${words}, and more`);
});

test('who signs in after Ada in the same tab finds nothing of what she typed', async ({ as }) => {
  const page = await as('Ada');
  const [words, typed] = [fresh('A lamp'), fresh('Only mine')];
  const thread = await startThread(page, { title: fresh('Lamps'), words, mark: 0 });
  await field(page).fill(typed);
  expect(await kept(page)).toContain(typed);

  await page.context().clearCookies();
  await enterAs(page, 'Priya');
  await page.goto(thread);

  await expect(field(page)).toHaveValue('');
  expect(await kept(page)).not.toContain(typed);

  await field(page).fill(typed);
  await page.goto('/account');
  await page.getByRole('button', { name: 'Sign out', exact: true }).click();
  await page.waitForURL(/^(?!.*account)/);
  expect(await kept(page)).toBe('[]');
});

test('a quotation of what is ahead again is gone from a draft, and the words beside it stay', async ({
  newcomer,
}) => {
  const { page } = await newcomer();
  await page.goto('/clubs/the-thursday-room');
  await page.getByRole('button', { name: 'Join this club' }).click();
  await toRoom(page);
  await moveBookmark(page, 7);
  const [near, far, typed] = [fresh('Near'), fresh('Far'), fresh('I wonder')];
  const thread = await startThread(page, { title: fresh('Near and far'), words: near, mark: 0 });
  await post(page, thread, far, 7);
  await act(page, far, 'Quote');
  await field(page).press('Control+End');
  await field(page).pressSequentially(typed);

  await toRoom(page);
  await moveBookmark(page, 2);

  expect(await kept(page)).not.toContain(far);
  await page.goto(thread);
  await expect(field(page)).toHaveValue(typed);
});
