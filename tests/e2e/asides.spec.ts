import { expect, inAll, test, withAndWithoutScript } from './fixtures';
import { responseBytes, uniqueText, lookAnyway, postWithText, startThread } from './steps';

withAndWithoutScript.inEveryRun(() => {
  test('an aside of Ada’s for chapter 9 is covered for Inês until she presses it, and covered again', async ({
    as,
  }) => {
    const ada = await as('Ada');
    const ines = await as('Inês');
    const open = uniqueText('He was always kind');
    const aside = uniqueText('and later he is kinder still');
    const words = `${open} ||${aside}||{9} to everybody.`;
    const thread = await startThread(ada, { title: uniqueText('Kindness'), words, mark: 1 });

    await ines.goto(thread);
    const post = postWithText(ines, open);
    const cover = post.getByRole('button', { name: 'Opens after chapter 9 Look anyway' });
    await expect(cover).toBeVisible();
    await expect(post).toContainText('to everybody.');
    expect(await responseBytes(ines, thread)).not.toContain(aside);
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
    expect(await responseBytes(ines, thread)).not.toContain(aside);
  });

  test('an aside without a place of its own waits where Ada herself is', inAll, async ({ as }) => {
    const ada = await as('Ada');
    const bram = await as('Bram');
    const open = uniqueText('One small thing');
    const aside = uniqueText('which I learned on the last page');
    const thread = await startThread(ada, {
      title: uniqueText('Small'),
      words: `${open} ||${aside}||`,
      mark: 0,
    });

    await bram.goto(thread);

    await expect(
      postWithText(bram, open).getByRole('button', { name: 'Opens after chapter 23' }),
    ).toBeVisible();
    expect(await responseBytes(bram, thread)).not.toContain(aside);
  });
});
