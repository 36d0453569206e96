import { expect, test } from './fixtures';
import { uniqueText, post, postWithText, startThread } from './steps';

test('a thread prints its words, who wrote them and their places, and nothing to press', async ({ as }) => {
  const ada = await as('Ada');
  const ines = await as('Inês');
  const said = uniqueText('To bring along');
  const ahead = uniqueText('For later');
  const thread = await startThread(ada, { title: uniqueText('Printed'), words: said, mark: 0 });
  await post(ada, thread, ahead, 13);
  await ines.goto(thread);

  await ines.emulateMedia({ media: 'print' });

  await expect(ines.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(postWithText(ines, said)).toContainText('safe for everyone');
  await expect(postWithText(ines, said)).toBeVisible();
  await expect(ines.getByRole('listitem').filter({ hasText: /^Chapter 13 ?1 post/ })).toBeVisible();
  for (const role of ['button', 'textbox', 'combobox'] as const)
    await expect(ines.getByRole(role)).toHaveCount(0);
  await expect(ines.getByRole('navigation')).toHaveText(/^The Thursday Room\s*\/\s*Never Let Me Go\s*\/$/);
});
