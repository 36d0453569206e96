import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, inAll, test, withAndWithoutScript } from './fixtures';
import { moveBookmark, responseBytes, startClub, uniqueText } from './steps';

const CHAPTERS = 9;

async function readUpTo(page: Page, room: string, chapter: number) {
  await page.goto(room);
  await moveBookmark(page, chapter);
}

const sections = (page: Page) => page.getByRole('navigation', { name: 'This book' });

/** Opens one of the forms for a new entry, fills it in and sends it. */
async function addEntry(page: Page, kind: string, fields: Record<string, string>, mark: number) {
  const form = page.locator('form').filter({ has: page.getByRole('group').filter({ hasText: kind }) });
  await page.getByText(kind, { exact: true }).first().click();
  const open = form.filter({ has: page.getByRole('button', { name: kind, exact: true }) });
  for (const [label, words] of Object.entries(fields))
    await open.getByLabel(label, { exact: true }).fill(words);
  await open.getByLabel('Visible to readers who’ve finished').selectOption(String(mark));
  await open.getByRole('button', { name: kind, exact: true }).click();
  await expect(
    page
      .getByRole('listitem')
      .filter({ hasText: Object.values(fields)[0]! })
      .first(),
  ).toBeVisible();
}

withAndWithoutScript(() => {
  test(
    'a club writes about its book, a reader meets what they have come to, and another club adds the file',
    inAll,
    async ({ newcomer }) => {
      const title = uniqueText('The House');
      const ada = (await newcomer()).page;
      const room = await startClub(ada, title, CHAPTERS);
      await expect(sections(ada).getByRole('link')).toHaveText(['Reading room', 'Moderation']);

      await readUpTo(ada, room, CHAPTERS);
      await sections(ada).getByRole('link', { name: 'Themes' }).click();
      await ada.getByRole('link', { name: 'Write about the book' }).click();
      await addEntry(ada, 'Add a theme', { 'Name of the theme': 'Light', 'First note': 'It is lit.' }, 2);
      await addEntry(ada, 'Add a note on a theme', { Note: 'It goes out.' }, 7);
      await addEntry(
        ada,
        'Add a turning point',
        { 'What happens, in a few words': 'The empty room', 'What the book tells': 'Nobody was there.' },
        6,
      );
      await addEntry(ada, 'Add a word to watch', { 'Word or phrase': 'the drowned bell' }, 8);
      await ada.getByText('Add a title', { exact: true }).first().click();
      const titles = ada.locator('form').filter({ has: ada.getByRole('button', { name: 'Add a title' }) });
      await titles.getByLabel('Chapter or part').selectOption('chapter:2');
      await titles.getByLabel('Title', { exact: true }).fill('The Lit Window');
      await titles.getByRole('button', { name: 'Add a title' }).click();
      await expect(ada.getByText('Chapter 2: The Lit Window')).toBeVisible();

      const reader = await newcomer();
      const nell = reader.page;
      await nell.goto(room.split('/').slice(0, 3).join('/'));
      await nell.getByRole('button', { name: 'Join this club' }).click();
      await expect(nell.getByRole('button', { name: 'Leave this club' })).toBeAttached();
      await readUpTo(nell, room, 3);
      await sections(nell).getByRole('link', { name: 'Themes' }).click();
      const main = nell.getByRole('main');
      await expect(main).toContainText('It is lit.');
      await expect(main.getByRole('link', { name: 'Told too early? It is lit.' })).toBeVisible();
      await expect(main).toContainText('Opens after chapter 6');
      for (const path of ['', '/themes', '/about-the-book', '/about-the-book/export']) {
        const bytes = await responseBytes(nell, room + path);
        expect(bytes).not.toMatch(/goes out|empty room|Nobody was there|drowned bell/);
      }

      await nell.getByRole('link', { name: 'Told too early? Light' }).click();
      await nell.getByLabel('Why should this open later?').fill('My chapter 3 says nothing of it.');
      await nell.getByRole('button', { name: 'Report' }).click();
      await expect(nell.getByText('Thanks. The people who run the club will look at it.')).toBeVisible();
      await ada.goto(`${room}/about-the-book`);
      const report = ada.getByRole('region', { name: 'Told too early?' });
      await expect(report).toContainText('My chapter 3 says nothing of it.');
      await report.getByLabel('Visible to readers who’ve finished').selectOption('5');
      await report.getByRole('button', { name: 'Agree' }).click();
      await expect(report).toHaveCount(0);
      await nell.goto(`${room}/themes`);
      await expect(nell.getByRole('main')).not.toContainText('It is lit.');

      await nell.goto(room);
      await nell.getByText('All chapters').click();
      await nell.getByRole('link', { name: 'Does a title tell too much?' }).click();
      await nell.getByRole('link', { name: 'Told too early? The Lit Window' }).click();
      await nell.getByLabel('Why should this open later?').fill('A window is lit in chapter 3.');
      await nell.getByRole('button', { name: 'Report' }).click();
      await expect(nell.getByText('Thanks. The people who run the club will look at it.')).toBeVisible();
      await ada.goto(`${room}/about-the-book`);
      await expect(report).toContainText('Title of a chapter, Chapter 2: The Lit Window');
      await report.getByRole('button', { name: 'Dismiss' }).click();
      await expect(report).toHaveCount(0);

      await ada.getByRole('button', { name: 'Remove – The empty room' }).click();
      await ada.getByRole('button', { name: 'Put back – The empty room' }).click();
      await expect(ada.getByRole('button', { name: 'Remove – The empty room' })).toBeVisible();

      const download = ada.waitForEvent('download');
      await ada.getByRole('link', { name: 'Download as a file' }).click();
      const file = readFileSync(await (await download).path(), 'utf8');
      expect(JSON.parse(file)).toMatchObject({ holds: 'everything', themes: [{ name: 'Light', from: 5 }] });

      const bram = (await newcomer()).page;
      const other = await startClub(bram, title, CHAPTERS);
      await bram.goto(`${other}/about-the-book`);
      await bram.getByLabel('File').setInputFiles({
        name: 'a.json',
        mimeType: 'application/json',
        buffer: Buffer.from('{ "format": 1'),
      });
      await bram.getByRole('button', { name: 'Check the file' }).click();
      await expect(bram.getByText('Line 1: this isn’t JSON any more')).toBeVisible();
      await bram
        .getByLabel('File')
        .setInputFiles({ name: 'a.json', mimeType: 'application/json', buffer: Buffer.from(file) });
      await bram.getByRole('button', { name: 'Check the file' }).click();
      await expect(
        bram.getByText('This file has 1 theme, 1 turning point, 1 word to watch and 1 title.'),
      ).toBeVisible();
      await bram.getByRole('button', { name: 'Add all of it' }).click();
      await expect(bram.getByText('The entries have been added.')).toBeVisible();
      expect(await responseBytes(bram, `${other}/about-the-book`)).not.toMatch(
        /It is lit|empty room|drowned/,
      );
      await readUpTo(bram, other, 6);
      await sections(bram).getByRole('link', { name: 'Themes' }).click();
      await expect(bram.getByRole('main')).toContainText('It is lit.');
      await expect(bram.getByRole('main')).toContainText('Nobody was there.');
      await expect(bram.getByRole('main')).not.toContainText('It goes out.');
    },
  );
});
