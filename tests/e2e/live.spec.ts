import type { Page } from '@playwright/test';
import { expect, inAll, test } from './fixtures';
import { joinClub, readUpTo, startClub } from './own-book';
import { post, postWithText, react, reactionsUnder, reply, startThread, uniqueText } from './steps';

const CHAPTERS = ['Prologue', '1. The Ferry', '2. The Lamp', '3. The Aunt', 'Epilogue'].join('\n');

const bell = (page: Page) => page.getByRole('banner').getByRole('link', { name: /^Notices/ });
const bar = (page: Page) => page.getByRole('status').getByRole('button', { name: /new posts?$|changed/ });

/** Remembers the document, so that a reload shows. */
const markDocument = (page: Page) => page.evaluate(() => void Object.assign(window, { isSame: true }));
const isSameDocument = (page: Page) => page.evaluate(() => 'isSame' in window);

/** Resolves when the page hears of what changes. */
const waitForStream = (page: Page) => page.waitForRequest(/\/live\?/);

test('what another writes appears beside what somebody writes, when they press; what is ahead makes no sign', async ({
  newcomer,
}) => {
  const ada = (await newcomer()).page;
  const room = await startClub(ada, uniqueText('The House'), CHAPTERS);
  await readUpTo(ada, room, 5, 'the Epilogue');
  const { page } = await newcomer();
  await joinClub(page, room);
  await readUpTo(page, room, 1, 'the Prologue');
  const said = uniqueText('Who lit the lamps?');
  const thread = await startThread(page, { title: uniqueText('The lamps'), words: said, mark: 0 }, room);
  const stream = waitForStream(page);
  await page.goto(thread);
  await markDocument(page);
  await stream;

  const draft = uniqueText('I am still writing');
  await page.getByLabel('Your post').fill(draft);
  const ahead = uniqueText('It was the aunt');
  await post(ada, thread, ahead, 3);
  const words = uniqueText('Not I');
  const id = await reply(ada, thread, said, words, 1);
  await expect(bar(page)).toHaveText('1 new post');
  await expect(bell(page)).toHaveAccessibleName('Notices, 1 new');
  await expect(page.getByText(words)).toHaveCount(0);
  await post(ada, thread, uniqueText('Nor did anybody'), 0);
  await expect(bar(page)).toHaveText('2 new posts');

  await bar(page).press('Enter');
  await expect(postWithText(page, words)).toBeVisible();
  await expect(page.locator(`#i-${id}`)).toBeFocused();
  await expect(bar(page)).toHaveCount(0);
  await expect(page.getByLabel('Your post')).toHaveValue(draft);
  expect(await isSameDocument(page)).toBe(true);
  expect(await page.content()).not.toContain(ahead);
});

test('what somebody feels shows at once, and an edit when it is asked for', inAll, async ({ newcomer }) => {
  const ada = (await newcomer()).page;
  const room = await startClub(ada, uniqueText('The House'), '4 chapters');
  const said = uniqueText('It begins');
  const thread = await startThread(ada, { title: uniqueText('The stairs'), words: said, mark: 0 }, room);
  const { page } = await newcomer();
  await joinClub(page, room);
  const stream = waitForStream(page);
  await page.goto(thread);
  await markDocument(page);
  await stream;

  await react(ada, said, 'Moved');
  await expect(reactionsUnder(page, said).given('Moved 1')).toHaveAttribute('aria-pressed', 'false');
  await expect(bar(page)).toHaveCount(0);

  await postWithText(ada, said).getByRole('link', { name: 'Edit' }).click();
  const edited = uniqueText('It began');
  await ada.getByLabel('Your post').fill(edited);
  await ada.getByRole('button', { name: 'Save changes' }).click();
  await expect(bar(page)).toHaveText('This thread has changed. Show it');
  await bar(page).click();
  await expect(postWithText(page, edited)).toBeVisible();
  expect(await isSameDocument(page)).toBe(true);
});

