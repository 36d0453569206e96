import { bothWays, expect, test } from './cast';
import {
  act,
  bookmark,
  bytesOf,
  fresh,
  joinThursday,
  moveBookmark,
  post,
  postThatSays,
  reply,
  startThread,
  thursday,
  toRoom,
} from './steps';

bothWays.inEveryRun(() => {
  test('somebody new finds the club, joins it and moves their bookmark, having been told what that opens', async ({
    newcomer,
    as,
  }) => {
    const title = fresh('On the seventh');
    await startThread(await as('Ada'), { title, words: fresh('Hello'), mark: 7 });
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

  test('somebody new posts, answers, edits, and removes and restores what they wrote', async ({
    newcomer,
  }) => {
    const { page } = await newcomer();
    await joinThursday(page);
    await toRoom(page);
    await moveBookmark(page, 7);

    const thread = await startThread(page, { title: fresh('After the rain'), words: fresh('Nobody moved') });
    const first = fresh('It was said as one says the time');
    await post(page, thread, first);
    const answer = fresh('And nobody looked at their watch');
    await reply(page, thread, first, answer);
    await expect(postThatSays(page, answer)).toContainText('replying to Newcomer');

    const edited = fresh('It was said as one says that the bus is late');
    await act(page, first, 'Edit');
    await page.getByLabel('Your post').fill(edited);
    await page.getByRole('button', { name: 'Save changes' }).click();
    await expect(postThatSays(page, edited)).toContainText('edited');
    await expect(postThatSays(page, first)).toHaveCount(0);

    await act(page, edited, 'Change chapter or remove');
    await page.getByRole('button', { name: 'Remove post' }).click();
    await expect(page.getByText('Removed by the person who wrote it.')).toBeVisible();
    await expect(page.getByText(edited)).toHaveCount(0);

    await page.getByRole('link', { name: 'Restore' }).click();
    await page.getByRole('button', { name: 'Restore post' }).click();
    await expect(postThatSays(page, edited)).toBeVisible();
  });

  test('what Ada answers at chapter 22 waits there for somebody at chapter 7, and opens when they arrive', async ({
    newcomer,
    as,
  }) => {
    const { page } = await newcomer();
    await joinThursday(page);
    await toRoom(page);
    await moveBookmark(page, 7);
    const question = fresh('What do they want the drawings for');
    const thread = await startThread(page, { title: fresh('A question'), words: question });
    const ada = await as('Ada');

    const answer = fresh('They were shown about in draughty halls');
    await reply(ada, thread, question, answer, 22);

    await page.goto(thread);
    await expect(page.getByText('1 post · chapter 22')).toBeVisible();
    await expect(postThatSays(page, question)).toBeVisible();
    const sent = await bytesOf(page, thread);
    expect(sent).toContain(question);
    expect(sent).not.toContain(answer);
    expect(sent).not.toContain('Ada Lindqvist');

    await page.goto(thursday);
    await toRoom(page);
    await moveBookmark(page, 23);
    await page.goto(thread);
    await expect(postThatSays(page, answer)).toContainText('Ada Lindqvist');
    await expect(page.getByText('Opens later')).toHaveCount(0);
  });
});
