import type { Page } from '@playwright/test';
import { expect, inAll, test, withAndWithoutScript } from './fixtures';
import { post, postWithText, startThread, uniqueText } from './steps';

/** The script of a thread is loaded late: the list of its keys opens once it is there. */
async function waitForKeys(page: Page) {
  await expect(async () => {
    await page.keyboard.press('?');
    await expect(keyList(page)).toBeVisible({ timeout: 500 });
  }).toPass();
  await page.keyboard.press('Escape');
  await expect(keyList(page)).toBeHidden();
}

const keyList = (page: Page) => page.getByRole('dialog', { name: 'Keyboard shortcuts' });
const postHeader = (page: Page, words: string) => postWithText(page, words).locator('header');

test('j, k, r, q, e and l do on a thread what the list of them says', async ({ as }) => {
  const ada = await as('Ada');
  const said = ['Begun', 'Gone on', 'Come to an end'].map(uniqueText) as [string, string, string];
  const withAside = `${said[0]} ||and one for later||{13}`;
  const ines = await as('Inês');
  const thread = await startThread(ada, { title: uniqueText('Keys'), words: withAside, mark: 0 });
  await post(ada, thread, said[1], 0);
  await post(ines, thread, said[2], 0);
  await ines.goto(thread);
  await waitForKeys(ines);

  await ines.keyboard.press('q');
  await expect(ines.getByRole('status').filter({ hasText: 'Go to a post first' })).toBeVisible();
  await ines.keyboard.press('j');
  await expect(postHeader(ines, said[0])).toBeFocused();
  await ines.keyboard.press('j');
  await expect(postHeader(ines, said[1])).toBeFocused();
  await expect(postHeader(ines, said[1])).toBeInViewport();
  await ines.keyboard.press('k');
  await expect(postHeader(ines, said[0])).toBeFocused();
  await ines.keyboard.press('e');

  await ines.keyboard.press('l');
  await expect(ines.getByRole('group', { name: /^Show this/ })).toBeFocused();
  await ines.keyboard.press('l');
  await ines.keyboard.press('l');
  await expect(ines.getByRole('group', { name: /^Show this/ })).toHaveCount(1);
  await expect(ines.getByText('and one for later')).toHaveCount(0);
  await ines.keyboard.press('Escape');

  await ines.keyboard.press('j');
  await ines.keyboard.press('j');
  await ines.keyboard.press('e');
  await expect(ines.getByRole('button', { name: 'Save changes' })).toBeVisible();
  await ines.goto(thread);
  await waitForKeys(ines);
  await ines.keyboard.press('j');
  await ines.keyboard.press('q');
  await expect(ines.getByLabel('Your post')).toHaveValue(new RegExp(said[0]));
  await ines.goto(thread);
  await waitForKeys(ines);
  await ines.keyboard.press('r');
  await expect(ines.getByLabel('Your post')).toBeFocused();
});

test('while somebody types, and with a modifier, a letter is a letter; the list gives the focus back', async ({
  as,
}) => {
  const ines = await as('Inês');
  const words = uniqueText('Only letters');
  await startThread(ines, { title: uniqueText('Letters'), words, mark: 0 });
  await waitForKeys(ines);
  const field = ines.getByLabel('Your post');

  await field.pressSequentially('jk?');
  await expect(field).toHaveValue('jk?');
  await expect(keyList(ines)).toBeHidden();

  await postHeader(ines, words).focus();
  await ines.keyboard.press('Control+?');
  await ines.keyboard.press('Alt+?');
  await ines.evaluate(() => {
    for (const composing of [{ isComposing: true }, { keyCode: 229 }])
      document.activeElement!.dispatchEvent(
        new KeyboardEvent('keydown', { key: '?', bubbles: true, ...composing }),
      );
  });
  await expect(keyList(ines)).toBeHidden();

  await ines.keyboard.press('?');
  await expect(keyList(ines)).toBeVisible();
  await ines.keyboard.press('j');
  await ines.keyboard.press('Escape');
  await expect(keyList(ines)).toBeHidden();
  await expect(postHeader(ines, words)).toBeFocused();
});

test(
  'n goes to the next new post, and from the last of them to the next thread that has one',
  inAll,
  async ({ as, newcomer }) => {
    const ada = await as('Ada');
    const said = ['Once', 'Twice'].map(uniqueText) as [string, string];
    const thread = await startThread(ada, { title: uniqueText('News'), words: said[0], mark: 0 });
    const { page } = await newcomer();
    await page.goto('/clubs/the-thursday-room');
    await page.getByRole('button', { name: 'Join this club' }).click();
    await expect(page.getByRole('button', { name: 'Leave this club' })).toBeVisible();
    await post(ada, thread, said[1], 0);
    await page.goto(thread);
    await waitForKeys(page);

    const news = await page.locator('article[data-news]').count();
    for (let nth = 0; nth < news; nth += 1) await page.keyboard.press('n');
    if (news > 0) await expect(postHeader(page, said[1])).toBeFocused();
    await page.keyboard.press('n');
    await expect(page).not.toHaveURL(new RegExp(`${thread}$`));
  },
);

withAndWithoutScript.mainlyWithout(() => {
  test('from the head of a thread one may go to where one writes', async ({ as }) => {
    const ines = await as('Inês');
    await startThread(ines, { title: uniqueText('Skips'), words: uniqueText('Hello'), mark: 0 });

    const skip = ines.locator('a.skip-link', { hasText: 'Write a post' });
    await skip.focus();
    await expect(skip).toBeInViewport();
    await ines.keyboard.press('Enter');

    await expect(ines).toHaveURL(/#reply$/);
    await expect(ines.getByLabel('Your post')).toBeInViewport();
  });

  test('the keys are off where somebody turned them off', async ({ as }) => {
    const ines = await as('Inês');
    await startThread(ines, { title: uniqueText('Off'), words: uniqueText('Hello'), mark: 0 });
    const group = ines.getByRole('group', { name: 'Keyboard shortcuts' });

    await group.getByRole('button', { name: 'Off' }).click();
    await expect(group.getByRole('button', { name: 'Off' })).toHaveAttribute('aria-pressed', 'true');
    await ines.reload();
    await expect(ines.locator('html')).toHaveAttribute('data-keys', 'off');
    await ines.waitForLoadState('networkidle');
    await ines.keyboard.press('?');
    await expect(keyList(ines)).toBeHidden();
  });
});
