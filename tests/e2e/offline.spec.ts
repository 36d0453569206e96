import { expect, inAll, test } from './fixtures';
import { uniqueText, postWithText, react, reactionsUnder, startThread } from './steps';

test('Inês posts on a train without a network: her words stay, she is told so beside the button, and sends them again', async ({
  as,
}) => {
  const ines = await as('Inês');
  await startThread(ines, { title: uniqueText('Train'), words: uniqueText('Hello'), mark: 0 });
  const words = uniqueText('Between two stations');
  const post = ines.getByRole('button', { name: 'Post', exact: true });
  await ines.getByLabel('Your post').fill(words);
  await ines.getByLabel('Who may read this').selectOption('0');

  await ines.context().setOffline(true);
  await post.click();

  const told = ines.locator('form', { has: post }).getByRole('alert');
  await expect(told).toContainText('What you typed is still here');
  await expect(told).toBeInViewport();
  await expect(ines.getByLabel('Your post')).toHaveValue(words);
  await expect(ines.getByLabel('Who may read this')).toHaveValue('0');

  await ines.context().setOffline(false);
  await post.click();
  await expect(postWithText(ines, words)).toHaveCount(1);
  await expect(told).toHaveCount(0);
});

test('what a small button far down the page could not do is told where one is', inAll, async ({ as }) => {
  const ines = await as('Inês');
  const words = uniqueText('word '.repeat(2000));
  await startThread(ines, { title: uniqueText('Long'), words, mark: 0 });
  const { given } = reactionsUnder(ines, words);

  await ines.context().setOffline(true);
  await react(ines, words, 'Moved');
  await expect(ines.locator('#item-actions').getByRole('alert')).toBeInViewport();
  await expect(given('Moved')).toHaveCount(0);

  await ines.context().setOffline(false);
  await react(ines, words, 'Moved');
  await expect(given('Moved')).toHaveAttribute('aria-pressed', 'true');
  await expect(ines.locator('#item-actions').getByRole('alert')).toHaveCount(0);
});
