import { withAndWithoutScript, expect, inAll, test } from './fixtures';
import { readForm } from './raw-forms';
import { followPostLink, uniqueText, postWithText, startThread } from './steps';

withAndWithoutScript(() => {
  test('Inês changes one post in two tabs, and the second is shown both texts', inAll, async ({ as }) => {
    const first = await as('Inês');
    const second = await first.context().newPage();
    const words = uniqueText('The bus was late');
    const thread = await startThread(first, { title: uniqueText('Bus'), words });
    await second.goto(thread);
    const early = uniqueText('The bus was very late');
    const late = uniqueText('The bus never came');
    for (const page of [first, second]) await followPostLink(page, words, 'Edit');

    await first.getByLabel('Your post').fill(early);
    await first.getByRole('button', { name: 'Save changes' }).click();
    await expect(first.getByRole('button', { name: 'Save changes' })).toBeHidden();
    await expect(postWithText(first, early)).toBeVisible();
    await second.getByLabel('Your post').fill(late);
    await second.getByRole('button', { name: 'Save changes' }).click();

    await expect(
      second.getByRole('alert').filter({ hasText: 'changed somewhere else in the meantime' }),
    ).toBeVisible();
    await expect(second.getByLabel('What it says now')).toHaveValue(early);
    await expect(second.getByLabel('Your post')).toHaveValue(late);

    await second.getByRole('button', { name: 'Save changes' }).click();
    await expect(second.getByLabel('Your post')).toHaveCount(1);
    await expect(postWithText(second, late)).toBeVisible();
    await first.reload();
    await expect(postWithText(first, late)).toBeVisible();
  });

  test('Inês presses Post twice, and posts once', async ({ as }) => {
    const page = await as('Inês');
    await startThread(page, { title: uniqueText('Once'), words: uniqueText('Hello'), mark: 0 });
    const words = uniqueText('Only the one time');

    await page.getByLabel('Your post').fill(words);
    await page.getByRole('button', { name: 'Post', exact: true }).dblclick();

    await expect(postWithText(page, words)).toHaveCount(1);
    await page.reload();
    await expect(postWithText(page, words)).toHaveCount(1);
  });
});

test('one form of Inês’s that arrives three times at once makes one post', inAll, async ({ as }) => {
  const page = await as('Inês');
  const thread = await startThread(page, {
    title: uniqueText('Thrice'),
    words: uniqueText('Hello'),
    mark: 0,
  });
  const words = uniqueText('An echo');
  const form = await readForm(page, thread, 'requestKey');

  const answers = await Promise.all([1, 2, 3].map(() => form.send({ source: words })));

  for (const answer of answers) expect(answer.status()).toBe(303);
  await page.reload();
  await expect(postWithText(page, words)).toHaveCount(1);
});
