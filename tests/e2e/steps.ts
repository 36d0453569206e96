import { randomUUID } from 'node:crypto';
import type { Locator, Page } from '@playwright/test';
import { expect } from './fixtures';

export const THURSDAY_ROOM = '/clubs/the-thursday-room';

/** Words that nobody wrote before: "lampshade" becomes "lampshade 1f0c44ab". */
export const uniqueText = (words: string) => `${words} ${randomUUID().slice(0, 8)}`;

/** Goes to the Thursday room's reading of Never Let Me Go, and gives back its path. */
export async function openReading(page: Page): Promise<string> {
  await page.goto(THURSDAY_ROOM);
  await page.getByRole('link', { name: 'Never Let Me Go', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Never Let Me Go');
  return new URL(page.url()).pathname;
}

export async function joinThursdayRoom(page: Page) {
  await page.goto(THURSDAY_ROOM);
  await page.getByRole('button', { name: 'Join this club' }).click();
  await expect(page.getByRole('button', { name: 'Leave this club' })).toBeVisible();
}

/** Joins the club of a reading, by the reading's path. */
export async function joinClubFor(page: Page, room: string) {
  await page.goto(room.split('/').slice(0, 3).join('/'));
  await page.getByRole('button', { name: 'Join this club' }).click();
  await expect(page.getByRole('button', { name: 'Leave this club' })).toBeAttached();
}

/** Reads the page: with scripts its posts say by themselves that they were on screen, without them a button does. */
export async function readPage(page: Page, hasScript: boolean) {
  if (!hasScript) return page.getByRole('button', { name: 'I’ve read this page' }).click();
  const reported = page.waitForRequest((request) => request.method() === 'POST');
  for (const article of await page.locator('article[data-news]').all())
    await article.scrollIntoViewIfNeeded();
  await (await reported).response();
}

/** Moves the bookmark to a place (1..N), which is called so, from the room and back to it. */
export async function moveBookmark(page: Page, to: number, name = `chapter ${to}`) {
  const place = page.getByLabel('I’ve read up to the end of');
  const isOn = to > Number(await place.inputValue());
  await place.selectOption(String(to));
  await page.getByRole('button', { name: 'Move my bookmark' }).click();
  // A step on leads to what it opened, and over more than three chapters it is asked about; one back leads to the room.
  if (isOn) {
    const sure = page.getByRole('button', { name: 'Yes, I’ve read that far' });
    const opened = page.getByRole('heading', { level: 1, name: /^You’ve finished/ });
    await expect(sure.or(opened)).toBeVisible();
    if (await sure.isVisible()) await sure.click();
    await expect(opened).toBeVisible();
    await page.getByRole('link', { name: 'To the reading room' }).click();
  }
  await expect(bookmark(page).filter({ hasText: `You’ve finished ${name}` })).toBeVisible();
}

export const bookmark = (page: Page) => page.getByRole('region', { name: 'Your bookmark' });

type NewThread = { title: string; words: string; mark?: number };

/** Starts a thread in a room, by its path, or in the Thursday room, and gives back its own path. */
export async function startThread(
  page: Page,
  { title, words, mark }: NewThread,
  room?: string,
): Promise<string> {
  await (room ? page.goto(room) : openReading(page));
  await page.getByLabel('Title').fill(title);
  await fillPost(page, words, mark);
  await page.getByRole('button', { name: 'Start a thread' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
  return new URL(page.url()).pathname;
}

/** Posts in a thread, and gives back the post's id. */
export async function post(page: Page, thread: string, words: string, mark?: number): Promise<string> {
  await page.goto(thread);
  await fillPost(page, words, mark);
  await page.getByRole('button', { name: 'Post', exact: true }).click();
  return postId(page, words);
}

/** Answers the post that says `said`. */
export async function reply(page: Page, thread: string, said: string, words: string, mark?: number) {
  await page.goto(thread);
  await followPostLink(page, said, 'Reply');
  await fillPost(page, words, mark);
  await page.getByRole('button', { name: 'Reply', exact: true }).click();
  return postId(page, words);
}

async function fillPost(page: Page, words: string, mark?: number) {
  await page.getByLabel('Your post').fill(words);
  if (mark !== undefined) await chooseMark(page, mark);
}

/** Presses "Look anyway" and then what its question offers, once the question has stood for long enough. */
export async function lookAnyway(page: Page, cover: Locator) {
  await cover.click();
  const question = page.getByRole('group', { name: /^Show this / });
  await expect(question).toBeVisible();
  await waitForQuestion(page);
  await question.getByRole('button', { name: /Show it$/ }).click();
  await expect(question).toHaveCount(0);
}

/** With JavaScript the button itself says when; without, the page has to have been there for half a second. */
async function waitForQuestion(page: Page) {
  if (!page.url().includes('ask=')) return;
  await expect.poll(() => page.evaluate(() => performance.now())).toBeGreaterThan(1000);
}

export const chooseMark = (page: Page, mark: number) =>
  page.getByLabel('Who may read this').selectOption(String(mark));

/** The post that says something, as it stands in a thread. */
export const postWithText = (page: Page, words: string) =>
  page.getByRole('article').filter({ hasText: words });

async function postId(page: Page, words: string): Promise<string> {
  const article = postWithText(page, words);
  await expect(article).toBeVisible();
  return (await article.getAttribute('id'))!.slice('p-'.length);
}

/** The line of reactions under a post: one that was given, and the choice of all of them. */
export function reactionsUnder(page: Page, words: string) {
  const group = postWithText(page, words).getByRole('group', { name: 'Reactions' });
  return {
    group,
    given: (name: string) => group.locator('.given').getByRole('button', { name }),
    choice: (name: string) => group.locator('.react-panel button', { hasText: name }),
    opener: group.locator('summary'),
  };
}

/** Opens the choice of reactions under a post, and presses one of them. */
export async function react(page: Page, words: string, name: string) {
  const { group, opener, choice } = reactionsUnder(page, words);
  if ((await group.locator('details[open]').count()) === 0) await opener.click();
  await choice(name).click();
}

/** Follows one of a post's links, "Reply", "Edit", "Change chapter or remove" …, and waits for the page with its form. */
export async function followPostLink(page: Page, said: string, link: string) {
  await postWithText(page, said).getByRole('link', { name: link }).click();
  // The page before it has fields of the same names.
  await page.waitForURL(/[?](reply|quote|edit|tend|report)=/);
}

export async function changeMark(page: Page, thread: string, said: string, mark: number) {
  await page.goto(thread);
  await followPostLink(page, said, 'Change chapter or remove');
  await chooseMark(page, mark);
  await page.getByRole('button', { name: 'Change chapter' }).click();
  // The form's own choices name every place, so it has to be gone first.
  await expect(page.getByRole('button', { name: 'Change chapter' })).toBeHidden();
  await expect(postWithText(page, said)).toContainText(
    mark === 0 ? 'safe for everyone' : `safe from chapter ${mark}`,
  );
}

/** All that the server sends of a page: as a document and as what the browser's router asks for. */
export async function responseBytes(page: Page, path: string): Promise<string> {
  const { request } = page.context();
  const answers = await Promise.all([
    request.get(path),
    request.get(path, { headers: { RSC: '1' } }),
    request.get(path, { headers: { RSC: '1', 'Next-Router-Prefetch': '1' } }),
  ]);
  const bodies = await Promise.all(answers.map((answer) => answer.text()));
  return [...bodies, ...answers.map((answer) => JSON.stringify(answer.headers()))].join('\n');
}

/** Founds a club that anybody may join, which reads a book without parts; gives back the reading's path. */
export async function startClub(page: Page, title: string, chapters: number): Promise<string> {
  await page.goto('/clubs/new');
  await page.getByLabel('Name').fill(uniqueText('The Lamp'));
  await page.getByLabel('How people join').selectOption('open');
  await page.getByLabel('Who can find it').selectOption('yes');
  await page.getByRole('button', { name: 'Start this club' }).click();
  await page.getByRole('link', { name: 'Settings' }).click();
  await page.getByRole('link', { name: 'Add a book' }).click();
  await page.getByLabel('Title').fill(title);
  await page.getByLabel('Author').fill('Somebody');
  await page.getByLabel('Chapters, or a table of contents').fill(`${chapters} chapters`);
  await page.getByRole('button', { name: 'Show the chapters' }).click();
  await page.getByRole('button', { name: 'Add this book' }).first().click();
  await page.getByRole('button', { name: 'Start reading it with the club' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(title);
  return new URL(page.url()).pathname;
}
