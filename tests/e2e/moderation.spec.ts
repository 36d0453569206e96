import type { Page } from '@playwright/test';
import { expect, inAll, test, withAndWithoutScript } from './fixtures';
import {
  followPostLink,
  responseBytes,
  uniqueText,
  lookAnyway,
  post,
  postWithText,
  startThread,
  THURSDAY_ROOM,
} from './steps';

const DESK = `${THURSDAY_ROOM}/moderation`;
const logRegion = (page: Page) => page.getByRole('main');

withAndWithoutScript(() => {
  test('Bram, who is at chapter 9, meets Wren’s report about chapter 22, looks, and answers it', async ({
    as,
  }) => {
    const otto = await as('Otto');
    const wren = await as('Wren');
    const bram = await as('Bram');
    const thread = await startThread(otto, {
      title: uniqueText('Blame'),
      words: uniqueText('Hello all'),
      mark: 0,
    });
    const words = uniqueText('Whoever weeps here is weak');
    const reason = uniqueText('That was meant for me');
    const id = await post(otto, thread, words, 22);
    await reportPost(wren, thread, words, reason);

    await bram.goto(DESK);
    const line = bram.getByRole('listitem').filter({ has: bram.locator(`button[value="post:${id}"]`) });
    const coveredPost = line.getByRole('button', {
      name: 'The reported post: Opens after chapter 22 Look anyway',
    });
    await expect(coveredPost).toBeVisible();
    const coveredReport = line.getByRole('button', { name: 'A report: Opens after chapter 23 Look anyway' });
    const reportId = (await coveredReport.getAttribute('value'))!.slice('report:'.length);
    const sent = await responseBytes(bram, DESK);
    expect(sent).not.toContain(words);
    expect(sent).not.toContain(reason);

    await lookAnyway(bram, coveredReport);
    await expect(bram.getByText(reason)).toBeVisible();
    const opened = bram.getByRole('listitem').filter({ hasText: reason });
    await lookAnyway(bram, opened.locator(`button[value="post:${id}"]`));
    await expect(opened.getByText(words)).toBeVisible();

    await opened.getByRole('link', { name: 'Open Otto Brandt’s post' }).click();
    await expect(postWithText(bram, words)).toBeVisible();
    await bram.goto(DESK);
    const answer = uniqueText('Asked Otto to soften it');
    await opened.getByLabel('Reason').fill(answer);
    await opened.getByRole('button', { name: 'Agree (I’ve dealt with it)' }).click();

    await expect(bram.getByText(reason)).toHaveCount(0);
    await expect(logRegion(bram)).toContainText(answer);
    await bram.goto(`${DESK}?report=${reportId}`);
    await expect(bram.getByText(reason)).toHaveCount(0);
  });

  test(
    'Bram locks a thread of Inês’s, so that nobody can add to it, and unlocks it',
    inAll,
    async ({ as }) => {
      const bram = await as('Bram');
      const ines = await as('Inês');
      const words = uniqueText('Shall we meet on Friday');
      const thread = await startThread(ines, { title: uniqueText('Friday'), words, mark: 0 });

      await bram.goto(thread);
      await moderateThread(bram, 'Lock thread', uniqueText('Decided'));
      await expect(bram.getByText('This thread is locked')).toBeVisible();
      await ines.goto(thread);
      await expect(ines.getByText('This thread is locked')).toBeVisible();
      await expect(ines.getByLabel('Your post')).toHaveCount(0);

      await moderateThread(bram, 'Unlock thread', uniqueText('Open again'));
      await expect(bram.getByText('This thread is locked')).toHaveCount(0);
      await post(ines, thread, uniqueText('Friday it is'));
    },
  );

  test('Bram removes a post of Otto’s, saying why, and restores it', inAll, async ({ as }) => {
    const bram = await as('Bram');
    const otto = await as('Otto');
    const ines = await as('Inês');
    const thread = await startThread(otto, {
      title: uniqueText('Late'),
      words: uniqueText('Good evening'),
      mark: 0,
    });
    const words = uniqueText('Some of us finish what we begin');
    const why = uniqueText('Personal');
    await post(otto, thread, words, 2);

    await bram.goto(thread);
    await followPostLink(bram, words, 'Change chapter or remove');
    await bram.getByLabel('Reason').fill(why);
    await bram.getByRole('button', { name: 'Remove post' }).click();
    await expect(bram.getByText('Removed by a moderator.')).toBeVisible();
    await ines.goto(thread);
    await expect(ines.getByText('Removed by a moderator.')).toBeVisible();
    expect(await responseBytes(ines, thread)).not.toContain(words);
    await bram.goto(DESK);
    await expect(logRegion(bram)).toContainText(why);

    await bram.goto(thread);
    await bram.getByRole('link', { name: 'Restore' }).click();
    await bram.getByLabel('Reason').fill(uniqueText('He said sorry'));
    await bram.getByRole('button', { name: 'Restore post' }).click();
    await expect(postWithText(bram, words)).toBeVisible();
    await ines.goto(thread);
    await expect(postWithText(ines, words)).toBeVisible();
  });
});

test('nobody but those who run the club finds the moderators’ desk', async ({ as }) => {
  for (const name of ['Inês', 'Ada']) {
    const page = await as(name);
    const answer = await page.goto(DESK);
    expect(answer?.status()).toBe(name === 'Ada' ? 200 : 404);
  }
});

async function reportPost(page: Page, thread: string, said: string, reason: string) {
  await page.goto(thread);
  await followPostLink(page, said, 'Report');
  await page.getByLabel('What’s wrong with it?').fill(reason);
  await page.getByRole('button', { name: 'Report' }).click();
  await expect(page.getByText('Thanks. The moderators will take a look.')).toBeVisible();
}

async function moderateThread(page: Page, button: string, reason: string) {
  await page.getByText('Moderate this thread').click();
  await page.getByLabel('Reason').fill(reason);
  await page.getByRole('button', { name: button }).click();
}
