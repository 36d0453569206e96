import { expect, inAll, test, withAndWithoutScript } from './fixtures';
import { responseBytes, changeMark, uniqueText, post, postWithText, startThread } from './steps';

withAndWithoutScript(() => {
  test(
    'Ada changes her post’s mark up and down, and Inês’s page follows at its next request',
    inAll,
    async ({ as }) => {
      const ada = await as('Ada');
      const ines = await as('Inês');
      const thread = await startThread(ada, {
        title: uniqueText('Marks'),
        words: uniqueText('Hello'),
        mark: 0,
      });
      const words = uniqueText('The pond is the thing to look at');
      await post(ada, thread, words, 2);
      await ines.goto(thread);
      await expect(postWithText(ines, words)).toContainText('safe from chapter 2');

      await changeMark(ada, thread, words, 9);
      await ines.reload();
      await expect(ines.getByText('1 post · chapter 9')).toBeVisible();
      await expect(postWithText(ines, words)).toHaveCount(0);
      expect(await responseBytes(ines, thread)).not.toContain(words);

      await changeMark(ada, thread, words, 4);
      await ines.reload();
      await expect(postWithText(ines, words)).toContainText('safe from chapter 4');
      await expect(ines.getByText('Opens later')).toHaveCount(0);
    },
  );
});
