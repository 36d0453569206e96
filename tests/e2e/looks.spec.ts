import { expect, inAll, test, withAndWithoutScript } from './fixtures';
import {
  bookmark,
  responseBytes,
  uniqueText,
  lookAnyway,
  post,
  postWithText,
  startThread,
  openReading,
} from './steps';

withAndWithoutScript(() => {
  test('Inês looks at a thread of chapter 13 and covers it again, and her bookmark stays where it was', async ({
    as,
  }) => {
    const ada = await as('Ada');
    const ines = await as('Inês');
    const title = uniqueText('The road to the sea');
    const words = uniqueText('They stop for petrol');
    const thread = await startThread(ada, { title, words, mark: 13 });
    await ines.goto(thread);
    const heading = ines.getByRole('heading', { level: 1 });
    await expect(heading).toHaveText('Opens after chapter 13');
    const sent = await responseBytes(ines, thread);
    expect(sent).not.toContain(title);
    expect(sent).not.toContain(words);

    await lookAnyway(ines, ines.getByRole('button', { name: 'Opens after chapter 13 Look anyway' }));
    await expect(heading).toHaveText(title);
    await expect(postWithText(ines, words)).toBeVisible();
    await expect(ines.getByText('You opened this early.')).toBeVisible();
    await openReading(ines);
    await expect(bookmark(ines)).toContainText('You’ve finished chapter 4.');

    await ines.goto(thread);
    await ines.getByRole('button', { name: 'Cover again' }).click();
    await expect(heading).toHaveText('Opens after chapter 13');
    const again = await responseBytes(ines, thread);
    expect(again).not.toContain(title);
    expect(again).not.toContain(words);
  });
});

withAndWithoutScript(() => {
  test('Inês looks at one post of a thread and covers it again', inAll, async ({ as }) => {
    const ada = await as('Ada');
    const ines = await as('Inês');
    const thread = await startThread(ada, {
      title: uniqueText('Petrol'),
      words: uniqueText('Any news?'),
      mark: 0,
    });
    const words = uniqueText('It was Ruth who paid');
    const id = await post(ada, thread, words, 13);
    await ines.goto(thread);

    const cover = ines.getByRole('button', { name: 'Opens after chapter 13 Look anyway' });
    await lookAnyway(ines, cover);
    await expect(postWithText(ines, words)).toBeVisible();
    await expect(ines.locator(`[id="i-${id}"]`)).toBeFocused();
    // Where the focus lands is read out; a live region would read it a second time.
    const live = ines.locator('[aria-live], [role="status"], [role="alert"], [role="log"]');
    await expect(live.filter({ hasText: words })).toHaveCount(0);

    await postWithText(ines, words).getByRole('button', { name: 'Cover again' }).click();
    await expect(cover).toBeVisible();
    expect(await responseBytes(ines, thread)).not.toContain(words);
  });
});

test('no address that is only opened, fetched ahead or sniffed at looks at anything', async ({ as }) => {
  const ada = await as('Ada');
  const ines = await as('Inês');
  const title = uniqueText('A long drive');
  const words = uniqueText('with the windows down');
  const thread = await startThread(ada, { title, words, mark: 13 });
  const id = thread.split('/').at(-1)!;
  const { request } = ines.context();

  for (const query of [
    '',
    `?look=thread:${id}`,
    `?look=${encodeURIComponent(`thread:${id}`)}&here=${thread}`,
    `?ask=thread:${id}`,
    `?ask=thread:${id}&look=thread:${id}`,
  ]) {
    await request.get(`${thread}${query}`);
    await request.head(`${thread}${query}`);
    await request.get(`${thread}${query}`, { headers: { RSC: '1', 'Next-Router-Prefetch': '1' } });
    await request.get(`${thread}${query}`, { headers: { Purpose: 'prefetch', 'Sec-Purpose': 'prefetch' } });
  }

  await ines.goto(thread);
  await expect(ines.getByRole('heading', { level: 1 })).toHaveText('Opens after chapter 13');
  expect(await responseBytes(ines, thread)).not.toContain(title);
});
