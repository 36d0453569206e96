import { bothWays, expect, test } from './cast';
import { bytesOf, changeMark, fresh, post, postThatSays, startThread } from './steps';

bothWays(() => {
  test('Ada changes her post’s mark up and down, and Inês’s page follows at its next request', async ({
    as,
  }) => {
    const [ada, ines] = [await as('Ada'), await as('Inês')];
    const thread = await startThread(ada, { title: fresh('Marks'), words: fresh('Hello'), mark: 0 });
    const words = fresh('The pond is the thing to look at');
    await post(ada, thread, words, 2);
    await ines.goto(thread);
    await expect(postThatSays(ines, words)).toContainText('safe from chapter 2');

    await changeMark(ada, thread, words, 9);
    await ines.reload();
    await expect(ines.getByText('1 post · chapter 9')).toBeVisible();
    await expect(postThatSays(ines, words)).toHaveCount(0);
    expect(await bytesOf(ines, thread)).not.toContain(words);

    await changeMark(ada, thread, words, 4);
    await ines.reload();
    await expect(postThatSays(ines, words)).toContainText('safe from chapter 4');
    await expect(ines.getByText('Opens later')).toHaveCount(0);
  });
});
