import type { Page } from '@playwright/test';
import { plainPicture } from '../helpers/pictures';
import { epubFiles, zip } from '../unit/epub/make-epub';
import { expect, inAll, test, withAndWithoutScript } from './fixtures';
import { uniqueText } from './steps';

const PHONE = { width: 390, height: 844 };
const CONTENTS = [
  ...[
    'Cover',
    'Copyright',
    'PRELUDE',
    'BOOK ONE: Miss Brooke',
    'I. The Jewels',
    'II. The Dinner',
    'III. The Letter',
  ],
  ...['BOOK TWO: Old and Young', 'IV. The Lamp', 'V. The Will', 'FINALE', 'Acknowledgements', 'Index'],
].join('\n');

async function foundClub(page: Page) {
  await page.setViewportSize(PHONE);
  await page.goto('/clubs/new');
  await page.getByLabel('Name').fill(uniqueText('The Jetty'));
  await page.getByRole('button', { name: 'Start this club' }).click();
  await page.getByRole('link', { name: 'add one' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Add a book');
}

withAndWithoutScript(() => {
  test('a host pastes a table of contents on a phone, corrects it, and starts to read the book', async ({
    newcomer,
  }) => {
    const { page } = await newcomer();
    await foundClub(page);
    const title = uniqueText('Middlemarch');
    await page.getByLabel('Title').fill(title);
    await page.getByLabel('Author').fill('George Eliot');
    await page.getByLabel('Chapters, or a table of contents').fill(CONTENTS);
    await page.getByRole('button', { name: 'Show the chapters' }).click();

    await expect(page.locator('#summary')).toHaveText(
      '7 chapters in 2 parts; 4 entries left out: Cover, Copyright, Acknowledgements, Index.',
    );
    await page.getByRole('button', { name: 'Edit IV' }).click();
    await expect(page.getByLabel('Label')).toHaveValue('IV');
    await page.getByLabel('Title', { exact: true }).last().fill('The Lantern');
    await page.getByRole('button', { name: 'Count from 1 here' }).click();
    await page.getByRole('button', { name: 'Done' }).click();
    await expect(page.getByRole('checkbox', { name: 'I The Lantern' })).toBeChecked();
    await page.getByRole('checkbox', { name: 'II The Will' }).uncheck();
    await page.getByRole('button', { name: 'Add this book' }).last().click();

    await expect(page.getByText(`${title} is in your club now: 6 chapters in 2 parts.`)).toBeVisible();
    await page.getByRole('button', { name: 'Start reading it with the club' }).click();
    // Whoever typed the titles sees them; readers do when they get there.
    await expect(page.getByLabel('I’ve read up to the end of').locator('option')).toHaveText([
      ...['Nothing yet', 'The Prelude', 'Book One, chapter I, The Jewels', 'Chapter II, The Dinner'],
      ...['Chapter III, The Letter', 'Book Two, chapter I, The Lantern', 'The Finale'],
    ]);
  });

  test('a host brings an EPUB, and one that is none is answered beside it with all that was typed', async ({
    newcomer,
  }) => {
    const { page } = await newcomer();
    await foundClub(page);
    const title = uniqueText('The House');
    await page.getByLabel('What it’s about').fill('Two sisters.');
    await page.getByLabel('Or an EPUB file').setInputFiles(fileOf('a.epub', Buffer.from('no EPUB')));
    await page.getByRole('button', { name: 'Show the chapters' }).click();
    await expect(page.getByText('This file isn’t an EPUB.')).toBeVisible();
    await expect(page.getByLabel('What it’s about')).toHaveValue('Two sisters.');

    await page.getByLabel('Or an EPUB file').setInputFiles(fileOf('b.epub', await threeMegabytes(title)));
    await page.getByRole('button', { name: 'Show the chapters' }).click();

    await expect(page.locator('#summary')).toHaveText('2 chapters; one entry left out: Cover.');
    await expect(page.getByLabel('Title').first()).toHaveValue(title);
    await expect(page.getByLabel('Author')).toHaveValue('Ines Prado');
    await expect(page.getByRole('checkbox', { name: 'Use the cover from the EPUB' })).toBeChecked();
    await page.getByLabel('Author').fill('');
    await page.getByRole('button', { name: 'Add this book' }).last().click();
    const mistake = page.getByRole('alert').filter({ hasText: 'Please mend this first' });
    await expect(mistake.getByRole('link', { name: 'Author' })).toBeInViewport();
    await page.getByLabel('Author').fill('Ines Prado');
    await expect(page.getByRole('checkbox', { name: 'Use the cover from the EPUB' })).toBeChecked();
    await page.getByRole('button', { name: 'Add this book' }).first().click();
    await expect(page.getByText(`${title} is in your club now: 2 chapters.`)).toBeVisible();
    await page.getByRole('button', { name: 'Start reading it with the club' }).click();
    await expect(page.locator('img[src^="/covers/"]').first()).toBeVisible();
  });
});

const fileOf = (name: string, buffer: Buffer) => ({ name, mimeType: 'application/epub+zip', buffer });

/** More than any other form of ours may have: a cover, and a picture that does not pack. */
async function threeMegabytes(title: string): Promise<Buffer> {
  const files = [
    { file: 'cover.xhtml', heading: 'Cover', body: '<h1>Cover</h1><img src="front.png"/>' },
    { file: 'a.xhtml', heading: 'Chapter 1: The Door' },
    { file: 'b.xhtml', heading: 'Chapter 2: The Well' },
  ];
  let state = 1;
  const noise = Uint8Array.from(
    { length: 3_000_000 },
    () => (state = (state * 1103515245 + 12345) % 2147483648) >> 16,
  );
  const front = new Uint8Array(await plainPicture().png().toBuffer());
  return Buffer.from(
    zip({ ...epubFiles({ files, title }), 'OEBPS/front.png': front, 'OEBPS/noise.jpg': noise }),
  );
}

test(
  'a book of 365 chapters is corrected on a phone, a row deep in it without losing the place',
  inAll,
  async ({ newcomer }) => {
    const { page } = await newcomer();
    await foundClub(page);
    await page.getByLabel('Title').fill(uniqueText('The Year'));
    await page.getByLabel('Author').fill('Somebody');
    const days = Array.from({ length: 365 }, (_, at) => `Chapter ${at + 1}: Day ${at + 1} of the year`);
    await page.getByLabel('Chapters, or a table of contents').fill(days.join('\n'));
    await page.getByRole('button', { name: 'Show the chapters' }).click();
    await expect(page.locator('#summary')).toHaveText('365 chapters.');

    await page.getByText('Chapter 301 to Chapter 350').click();
    await page.getByRole('button', { name: 'Edit Chapter 340', exact: true }).click();
    await expect(page.getByLabel('Label')).toHaveValue('Chapter 340');
    await expect(page.getByLabel('Label')).toBeInViewport();
    await page.getByRole('button', { name: 'Remove' }).click();
    await expect(
      page.getByText('After “Chapter 339” comes “Chapter 341”. Is one missing?').first(),
    ).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PHONE.width);
  },
);
