import { expect, inAll, test, withAndWithoutScript } from './fixtures';
import { openReading, startThread, uniqueText } from './steps';

withAndWithoutScript.inEveryRun(() => {
  test('who forgets several things is told all of them at once, and goes from there to each', async ({
    visitor,
  }) => {
    const page = await visitor();
    await page.goto('/sign-up');
    await page.getByLabel('Email').fill('not an address');
    await page.getByRole('button', { name: 'Create account' }).click();

    const summary = page.getByRole('alert').filter({ hasText: 'aren’t right yet' });
    await expect(summary).toBeFocused();
    await expect(summary.getByRole('listitem')).toHaveText([
      /^Name: /,
      'Email: Please enter an email address, such as nell@example.org.',
      /^Password: /,
    ]);
    await summary.getByRole('link', { name: /^Email/ }).click();
    await expect(page.getByLabel('Email')).toBeFocused();
    await expect(page.getByLabel('Email')).toHaveValue('not an address');
  });

  test('one thing that is wrong has the focus itself', async ({ as }) => {
    const ines = await as('Inês');
    await openReading(ines);
    await ines.getByLabel('Your post').fill(uniqueText('No title'));
    await ines.getByRole('button', { name: 'Start a thread' }).click();

    await expect(ines.getByText('Please fill this in.')).toHaveCount(1);
    await expect(ines.getByLabel('Title')).toBeFocused();
  });
});

test('a button that waits says so', inAll, async ({ as }) => {
  const ines = await as('Inês');
  await startThread(ines, { title: uniqueText('Slow'), words: uniqueText('Hello'), mark: 0 });
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await ines.route('**/t/*', async (route) => {
    if (route.request().method() === 'POST') await held;
    return route.fallback();
  });
  await ines.getByLabel('Your post').fill(uniqueText('And on'));

  await ines.getByRole('button', { name: 'Post', exact: true }).click();

  await expect(ines.getByRole('button', { name: /ing …$/ })).toBeDisabled();
  release();
  await expect(ines.getByRole('button', { name: /ing …$/ })).toHaveCount(0);
});
