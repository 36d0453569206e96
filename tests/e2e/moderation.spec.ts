import type { Page } from '@playwright/test';
import { bothWays, expect, test } from './cast';
import { act, bytesOf, fresh, lookAnyway, post, postThatSays, startThread, thursday } from './steps';

const desk = `${thursday}/moderation`;
const log = (page: Page) => page.getByRole('main');

bothWays(() => {
  test('Bram, who is at chapter 9, meets Wren’s report about chapter 22, looks, and answers it', async ({
    as,
  }) => {
    const [otto, wren, bram] = [await as('Otto'), await as('Wren'), await as('Bram')];
    const thread = await startThread(otto, { title: fresh('Blame'), words: fresh('Hello all'), mark: 0 });
    const [words, reason] = [fresh('Whoever weeps here is weak'), fresh('That was meant for me')];
    const id = await post(otto, thread, words, 22);
    await report(wren, thread, words, reason);

    await bram.goto(desk);
    const line = bram.getByRole('listitem').filter({ has: bram.locator(`button[value="post:${id}"]`) });
    const coveredPost = line.getByRole('button', {
      name: 'The reported post: Opens after chapter 22 Look anyway',
    });
    await expect(coveredPost).toBeVisible();
    const coveredWords = line.getByRole('button', { name: 'A report: Opens after chapter 23 Look anyway' });
    const reportId = (await coveredWords.getAttribute('value'))!.slice('report:'.length);
    const sent = await bytesOf(bram, desk);
    expect(sent).not.toContain(words);
    expect(sent).not.toContain(reason);

    await lookAnyway(bram, coveredWords);
    await expect(bram.getByText(reason)).toBeVisible();
    const opened = bram.getByRole('listitem').filter({ hasText: reason });
    await lookAnyway(bram, opened.locator(`button[value="post:${id}"]`));
    await expect(opened.getByText(words)).toBeVisible();

    await opened.getByRole('link', { name: 'Open Otto Brandt’s post' }).click();
    await expect(postThatSays(bram, words)).toBeVisible();
    await bram.goto(desk);
    const answer = fresh('Asked Otto to soften it');
    await opened.getByLabel('Reason').fill(answer);
    await opened.getByRole('button', { name: 'Agree (I’ve dealt with it)' }).click();

    await expect(bram.getByText(reason)).toHaveCount(0);
    await expect(log(bram)).toContainText(answer);
    await bram.goto(`${desk}?report=${reportId}`);
    await expect(bram.getByText(reason)).toHaveCount(0);
  });

  test('Bram locks a thread of Inês’s, so that nobody can add to it, and unlocks it', async ({ as }) => {
    const [bram, ines] = [await as('Bram'), await as('Inês')];
    const words = fresh('Shall we meet on Friday');
    const thread = await startThread(ines, { title: fresh('Friday'), words, mark: 0 });

    await bram.goto(thread);
    await tend(bram, 'Lock thread', fresh('Decided'));
    await expect(bram.getByText('This thread is locked')).toBeVisible();
    await ines.goto(thread);
    await expect(ines.getByText('This thread is locked')).toBeVisible();
    await expect(ines.getByLabel('Your post')).toHaveCount(0);

    await tend(bram, 'Unlock thread', fresh('Open again'));
    await expect(bram.getByText('This thread is locked')).toHaveCount(0);
    await post(ines, thread, fresh('Friday it is'));
  });

  test('Bram removes a post of Otto’s, saying why, and restores it', async ({ as }) => {
    const [bram, otto, ines] = [await as('Bram'), await as('Otto'), await as('Inês')];
    const thread = await startThread(otto, { title: fresh('Late'), words: fresh('Good evening'), mark: 0 });
    const [words, why] = [fresh('Some of us finish what we begin'), fresh('Personal')];
    await post(otto, thread, words, 2);

    await bram.goto(thread);
    await act(bram, words, 'Change chapter or remove');
    await bram.getByLabel('Reason').fill(why);
    await bram.getByRole('button', { name: 'Remove post' }).click();
    await expect(bram.getByText('Removed by a moderator.')).toBeVisible();
    await ines.goto(thread);
    await expect(ines.getByText('Removed by a moderator.')).toBeVisible();
    expect(await bytesOf(ines, thread)).not.toContain(words);
    await bram.goto(desk);
    await expect(log(bram)).toContainText(why);

    await bram.goto(thread);
    await bram.getByRole('link', { name: 'Restore' }).click();
    await bram.getByLabel('Reason').fill(fresh('He said sorry'));
    await bram.getByRole('button', { name: 'Restore post' }).click();
    await expect(postThatSays(bram, words)).toBeVisible();
    await ines.goto(thread);
    await expect(postThatSays(ines, words)).toBeVisible();
  });
});

test('nobody but those who run the club finds the moderators’ desk', async ({ as }) => {
  for (const name of ['Inês', 'Ada']) {
    const page = await as(name);
    const answer = await page.goto(desk);
    expect(answer?.status()).toBe(name === 'Ada' ? 200 : 404);
  }
});

async function report(page: Page, thread: string, said: string, reason: string) {
  await page.goto(thread);
  await act(page, said, 'Report');
  await page.getByLabel('What’s wrong with it?').fill(reason);
  await page.getByRole('button', { name: 'Report' }).click();
  await expect(page.getByText('Thanks. The moderators will take a look.')).toBeVisible();
}

async function tend(page: Page, button: string, reason: string) {
  await page.getByText('Moderate this thread').click();
  await page.getByLabel('Reason').fill(reason);
  await page.getByRole('button', { name: button }).click();
}
