import { expect, test, withAndWithoutScript } from './fixtures';
import {
  joinClubFor,
  moveBookmark,
  post,
  postWithText,
  readPage,
  startClub,
  startThread,
  uniqueText,
} from './steps';

withAndWithoutScript(() => {
  test('what is new is told at home and in the room, until it has been read', async ({
    newcomer,
    javaScriptEnabled,
  }) => {
    const title = uniqueText('The House');
    const ada = (await newcomer()).page;
    const room = await startClub(ada, title, 6);
    await ada.goto(room);
    await moveBookmark(ada, 6);
    const titles = { lamps: uniqueText('The lamps'), letter: uniqueText('The second letter') };
    const words = uniqueText('They burn');
    const lamps = await startThread(ada, { title: titles.lamps, words, mark: 0 }, room);
    await post(ada, lamps, uniqueText('And smoke'), 0);
    await startThread(ada, { title: titles.letter, words: uniqueText('It was raining'), mark: 2 }, room);
    const { page } = await newcomer();
    await joinClubFor(page, room);

    await page.goto('/');
    const book = page.getByRole('region', { name: title });
    await expect(page.getByText('2 new posts in 1 thread.')).toBeVisible();
    await expect(book.getByRole('listitem')).toContainText(words);
    expect(await page.content()).not.toContain(titles.letter);
    await book.getByRole('link', { name: titles.lamps }).click();
    await expect(page.getByText('New from here')).toBeVisible();
    await expect(postWithText(page, words)).toContainText('New');
    await readPage(page, javaScriptEnabled !== false);
    await page.goto('/');
    await expect(page.getByText('Nothing new since you last looked.')).toBeVisible();

    await page.goto(room);
    await moveBookmark(page, 2);
    const letter = page.getByRole('listitem').filter({ hasText: titles.letter });
    await expect(letter).toContainText('1 opened by your reading');
    await post(ada, lamps, uniqueText('Not any more'), 0);
    await page.goto(`${room}/new`);
    await page.getByRole('link', { name: titles.lamps }).click();
    await expect(page.getByText('New from here')).toBeVisible();
    await page.getByRole('link', { name: 'Next new thread' }).last().click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(titles.letter);
    await expect(page.locator('article')).toContainText('Opened by your reading');

    await page.goto(`${room}/new`);
    await page.getByRole('button', { name: 'Mark all as read' }).click();
    await expect(page.getByText('You’ve read everything that’s open to you so far.')).toBeVisible();
    await page.goto('/');
    await expect(page.getByText('Nothing new since you last looked.')).toBeVisible();
  });
});