test(
  'two windows of a browser have one stream, and both are told; signed out, none is',
  inAll,
  async ({ newcomer }) => {
    const ada = (await newcomer()).page;
    const room = await startClub(ada, uniqueText('The House'), '4 chapters');
    const { page } = await newcomer();
    await joinClub(page, room);
    const thread = await startThread(ada, { title: uniqueText('The roof'), words: 'A roof.', mark: 0 }, room);
    const second = await page.context().newPage();
    const asked: string[] = [];
    for (const window of [page, second])
      window.on('request', (request) => request.url().includes('/live?') && asked.push(request.url()));
    await page.goto(thread);
    await second.goto(room);
    await expect.poll(() => asked.some((url) => url.includes('%2C'))).toBe(true);

    await post(ada, thread, uniqueText('And another'), 0);
    for (const window of [page, second]) await expect(bar(window)).toHaveText('1 new post');
    await bar(second).click();
    await expect(second.getByText('2 posts')).toBeVisible();
    const open = await page.evaluate(async () => (await navigator.locks.query()).held?.length);
    expect(open).toBe(1);

    await second.goto('/account');
    const over = page.waitForResponse(
      (answer) => answer.url().includes('/live/now') && answer.status() === 204,
    );
    await second.getByRole('button', { name: 'Sign out' }).first().click();
    await over;
    asked.length = 0;
    await post(ada, thread, uniqueText('And a third'), 0);
    await expect(bar(page)).toHaveText('1 new post');
    expect(asked).toEqual([]);
  },
);

/** What asks the server now and then is asked for no more than this, in milliseconds. */
const LONGEST_PAUSE = 40_000;

test('where no stream can be had, the page asks now and then, learns the same, and stops when nobody is signed in', async ({
  newcomer,
}) => {
  const ada = (await newcomer()).page;
  const room = await startClub(ada, uniqueText('The House'), CHAPTERS);
  await readUpTo(ada, room, 5, 'the Epilogue');
  const { page } = await newcomer();
  await joinClub(page, room);
  await readUpTo(page, room, 1, 'the Prologue');
  const thread = await startThread(
    page,
    { title: uniqueText('The cellar'), words: 'A cellar.', mark: 0 },
    room,
  );
  await page.clock.install();
  await page.route(/\/live\?/, (route) => route.abort());
  const answers: number[] = [];
  page.on('response', (answer) => {
    if (answer.url().includes('/live/now?')) answers.push(answer.status());
  });
  await page.goto(thread);
  await markDocument(page);
  /** Lets the page's clock run until it has asked once more. */
  const askAgain = async () => {
    const before = answers.length;
    await page.clock.runFor(LONGEST_PAUSE);
    await expect.poll(() => answers.length).toBeGreaterThan(before);
  };
  await askAgain();
  await expect(bar(page)).toHaveCount(0);

  const ahead = uniqueText('Somebody is down there');
  await post(ada, thread, ahead, 3);
  await askAgain();
  await expect(bar(page)).toHaveCount(0);
  await post(ada, thread, uniqueText('It is damp'), 0);
  await askAgain();
  await expect(bar(page)).toHaveText('1 new post');
  expect(await isSameDocument(page)).toBe(true);
  expect(await page.content()).not.toContain(ahead);

  const second = await page.context().newPage();
  await second.goto('/account');
  await second.getByRole('button', { name: 'Sign out' }).first().click();
  await expect(second.getByRole('link', { name: 'Sign in' }).first()).toBeVisible();
  await second.close();
  await page.clock.runFor(LONGEST_PAUSE);
  await expect.poll(() => answers.at(-1)).toBe(204);
  const asked = answers.length;
  await page.clock.runFor(3 * LONGEST_PAUSE);
  // An answer of the server that comes after all that would have come after another question.
  await page.evaluate(() => fetch('/healthz'));
  expect(answers).toHaveLength(asked);
});
