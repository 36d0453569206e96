import { withAndWithoutScript, expect, test } from './fixtures';
import { uniqueText, postWithText, startThread } from './steps';

withAndWithoutScript(() => {
  test('Inês and Bram say that they were moved, and Inês takes it back', async ({ as }) => {
    const ines = await as('Inês');
    const bram = await as('Bram');
    const words = uniqueText('The tea had gone cold by then');
    const thread = await startThread(ines, { title: uniqueText('Tea'), words, mark: 0 });
    const moved = (page: typeof ines) => postWithText(page, words).getByRole('button', { name: /^Moved/ });
    await expect(moved(ines)).toHaveAttribute('aria-pressed', 'false');
    await expect(moved(ines)).toHaveText('Moved');

    await moved(ines).click();
    await expect(moved(ines)).toHaveAttribute('aria-pressed', 'true');
    await expect(moved(ines)).toHaveText('Moved 1');

    await bram.goto(thread);
    await expect(moved(bram)).toHaveText('Moved 1');
    await expect(moved(bram)).toHaveAttribute('aria-pressed', 'false');
    await moved(bram).click();
    await expect(moved(bram)).toHaveText('Moved 2');

    await moved(ines).click();
    await expect(moved(ines)).toHaveAttribute('aria-pressed', 'false');
    await expect(moved(ines)).toHaveText('Moved 1');
    const buttons = postWithText(ines, words).getByRole('group', { name: 'Reactions' });
    const shown = await buttons.innerHTML();
    await ines.goto(thread);
    expect(await buttons.innerHTML()).toBe(shown);
    await bram.reload();
    await expect(moved(bram)).toHaveAttribute('aria-pressed', 'true');
    await expect(moved(bram)).toHaveText('Moved 1');
  });
});
