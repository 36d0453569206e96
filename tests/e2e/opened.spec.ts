import { expect, inAll, test, withAndWithoutScript } from './fixtures';
import {
  bookmark,
  joinThursdayRoom,
  openReading,
  post,
  postWithText,
  startThread,
  uniqueText,
} from './steps';

withAndWithoutScript(() => {
  test(
    'whoever finishes a chapter is shown what opened, reads it in order, and can take the step back',
    inAll,
    async ({ newcomer, as }) => {
      const ada = await as('Ada');
      const titles = { known: uniqueText('The lamps'), opened: uniqueText('The second letter') };
      const later = uniqueText('It was raining');
      const words = uniqueText('She had read it');
      const beyond = uniqueText('At the end');
      const known = await startThread(ada, { title: titles.known, words: uniqueText('They burn'), mark: 0 });
      await post(ada, known, later, 1);
      await post(ada, known, beyond, 23);
      await startThread(ada, { title: titles.opened, words, mark: 2 });
      const { page } = await newcomer();
      await joinThursdayRoom(page);
      await openReading(page);

      await page.getByLabel('I’ve read up to the end of').selectOption('2');
      await page.getByRole('button', { name: 'Move my bookmark' }).click();

      await expect(page.getByRole('heading', { level: 1 })).toHaveText('You’ve finished chapter 2');
      await expect(bookmark(page)).toContainText(/\d+ posts opened in \d+ conversations\./);
      const group = page.getByRole('region', { name: 'Chapter 2', exact: true });
      await expect(group.getByRole('listitem').filter({ hasText: titles.opened })).toContainText(words);
      const knownGroup = page.getByRole('region', { name: 'In conversations you know' });
      await expect(knownGroup.getByRole('listitem').filter({ hasText: titles.known })).toContainText(later);
      expect(await page.content()).not.toContain(beyond);

      await page.getByRole('link', { name: titles.known }).click();
      await expect(postWithText(page, later)).toBeVisible();
      await page.getByRole('link', { name: 'All that opened' }).click();
      await page.getByRole('button', { name: 'Undo, back to the beginning' }).click();
      await expect(bookmark(page)).toContainText('You haven’t finished a chapter yet.');
      await expect(page.getByRole('link', { name: titles.opened })).toHaveCount(0);
    },
  );

  test('from home one press finishes the next chapter, and says how much opened before it says what', async ({
    newcomer,
    as,
  }) => {
    const title = uniqueText('The first morning');
    await startThread(await as('Ada'), { title, words: uniqueText('It was cold'), mark: 1 });
    const { page } = await newcomer();
    await joinThursdayRoom(page);

    await page.goto('/');
    await page.getByRole('button', { name: 'I’ve finished chapter 1' }).first().click();

    await expect(page.getByRole('heading', { level: 1 })).toHaveText('You’ve finished chapter 1');
    await expect(page.getByRole('button', { name: 'Undo, back to the beginning' })).toBeVisible();
    expect(await page.content()).not.toContain(title);
    await page.getByRole('link', { name: 'Show what opened' }).click();
    await expect(page.getByRole('link', { name: title })).toBeVisible();
  });
});
