import { expect, inAll, test, withAndWithoutScript } from './fixtures';
import {
  followPostLink,
  bookmark,
  responseBytes,
  uniqueText,
  joinThursdayRoom,
  moveBookmark,
  post,
  postWithText,
  reply,
  startThread,
  THURSDAY_ROOM,
  openReading,
} from './steps';

withAndWithoutScript(() => {
  test('somebody new finds the club, joins it and moves their bookmark, having been told what that opens', async ({
    newcomer,
    as,
  }) => {
    const title = uniqueText('On the seventh');
    await startThread(await as('Ada'), { title, words: uniqueText('Hello'), mark: 7 });
    const { page } = await newcomer();

    await page.getByRole('link', { name: 'Clubs', exact: true }).click();
    await page.getByRole('link', { name: 'The Thursday Room' }).click();
    await expect(page.getByRole('link', { name: 'Never Let Me Go' })).toHaveCount(0);
    await page.getByRole('button', { name: 'Join this club' }).click();
    await page.getByRole('link', { name: 'Never Let Me Go', exact: true }).click();

    await expect(bookmark(page)).toContainText('You haven’t finished a chapter yet.');
    await expect(page.getByRole('link', { name: title })).toHaveCount(0);
    const seventh = page.getByLabel('I’ve read up to the end of').locator('option[value="7"]');
    await expect(seventh).toHaveText(/^Chapter 7 – opens \d+ posts$/);

    await moveBookmark(page, 7);
    await expect(page.getByRole('link', { name: title })).toBeVisible();

    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(bookmark(page)).toContainText('You haven’t finished a chapter yet.');
    await expect(page.getByRole('link', { name: title })).toHaveCount(0);
  });
});

withAndWithoutScript.mainlyWithout(() => {
  test('somebody new posts, answers, edits, and removes and restores what they wrote', async ({
    newcomer,
  }) => {
    const { page } = await newcomer();
    await joinThursdayRoom(page);
    await openReading(page);
    await moveBookmark(page, 7);

    const thread = await startThread(page, {
      title: uniqueText('After the rain'),
      words: uniqueText('Nobody moved'),
    });
    const first = uniqueText('It was said as one says the time');
    await post(page, thread, first);
    const answer = uniqueText('And nobody looked at their watch');
    await reply(page, thread, first, answer);
    await expect(postWithText(page, answer)).toContainText('replying to Newcomer');

    const edited = uniqueText('It was said as one says that the bus is late');
    await followPostLink(page, first, 'Edit');
    await page.getByLabel('Your post').fill(edited);
    await page.getByRole('button', { name: 'Save changes' }).click();
    await expect(postWithText(page, edited)).toContainText('edited');
    await expect(postWithText(page, first)).toHaveCount(0);

    await followPostLink(page, edited, 'Change chapter or remove');
    await page.getByRole('button', { name: 'Remove post' }).click();
    await expect(page.getByText('Removed by the person who wrote it.')).toBeVisible();
    await expect(page.getByText(edited)).toHaveCount(0);

    await page.getByRole('link', { name: 'Restore' }).click();
    await page.getByRole('button', { name: 'Restore post' }).click();
    await expect(postWithText(page, edited)).toBeVisible();
  });
});

withAndWithoutScript(() => {
  test(
    'what Ada answers at chapter 22 waits there for somebody at chapter 7, and opens when they arrive',
    inAll,
    async ({ newcomer, as }) => {
      const { page } = await newcomer();
      await joinThursdayRoom(page);
      await openReading(page);
      await moveBookmark(page, 7);
      const question = uniqueText('What do they want the drawings for');
      const thread = await startThread(page, { title: uniqueText('A question'), words: question });
      const ada = await as('Ada');

      const answer = uniqueText('They were shown about in draughty halls');
      await reply(ada, thread, question, answer, 22);

      await page.goto(thread);
      await expect(page.getByText('1 post · chapter 22')).toBeVisible();
      await expect(postWithText(page, question)).toBeVisible();
      const sent = await responseBytes(page, thread);
      expect(sent).toContain(question);
      expect(sent).not.toContain(answer);
      expect(sent).not.toContain('Ada Lindqvist');

      await page.goto(THURSDAY_ROOM);
      await openReading(page);
      await moveBookmark(page, 23);
      await page.goto(thread);
      await expect(postWithText(page, answer)).toContainText('Ada Lindqvist');
      await expect(page.getByText('Opens later')).toHaveCount(0);
    },
  );
});
