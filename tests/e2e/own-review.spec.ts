import type { Page } from '@playwright/test';
import { expect, inAll, test, withAndWithoutScript } from './fixtures';
import { joinClub, foundClub } from './own-book';
import { bookmark, moveBookmark, responseBytes, uniqueText } from './steps';

const BOOK = 'Never Let Me Go';
const LAST = 23;
/** The second passage has a word to watch in it, and the others have none. */
const PASSAGES = [
  'I read it in one night.',
  'They are organ donors, the author says.',
  'The print is large.',
];

/** Founds a club that reads the book that came with words to watch; gives back the reading's path. */
async function startReading(page: Page): Promise<string> {
  await foundClub(page);
  await page.getByRole('link', { name: 'Settings' }).click();
  const book = page.getByLabel('Book', { exact: true });
  await book.selectOption(await book.locator('option', { hasText: BOOK }).getAttribute('value'));
  await page.getByRole('button', { name: 'Start reading this book' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(BOOK);
  return new URL(page.url()).pathname;
}

async function readUpTo(page: Page, room: string, chapter: number) {
  await page.goto(room);
  if (await bookmark(page).getByText(`You’ve finished chapter ${chapter}`).isVisible()) return;
  await moveBookmark(page, chapter);
}

const passage = (page: Page, number: number) =>
  page.locator('form').filter({ has: page.getByRole('heading', { name: `Passage ${number}`, exact: true }) });
const texts = (page: Page) => page.getByLabel('Text', { exact: true });

async function addReview(page: Page, room: string, fields: { title: string; text?: string; file?: string }) {
  await page.goto(`${room}/reviews`);
  await page.getByRole('link', { name: 'Add a review' }).click();
  await page.getByLabel('Title').fill(fields.title);
  await page.getByLabel('Who wrote it').fill('Ines Prado');
  if (fields.text !== undefined) await page.getByLabel('The review').fill(fields.text);
  if (fields.file !== undefined)
    await page
      .getByLabel('Or a file')
      .setInputFiles({ name: 'review.html', mimeType: 'text/html', buffer: Buffer.from(fields.file) });
  await page.getByRole('button', { name: 'Show the passages' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Put the review right');
}

/** Sends the document, and gives back what the page says of it afterwards. */
async function send(page: Page, title: string) {
  await page.getByRole('button', { name: 'Send to be confirmed' }).click();
  await page.waitForURL(/\/reviews(#|$)/);
  return page.getByRole('article', { name: title });
}

// Kit has always finished this book, and Idris is always at chapter 3: a bookmark is the same in all clubs.
withAndWithoutScript(() => {
  test(
    'Kit, who has finished, pastes a review, puts its passages right, and confirms them under marks he chose',
    inAll,
    async ({ as, newcomer }) => {
      const kit = await as('Kit');
      const room = await startReading(kit);
      await readUpTo(kit, room, LAST);
      const title = uniqueText('One night');
      await addReview(kit, room, { title, text: PASSAGES.join('\n\n') });

      await expect(kit.getByRole('heading', { name: '3 passages' })).toBeVisible();
      await expect(kit.locator('details', { hasText: 'The document as you added it' })).toContainText(
        PASSAGES.join(' '),
      );
      await expect(passage(kit, 2)).toContainText('Why this chapter: ');
      // A blank line parts a passage, and each piece keeps at least the mark of the whole.
      await texts(kit).nth(1).fill('They are organ donors.\n\nThe author says so.');
      await passage(kit, 2).getByRole('button', { name: 'Save passage' }).click();
      await expect(kit.getByRole('heading', { name: '4 passages' })).toBeVisible();
      // What is typed before it is joined is joined with it.
      await texts(kit).first().fill('I read it in two nights.');
      await passage(kit, 1).getByRole('button', { name: 'Join with the next' }).click();
      await expect(kit.getByRole('heading', { name: '3 passages' })).toBeVisible();
      await expect(texts(kit).first()).toHaveValue('I read it in two nights.\nThey are organ donors.');
      await passage(kit, 3).getByRole('button', { name: 'Drop passage' }).click();
      await expect(kit.getByRole('heading', { name: '2 passages' })).toBeVisible();
      await passage(kit, 2).getByLabel('What it is').selectOption('quotation');
      await passage(kit, 2).getByRole('button', { name: 'Save passage' }).click();
      await expect(passage(kit, 2).getByLabel('What it is')).toHaveValue('quotation');
      // What is chosen before the answer comes stays chosen.
      await passage(kit, 2).getByLabel('Visible to readers who’ve finished').selectOption('6');
      await passage(kit, 2).getByRole('button', { name: 'Save passage' }).click();
      await expect(passage(kit, 2)).toContainText('Why this chapter: chosen by the person who added it');
      await expect(passage(kit, 2).getByLabel('Visible to readers who’ve finished')).toHaveValue('6');

      const drafts = await send(kit, title);
      await expect(drafts.getByRole('button', { name: 'Confirm' })).toHaveCount(2);
      const chosen = drafts.getByLabel('Visible to readers who’ve finished', { exact: true });
      await expect(chosen.first()).not.toHaveValue('5');
      await chosen.first().selectOption('5');
      await drafts.getByRole('button', { name: 'Confirm' }).first().click();
      await expect(drafts.getByRole('button', { name: 'Confirm' })).toHaveCount(1);

      const nell = (await newcomer()).page;
      await joinClub(nell, room);
      await readUpTo(nell, room, 4);
      expect(await responseBytes(nell, `${room}/reviews`)).not.toMatch(/organ donors|One night/);
      await readUpTo(nell, room, 5);
      await nell.goto(`${room}/reviews`);
      await expect(nell.getByRole('main')).toContainText('They are organ donors.');
      expect(await responseBytes(nell, `${room}/reviews`)).not.toContain('The author says so');
    },
  );

  test(
    'Idris, at chapter 3, brings a file: nothing that he is sent tells him a proposal',
    inAll,
    async ({ as }) => {
      const kit = await as('Kit');
      const room = await startReading(kit);
      const idris = await as('Idris');
      await joinClub(idris, room);
      await readUpTo(idris, room, 3);
      const title = uniqueText('One night');
      const paragraphs = PASSAGES.map((words) => `<p>${words}</p>`).join('');
      await addReview(idris, room, {
        title,
        file: `<!doctype html><title>x</title><nav><a href="/">Home</a></nav><article>${paragraphs}</article>`,
      });

      await expect(texts(idris)).toHaveCount(3);
      await expect(texts(idris).nth(1)).toHaveValue(PASSAGES[1]!);
      await expect(idris.getByRole('main')).toContainText('these passages are for the end of the book');
      const path = new URL(idris.url()).pathname;
      expect(await responseBytes(idris, path)).not.toMatch(/Suggested|Why this chapter|“organ/);
      await passage(idris, 2).getByLabel('Text').fill('');
      await passage(idris, 2).getByRole('button', { name: 'Save passage' }).click();
      await expect(passage(idris, 2).getByText(/\.$/).first()).toBeVisible();
      await idris.goto(path);
      await passage(idris, 1).getByRole('button', { name: 'Drop passage' }).click();
      await expect(texts(idris)).toHaveCount(2);
      await send(idris, title);

      expect(await responseBytes(idris, `${room}/reviews`)).not.toMatch(/Suggested|Why this chapter|“organ/);
      await readUpTo(kit, room, LAST);
      await kit.goto(`${room}/reviews`);
      const drafts = kit.getByRole('article', { name: title });
      await expect(drafts.getByText(/^Suggested: .*organ/)).toBeVisible();
      await expect(drafts.getByRole('button', { name: 'Confirm' })).toHaveCount(2);
    },
  );

  test('a review that cannot be read is answered beside its field, and one is discarded after a question', async ({
    as,
  }) => {
    const page = await as('Kit');
    const room = await startReading(page);
    await page.goto(`${room}/reviews/new`);
    await page.getByLabel('Title').fill('Kept');
    await page.getByRole('button', { name: 'Show the passages' }).click();
    await expect(page.getByLabel('The review')).toHaveAccessibleDescription(/.+\./);
    await expect(page.getByLabel('Title')).toHaveValue('Kept');
    const title = uniqueText('Thrown away');
    await addReview(page, room, { title, text: PASSAGES[0]! });
    await page.goto(`${room}/reviews`);
    await page.getByRole('region', { name: 'Not sent yet' }).getByRole('link', { name: title }).click();
    await page.getByRole('button', { name: 'Discard this review' }).click();
    await page.getByRole('button', { name: 'Yes, discard it' }).click();
    await page.waitForURL(/\/reviews$/);
    await expect(page.getByRole('link', { name: title })).toHaveCount(0);
  });
});
