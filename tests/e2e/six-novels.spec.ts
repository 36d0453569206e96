import type { Page } from '@playwright/test';
import { test as withoutSearch } from './app-without-search';
import { expect, inAll, test } from './fixtures';
import { novels, type Novel } from './novels';
import { foundClub, joinClub, startReading } from './own-book';
import { readForm } from './raw-forms';
import { responseBytes, uniqueText } from './steps';

const places = (page: Page) => page.getByLabel('I’ve read up to the end of');

/** Enters the novel in each of the three ways, and keeps what came from the EPUB. */
async function enterNovel(page: Page, title: string, novel: Novel) {
  await page.getByLabel('Title').fill(title);
  await page.getByLabel('Author').fill('Ines Prado');
  const contents = page.getByLabel('Chapters, or a table of contents');
  for (const way of ['count', 'paste'] as const) {
    await contents.fill(novel[way]);
    await page.getByRole('button', { name: 'Show the chapters' }).click();
    await expect(page.locator('#summary')).toHaveText(novel.sums[way]);
    // With JavaScript it stays open once it is.
    if (!(await contents.isVisible())) await page.getByText('Read other chapters instead').click();
  }
  const file = { name: 'novel.epub', mimeType: 'application/epub+zip', buffer: novel.epub };
  await page.getByLabel('Or an EPUB file').setInputFiles(file);
  await page.getByRole('button', { name: 'Show the chapters' }).click();
  await expect(page.locator('#summary')).toHaveText(novel.sums.epub);
  await expect(page.getByRole('alert').filter({ hasText: 'Please mend this first' })).toHaveCount(0);
}

async function checkNames(page: Page, { places: names, last }: Novel) {
  const texts = await places(page).locator('option').allTextContents();
  expect(texts).toHaveLength(last + 1);
  expect(new Set(texts).size).toBe(texts.length);
  for (const [place, name] of Object.entries(names))
    expect(texts[Number(place)]!.toLowerCase().startsWith(name.toLowerCase())).toBe(true);
}

/** Moves a bookmark as a browser without JavaScript does. */
async function moveTo(page: Page, room: string, place: number) {
  const form = await readForm(page, room, 'readThrough');
  // A step over more than three chapters is asked about.
  const answer = await form.send({ readThrough: String(place), sure: String(place) });
  expect([302, 303]).toContain(answer.status());
}

/** At which places the quicker reader writes: at all of a short book, at every thirtieth of a long one. */
const writingPlaces = (last: number) =>
  Array.from({ length: last }, (_, at) => at + 1).filter(
    (place) => last < 20 || place % 30 === 1 || place === last,
  );

type Written = { place: number; path: string; words: string };

/** Reads to the end, and writes a thread at each of those places, under the mark that is proposed. */
async function readAndWrite(page: Page, room: string, last: number): Promise<Written[]> {
  const written: Written[] = [];
  for (const place of writingPlaces(last)) {
    await moveTo(page, room, place);
    await page.goto(room);
    const words = uniqueText(`token${place}x`);
    await page.getByLabel('Title').fill(words);
    await page.getByLabel('Your post').fill(`${words} in a post`);
    await page.getByRole('button', { name: 'Start a thread' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(words);
    written.push({ place, words, path: new URL(page.url()).pathname });
  }
  return written;
}

/** Follows through every place: what is sent there has the words up to it, and none that come later. */
async function followToTheEnd(page: Page, room: string, last: number, written: Written[]) {
  for (let place = 0; place <= last; place += 1) {
    if (place > 0) await moveTo(page, room, place);
    const next = written.find((one) => one.place > place);
    const latest = written.findLast((one) => one.place <= place);
    const isNear = last < 20 || next?.place === place + 1 || latest?.place === place;
    const bytes = isNear
      ? await responseBytes(page, room)
      : await (await page.context().request.get(room)).text();
    for (const one of written.filter((each) => each.place > place))
      expect(bytes, `place ${place}`).not.toContain(one.words);
    if (latest) expect(bytes, `place ${place}`).toContain(latest.words);
    if (next && isNear) expect(await responseBytes(page, next.path)).not.toContain(next.words);
  }
}

type People = { host: Page; follower: Page };

async function readTogether({ host, follower }: People, title: string, { last }: Novel, room: string) {
  await joinClub(follower, room);
  const written = await readAndWrite(host, room, last);
  await followToTheEnd(follower, room, last, written);
  await follower.goto(room);
  await expect(follower.getByRole('region', { name: 'Your bookmark' })).toContainText('and with it the book');
  await expect(follower.getByRole('heading', { level: 1 })).toContainText(title);
}

const LONG = 600_000;

for (const novel of novels)
  test(`two people read a book with ${novel.what}, found by a search, to its end`, inAll, async ({ as }) => {
    test.setTimeout(LONG);
    const host = await as('Otto');
    const follower = await as('Theo');
    await foundClub(host);
    await host.getByLabel('Look for').fill('Lamp Road');
    await host.getByRole('button', { name: 'Search' }).click();
    await host.getByRole('link', { name: /^Use this book.*The Lamp Road$/ }).click();
    await expect(host.getByLabel('Author')).toHaveValue('Ada Wren, Tom Fell');
    const title = uniqueText('The Lamp Road');
    await enterNovel(host, title, novel);
    const room = await startReading(host, title);
    await checkNames(host, novel);
    await readTogether({ host, follower }, title, novel, room);
  });

withoutSearch.describe('without JavaScript, and where nothing is looked up outside', inAll, () => {
  withoutSearch.use({ javaScriptEnabled: false });

  for (const novel of novels)
    withoutSearch(`two people read a book with ${novel.what} to its end`, async ({ newcomer }) => {
      withoutSearch.setTimeout(LONG);
      const host = (await newcomer()).page;
      const follower = (await newcomer()).page;
      await foundClub(host);
      await expect(host.getByLabel('Look for')).toHaveCount(0);
      const title = uniqueText('The Lamp Road');
      await enterNovel(host, title, novel);
      const room = await startReading(host, title);
      await checkNames(host, novel);
      await readTogether({ host, follower }, title, novel, room);
    });
});
