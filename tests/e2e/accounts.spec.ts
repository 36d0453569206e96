import { withAndWithoutScript, expect, test } from './fixtures';

test.describe('with JavaScript', () => {
  test('a password stays in its field while another field is wrong', async ({ visitor }) => {
    const page = await visitor();
    await page.goto('/sign-up');
    await page.getByLabel('Name').fill('Nell');
    await page.getByLabel('Email').fill('nell');
    await page.getByLabel('Password').fill('a quiet corner');

    await page.getByRole('button', { name: 'Create account' }).click();

    await expect(page.getByLabel('Email')).toHaveAccessibleDescription(/Please enter an email address/);
    await expect(page.getByLabel('Password')).toHaveValue('a quiet corner');
    await expect(page.getByText('type your password again')).toHaveCount(0);
    expect(await page.content()).not.toContain('a quiet corner');
    await page.getByLabel('Email').fill(`${crypto.randomUUID()}@reader.example`);
    await page.getByRole('button', { name: 'Create account' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Good to see you, Nell');
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a password is never sent back, and has to be typed again', async ({ visitor }) => {
    const page = await visitor();
    await page.goto('/sign-up');
    await page.getByLabel('Name').fill('Nell');
    await page.getByLabel('Email').fill('nell');
    await page.getByLabel('Password').fill('a quiet corner');

    await page.getByRole('button', { name: 'Create account' }).click();

    await expect(page.getByLabel('Password')).toHaveAccessibleDescription(/type your password again/);
    await expect(page.getByLabel('Password')).toHaveValue('');
    expect(await page.content()).not.toContain('a quiet corner');
  });
});

withAndWithoutScript(() => {
  test('whoever deletes their account is told that it is gone', async ({ newcomer }) => {
    const { page, password } = await newcomer();
    await page.goto('/account');
    await page.getByLabel('What happens to your posts').selectOption('stay');
    const form = page
      .locator('form')
      .filter({ has: page.getByRole('button', { name: 'Delete my account' }) });
    await form.getByLabel('Confirm with your password').fill(password);

    await form.getByRole('button', { name: 'Delete my account' }).click();

    await expect(page.getByRole('status').filter({ hasText: 'Your account is deleted' })).toBeVisible();
    // Every page tells the server the browser's time zone; that is nothing of the account.
    const cookies = await page.context().cookies();
    expect(cookies.filter(({ name }) => name !== 'zone')).toEqual([]);
  });

  test('one press too many founds one club', async ({ newcomer }) => {
    const { page } = await newcomer();
    await page.goto('/clubs/new');
    const name = `Twice ${crypto.randomUUID().slice(0, 8)}`;
    await page.getByLabel('Name').fill(name);
    await page
      .locator('form')
      .filter({ has: page.getByLabel('Name') })
      .getByRole('button')
      .dblclick();

    await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
    await page.goto('/');
    await expect(page.getByRole('link', { name })).toHaveCount(1);
  });
});
