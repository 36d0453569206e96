import type { Page } from '@playwright/test';
import { takeShare } from '../helpers/share';
import { expect, inAll, test } from './fixtures';
import { uniqueText, joinThursdayRoom, post, startThread, THURSDAY_ROOM, openReading } from './steps';

const LONG_TEXTS = [
  `${'unbroken'.repeat(60)}`,
  '🥹🫖📖',
  'كتبت هذا من اليمين إلى اليسار، ثم عدت إلى الفصل الأول.',
  `| ${'wide '.repeat(30)}|\n\n    ${'code '.repeat(60)}`,
];

for (const [size, details] of [
  ['Small', inAll],
  ['Medium', inAll],
  ['Large', inAll],
  ['Largest', {}],
] as const)
  test(
    `at 320 pixels with letters of the size “${size}” nothing stands beyond the edge`,
    details,
    async ({ as, newcomer }) => {
      test.slow();
      await createThreadWithLongName((await newcomer()).page);
      const bram = await as('Bram');
      const room = await openReading(bram);
      const thread = await startThread(bram, {
        title: `${uniqueText('Odd')} ${'title'.repeat(30)}`,
        words: LONG_TEXTS[0]!,
      });
      for (const words of LONG_TEXTS) await post(bram, thread, `${words} ${uniqueText('')}`);
      const id = await post(bram, thread, uniqueText('Plain'));
      await bram.setViewportSize({ width: 320, height: 640 });

      const busiest = [room, `${thread}?tend=${id}`, '/', THURSDAY_ROOM];
      const others = [
        ...['/clubs', '/clubs/new', '/account', '/sign-in', '/notices', '/nothing-here'],
        ...['settings', 'books/new', 'moderation'].map((page) => `${THURSDAY_ROOM}/${page}`),
        ...['new', 'themes', 'reviews', 'hindsight'].map((page) => `${room}/${page}`),
        ...[thread, `${thread}?edit=${id}`],
      ];
      const pages = [...busiest, ...takeShare(others, 0)];
      await bram.getByRole('button', { name: size, exact: true }).click();
      await expect(bram.getByRole('button', { name: size, exact: true })).toHaveAttribute(
        'aria-pressed',
        'true',
      );
      for (const path of pages) {
        await bram.goto(path);
        expect.soft(await overflowingElements(bram), path).toEqual([]);
      }
    },
  );

test('with the browser’s own letters at twice their size nothing is lost', async ({ as }) => {
  test.slow();
  const ines = await as('Inês');
  const room = await openReading(ines);
  const thread = (await ines.locator('a[href*="/t/"]').first().getAttribute('href'))!;
  await ines.setViewportSize({ width: 640, height: 640 });

  for (const path of [room, thread, `${room}/reviews`, '/account', THURSDAY_ROOM]) {
    await ines.goto(path);
    await ines.addStyleTag({ content: 'html { font-size: 200% !important }' });
    expect.soft(await overflowingElements(ines), path).toEqual([]);
    expect.soft(await clippedElements(ines), path).toEqual([]);
  }
});

/** What has more words than it has room, and hides the rest. */
const clippedElements = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('main *')]
      .filter(
        (one) => ['hidden', 'clip'].includes(getComputedStyle(one).overflowY) && !one.closest('.sr-only'),
      )
      .filter((one) => one.scrollHeight > one.clientHeight + 1 && one.clientHeight > 1)
      .map((one) => `${one.tagName}.${one.className}`),
  );

async function createThreadWithLongName(page: Page) {
  await page.goto('/account');
  const name = page.getByRole('textbox', { name: 'Name' });
  await name.fill('Nebuchadnezzar'.repeat(6).slice(0, 80));
  await page.locator('form', { has: name }).getByRole('button', { name: 'Save changes' }).click();
  await expect(page.locator('p.success')).toBeVisible();
  await joinThursdayRoom(page);
  await startThread(page, { title: uniqueText('Long'), words: uniqueText('Hello'), mark: 0 });
}

const overflowingElements = (page: Page) =>
  page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    return [...document.querySelectorAll('body *')]
      .filter((one) => one.getBoundingClientRect().right > width + 1)
      .map((one) => `${one.tagName}.${one.className}`);
  });

test('on a phone the bookmark and a reply are in the thumb’s reach, wherever one has scrolled', async ({
  as,
}) => {
  const ines = await as('Inês');
  const thread = await startThread(ines, { title: uniqueText('Long'), words: 'word '.repeat(2000) });
  await ines.setViewportSize({ width: 390, height: 844 });
  await ines.goto(thread);

  const reach = ines.getByRole('navigation', { name: 'Quick links' });
  await expect(reach.getByRole('link', { name: 'Your bookmark' })).toBeInViewport();
  await reach.getByRole('link', { name: 'Write a post' }).click();
  await expect(ines.getByLabel('Your post')).toBeInViewport();
});
