import type { Locator, Page } from '@playwright/test';
import { expect, test } from './cast';
import { bookmark, fresh, joinThursday, post, postThatSays, startThread, toRoom } from './steps';

test('somebody new signs in, moves their bookmark, opens a cover and answers with the keyboard alone', async ({
  newcomer,
  visitor,
  as,
}) => {
  const { page: first, email, password } = await newcomer();
  await joinThursday(first);
  const room = await toRoom(first);
  const ada = await as('Ada');
  const [hello, ahead, answer] = [fresh('Good evening'), fresh('Later it rains'), fresh('And to you')];
  const thread = await startThread(ada, { title: fresh('Evening'), words: hello, mark: 0 });
  await post(ada, thread, ahead, 13);
  const page = await visitor();

  await page.goto('/sign-in');
  await tabTo(page, page.getByLabel('Email'));
  await page.keyboard.type(email);
  await page.keyboard.press('Tab');
  await expect(page.getByLabel('Password')).toBeFocused();
  await page.keyboard.type(password);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Good to see you');

  await page.goto(room);
  await tabTo(page, page.getByLabel('I have finished'));
  await page.keyboard.type('Chapter 1');
  await tabTo(page, page.getByRole('button', { name: 'Move my bookmark' }));
  await page.keyboard.press('Enter');
  await expect(bookmark(page)).toContainText('You have finished chapter 1.');

  await page.goto(thread);
  await tabTo(page, page.getByRole('button', { name: 'Waits at chapter 13 Look anyway' }));
  await page.keyboard.press('Enter');
  await expect(postThatSays(page, ahead)).toBeVisible();
  await expect(postThatSays(page, ahead).locator('header')).toBeFocused();

  await page.goto(thread);
  await tabTo(page, postThatSays(page, hello).getByRole('link', { name: 'Reply' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Answer Ada Lindqvist' })).toBeVisible();
  await tabTo(page, page.getByLabel('Your post'));
  await page.keyboard.type(answer);
  await tabTo(page, page.getByRole('button', { name: 'Reply', exact: true }));
  await page.keyboard.press('Space');
  await expect(postThatSays(page, answer)).toContainText('in answer to Ada Lindqvist');
});

test('the first Tab of a page leads past its head', async ({ as }) => {
  const page = await as('Nell');
  await page.goto('/clubs');

  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the page' })).toBeFocused();
  await page.keyboard.press('Enter');

  await expect(page).toHaveURL(/#main$/);
});

async function tabTo(page: Page, target: Locator) {
  await expect(target).toBeVisible();
  for (let presses = 0; presses < 300; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('The Tab key does not lead there.');
}
