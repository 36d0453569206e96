import type { Locator, Page } from '@playwright/test';
import { expect, inAll, test, withAndWithoutScript } from './fixtures';
import { responseBytes, uniqueText, post, startThread } from './steps';

/** A thread with a spoiler, a paragraph of it that is a spoiler, and a post that waits. */
async function createCoveredItems(ada: Page) {
  const aside = uniqueText('and later he is kinder');
  const block = uniqueText('A whole paragraph');
  const ahead = uniqueText('At last');
  const words = `He was always kind to everybody who came by, ||${aside}||{9} as they say.\n\n||${block}||{12}`;
  const thread = await startThread(ada, { title: uniqueText('Kindness'), words, mark: 1 });
  await post(ada, thread, ahead, 13);
  return { thread, hidden: [aside, block, ahead] };
}

const lookButtons = (page: Page) => page.getByRole('button', { name: /Look anyway$/ });
const questionGroup = (page: Page) =>
  page.getByRole('group', { name: /^Show this (spoiler|post) from chapter \d+\?$/ });
const showButton = (page: Page) => questionGroup(page).getByRole('button', { name: /Show it$/ });

/** Where something stands on the page, however far that is scrolled. */
const boundingBox = (one: Locator) =>
  one.evaluate((element) => {
    const { left, top, right, bottom } = element.getBoundingClientRect();
    return { left, right, top: top + scrollY, bottom: bottom + scrollY };
  });
type Box = Awaited<ReturnType<typeof boundingBox>>;
const overlaps = (one: Box, other: Box) =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;

withAndWithoutScript(() => {
  for (const width of [390, 1280])
    test(
      `at ${width} pixels the second button stands nowhere under the first one’s finger`,
      width === 390 ? {} : inAll,
      async ({ as }) => {
        const { thread } = await createCoveredItems(await as('Ada'));
        const ines = await as('Inês');
        await ines.setViewportSize({ width, height: 844 });

        for (const nth of [0, 1, 2]) {
          await ines.goto(thread);
          const cover = lookButtons(ines).nth(nth);
          const first = await boundingBox(cover);
          await cover.click();
          await expect(showButton(ines)).toBeVisible();

          const second = await boundingBox(showButton(ines));
          expect([nth, first, second, overlaps(first, second)]).toEqual([nth, first, second, false]);
        }
      },
    );

  test('what leaves it covered leaves it covered', inAll, async ({ as }) => {
    const { thread, hidden } = await createCoveredItems(await as('Ada'));
    const ines = await as('Inês');
    await ines.goto(thread);

    await lookButtons(ines).first().click();
    const keep = questionGroup(ines).getByText('Keep it covered');
    // By a finger that hovers over it still, it is not pressed either.
    if ((await keep.evaluate(({ tagName }) => tagName)) === 'BUTTON')
      await expect(showButton(ines)).toHaveAttribute('aria-disabled', 'false');
    await keep.click();

    await expect(questionGroup(ines)).toHaveCount(0);
    await expect(lookButtons(ines).first()).toBeFocused();
    const sent = await responseBytes(ines, thread);
    expect(hidden.filter((words) => sent.includes(words))).toEqual([]);
  });
});

/** Presses "Show it" in the moment in which it appears, however slow the machine is; what it says of being disabled then. */
const pressShowAtOnce = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<string | null>((resolve) => {
        const press = (_: unknown, observer: MutationObserver) => {
          const button = document.querySelector<HTMLButtonElement>('button[name="look"]');
          if (!button) return;
          observer.disconnect();
          button.click();
          resolve(button.getAttribute('aria-disabled'));
        };
        new MutationObserver(press).observe(document.body, { childList: true, subtree: true });
      }),
  );

test('two quick presses in one place, and a key that is held down, look at nothing', async ({ as }) => {
  const { thread, hidden } = await createCoveredItems(await as('Ada'));
  const ines = await as('Inês');
  await ines.goto(thread);

  for (const nth of [0, 1, 2]) {
    const pressed = pressShowAtOnce(ines);
    await lookButtons(ines).nth(nth).dblclick();
    expect(await pressed).toBe('true');
    await expect(questionGroup(ines)).toBeVisible();
    await ines.keyboard.press('Escape');
    await expect(questionGroup(ines)).toHaveCount(0);
    await expect(lookButtons(ines).nth(nth)).toBeFocused();
  }
  for (let times = 0; times < 30; times += 1) await ines.keyboard.down('Enter');
  await expect(questionGroup(ines)).toBeFocused();
  for (let times = 0; times < 30; times += 1) await ines.keyboard.down('Enter');
  await ines.keyboard.up('Enter');

  await expect(questionGroup(ines)).toBeVisible();
  const sent = await responseBytes(ines, thread);
  expect(hidden.filter((words) => sent.includes(words))).toEqual([]);
});

test('a whole cover is nothing to press', inAll, async ({ as }) => {
  const { thread } = await createCoveredItems(await as('Ada'));
  const ines = await as('Inês');
  await ines.goto(thread);

  await ines
    .locator('.veil.cover')
    .first()
    .click({ position: { x: 5, y: 5 } });
  await ines.getByText('Opens after chapter 9').click();

  await expect(questionGroup(ines)).toHaveCount(0);
  await expect(lookButtons(ines)).toHaveCount(3);
});
