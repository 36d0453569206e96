import { bothWays, expect, test } from './cast';
import { formOf } from './forms';
import { act, fresh, postThatSays, startThread } from './steps';

bothWays(() => {
  test('Inês changes one post in two tabs, and the second is shown both texts', async ({ as }) => {
    const first = await as('Inês');
    const second = await first.context().newPage();
    const words = fresh('The bus was late');
    const thread = await startThread(first, { title: fresh('Bus'), words });
    await second.goto(thread);
    const [early, late] = [fresh('The bus was very late'), fresh('The bus never came')];
    for (const page of [first, second]) await act(page, words, 'Edit');

    await first.getByLabel('Your post').fill(early);
    await first.getByRole('button', { name: 'Save changes' }).click();
    await expect(first.getByRole('button', { name: 'Save changes' })).toBeHidden();
    await expect(postThatSays(first, early)).toBeVisible();
    await second.getByLabel('Your post').fill(late);
    await second.getByRole('button', { name: 'Save changes' }).click();

    await expect(
      second.getByRole('alert').filter({ hasText: 'changed somewhere else in the meantime' }),
    ).toBeVisible();
    await expect(second.getByLabel('What it says now')).toHaveValue(early);
    await expect(second.getByLabel('Your post')).toHaveValue(late);

    await second.getByRole('button', { name: 'Save changes' }).click();
    await expect(second.getByLabel('Your post')).toHaveCount(1);
    await expect(postThatSays(second, late)).toBeVisible();
    await first.reload();
    await expect(postThatSays(first, late)).toBeVisible();
  });

  test('Inês presses Post twice, and posts once', async ({ as }) => {
    const page = await as('Inês');
    await startThread(page, { title: fresh('Once'), words: fresh('Hello'), mark: 0 });
    const words = fresh('Only the one time');

    await page.getByLabel('Your post').fill(words);
    await page.getByRole('button', { name: 'Post', exact: true }).dblclick();

    await expect(postThatSays(page, words)).toHaveCount(1);
    await page.reload();
    await expect(postThatSays(page, words)).toHaveCount(1);
  });
});

test('one form of Inês’s that arrives three times at once makes one post', async ({ as }) => {
  const page = await as('Inês');
  const thread = await startThread(page, { title: fresh('Thrice'), words: fresh('Hello'), mark: 0 });
  const words = fresh('An echo');
  const form = await formOf(page, thread, 'requestKey');

  const answers = await Promise.all([1, 2, 3].map(() => form.send({ source: words })));

  for (const answer of answers) expect(answer.status()).toBe(303);
  await page.reload();
  await expect(postThatSays(page, words)).toHaveCount(1);
});
