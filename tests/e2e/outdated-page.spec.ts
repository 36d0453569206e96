import { expect, test } from './fixtures';
import { uniqueText, startThread } from './steps';

test('Inês writes while Untold is updated: her words stay, and beside the button she is asked to reload', async ({
  as,
}) => {
  const ines = await as('Inês');
  await startThread(ines, { title: uniqueText('Update'), words: uniqueText('Hello'), mark: 0 });
  const words = uniqueText('Written before, sent after');
  const post = ines.getByRole('button', { name: 'Post', exact: true });
  await ines.getByLabel('Your post').fill(words);
  // No build has an action of this name.
  const outdated = { 'next-action': `7f${'0'.repeat(40)}` };
  await ines.route('**/*', (route) =>
    route.request().method() === 'POST'
      ? route.continue({ headers: { ...route.request().headers(), ...outdated } })
      : route.continue(),
  );

  await post.click();

  const told = ines.locator('form', { has: post }).getByRole('alert');
  await expect(told).toContainText('Untold has been updated since you opened this page');
  await expect(told).toBeInViewport();
  await expect(ines.getByLabel('Your post')).toHaveValue(words);
});
