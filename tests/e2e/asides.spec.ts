import { bothWays, expect, test } from './cast';
import { bytesOf, fresh, lookAnyway, postThatSays, startThread } from './steps';

bothWays.inEveryRun(() => {
  test('an aside of Ada’s for chapter 9 is covered for Inês until she presses it, and covered again', async ({
    as,
  }) => {
    const [ada, ines] = [await as('Ada'), await as('Inês')];
    const [open, aside] = [fresh('He was always kind'), fresh('and later he is kinder still')];
    const words = `${open} ||${aside}||{9} to everybody.`;
    const thread = await startThread(ada, { title: fresh('Kindness'), words, mark: 1 });

    await ines.goto(thread);
    const post = postThatSays(ines, open);
    const cover = post.getByRole('button', { name: 'Opens after chapter 9 Look anyway' });
    await expect(cover).toBeVisible();
    await expect(post).toContainText('to everybody.');
    expect(await bytesOf(ines, thread)).not.toContain(aside);
    const id = (await cover.getAttribute('value'))!.slice('aside:'.length);

    await lookAnyway(ines, cover);
    const opened = ines.locator(`[id="i-${id}"]`);
    await expect(opened).toContainText(aside);
    await expect(opened).toBeFocused();
    await expect(post).toContainText('to everybody.');

    await post.getByRole('button', { name: 'Cover again' }).click();
    await expect(cover).toBeVisible();
    await expect(cover).toBeFocused();
    await expect(post).not.toContainText(aside);
    expect(await bytesOf(ines, thread)).not.toContain(aside);
  });

  test('an aside without a place of its own waits where Ada herself is', async ({ as }) => {
    const [ada, bram] = [await as('Ada'), await as('Bram')];
    const [open, aside] = [fresh('One small thing'), fresh('which I learned on the last page')];
    const thread = await startThread(ada, { title: fresh('Small'), words: `${open} ||${aside}||`, mark: 0 });

    await bram.goto(thread);

    await expect(
      postThatSays(bram, open).getByRole('button', { name: 'Opens after chapter 23' }),
    ).toBeVisible();
    expect(await bytesOf(bram, thread)).not.toContain(aside);
  });
});
