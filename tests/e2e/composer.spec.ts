import type { Page } from '@playwright/test';
import { expect, inAll, test, withAndWithoutScript } from './fixtures';
import { chooseMark, followPostLink, openReading, postWithText, startThread, uniqueText } from './steps';

const field = (page: Page) => page.getByLabel('Your post');
const notice = (page: Page) => page.getByRole('region', { name: 'This may tell too much' });
const reply = (page: Page) => page.getByRole('button', { name: 'Reply', exact: true });

withAndWithoutScript.mainlyWithout(() => {
  test('Ada answers under the post that she answers, and is told what her words tell too soon', async ({
    as,
  }) => {
    const page = await as('Ada');
    const said = uniqueText('A lamp');
    await startThread(page, { title: uniqueText('Light'), words: said, mark: 0 });
    await followPostLink(page, said, 'Reply');
    await expect(field(page)).toBeFocused();
    await expect(postWithText(page, said)).toBeInViewport();
    await expect(postWithText(page, said).getByLabel('Your post')).toBeVisible();
    const open = uniqueText('It rained');
    const hidden = uniqueText('They asked for a deferral');
    await field(page).fill(`${open}. ${hidden}.`);
    await chooseMark(page, 0);

    await reply(page).click();

    await expect(notice(page)).toContainText('This mentions “deferral”, which readers meet in chapter 13.');
    await expect(notice(page)).toBeFocused();
    await expect(field(page)).toHaveValue(`${open}. ${hidden}.`);
    await page.getByRole('button', { name: 'Hide the sentence as a spoiler' }).click();
    await expect(postWithText(page, open)).toContainText('Spoiler, chapter 13');
  });

  test('Ada sees what a reader at chapter 3 would see, under either veil', inAll, async ({ as }) => {
    const page = await as('Ada');
    await openReading(page);
    await page.getByLabel('Title').fill(uniqueText('A title'));
    await field(page).fill('Open words. ||A late one.||{9} And more.');
    await chooseMark(page, 2);
    const preview = page.getByRole('region', { name: 'Preview' });
    for (const [veil, shown] of [
      ['marked', 'Open words. Opens after chapter 9 And more.'],
      ['sealed', 'Open words. And more.'],
    ] as const) {
      const choice = page.getByText('Preview as another reader');
      if (!(await page.getByLabel('Preview as').isVisible())) await choice.click();
      await page.getByLabel('Preview as').selectOption('3');
      await page.getByLabel('What’s hidden from them').selectOption(veil);
      await page.getByRole('button', { name: 'Preview' }).click();
      await expect(preview.locator('.prose')).toHaveText(shown);
      await expect(preview).toContainText('Your spoilers');
    }
  });
});

test('the tools set signs around what is selected, and what they do can be undone', async ({ as }) => {
  const page = await as('Ada');
  const said = uniqueText('A kettle');
  await startThread(page, { title: uniqueText('Tea'), words: said, mark: 0 });
  await followPostLink(page, said, 'Reply');
  await field(page).fill('some words');
  await field(page).selectText();

  await page.keyboard.press('Control+b');
  await expect(field(page)).toHaveValue('**some words**');
  await page.keyboard.press('Control+z');
  await expect(field(page)).toHaveValue('some words');

  await field(page).selectText();
  await page.getByRole('button', { name: 'Spoiler', exact: true }).click();
  await page.getByLabel('Hide it until a reader has finished').selectOption({ label: 'Chapter 9' });
  await page.getByRole('button', { name: 'Hide the words' }).click();
  await expect(field(page)).toHaveValue('||some words||{9}');

  const sent = uniqueText('Open');
  await field(page).fill(sent);
  await page.keyboard.press('Control+Enter');
  await expect(postWithText(page, sent)).toBeVisible();
});
