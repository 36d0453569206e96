import type { Page } from '@playwright/test';
import { expect, inAll, signInAs, test, withAndWithoutScript } from './fixtures';
import {
  responseBytes,
  uniqueText,
  joinThursdayRoom,
  startThread,
  THURSDAY_ROOM,
  openReading,
} from './steps';

withAndWithoutScript(() => {
  test('after Inês has signed out, Back shows nothing of what she read', async ({ visitor }) => {
    const page = await visitor();
    await signInAs(page, 'Inês');
    const words = uniqueText('For members only');
    const thread = await startThread(page, { title: uniqueText('Members'), words, mark: 0 });
    await page.goto(thread);
    await page.goto('/account');

    await page.getByRole('button', { name: 'Sign out', exact: true }).click();
    await expect(page.getByRole('link', { name: 'Sign in' }).first()).toBeVisible();
    await page.goBack();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sign in');
    await page.goBack();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sign in');
    await expect(page.getByText(words)).toHaveCount(0);
  });

  test(
    'signing out everywhere ends at once what is open on another device',
    inAll,
    async ({ newcomer, visitor }) => {
      const { page, ...account } = await newcomer();
      const other = await visitor();
      await signIn(other, account);

      await page.goto('/account');
      await page.getByRole('button', { name: 'Sign out everywhere' }).click();
      await expect(page.getByRole('link', { name: 'Sign in' }).first()).toBeVisible();

      await other.goto('/account');
      await expect(other.getByRole('heading', { level: 1 })).toHaveText('Sign in');
    },
  );

  test('somebody whom Ada removes finds nothing at their next request', inAll, async ({ newcomer, as }) => {
    const { page, name } = await newcomer();
    await joinThursdayRoom(page);
    const room = await openReading(page);
    const ada = await as('Ada');

    await ada.goto(`${THURSDAY_ROOM}/settings`);
    const person = ada.getByRole('listitem').filter({ hasText: name });
    await person.getByText('Role and membership').click();
    await person.getByRole('button', { name: 'Remove from the club' }).click();
    await expect(ada.getByRole('button', { name: `Let back in (${name})` })).toBeVisible();

    expect((await page.goto(room))?.status()).toBe(404);
    expect(await responseBytes(page, room)).not.toContain('Ada Lindqvist');
    await page.goto(THURSDAY_ROOM);
    await expect(page.getByText('You were removed from this club.')).toBeVisible();
  });
});

async function signIn(page: Page, { email, password }: { email: string; password: string }) {
  await page.goto('/sign-in');
  await page.getByLabel('Email').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Good to see you');
}
