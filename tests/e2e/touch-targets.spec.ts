import type { Page } from '@playwright/test';
import { expect, inAll, signInAs, test } from './fixtures';
import { THURSDAY_ROOM, openReading } from './steps';

const pagePaths = async (page: Page) => {
  const room = await openReading(page);
  const thread = (await page.locator('a[href*="/t/"]').first().getAttribute('href'))!;
  return [
    ...[
      '/',
      '/clubs',
      '/clubs/new',
      '/account',
      THURSDAY_ROOM,
      `${THURSDAY_ROOM}/settings`,
      '/notices',
      `${THURSDAY_ROOM}/books/new`,
      `${THURSDAY_ROOM}/moderation`,
    ],
    ...[room, `${room}/new`, `${room}/themes`, `${room}/reviews`, `${room}/hindsight`, thread],
  ];
};

/**
 * What can be pressed and is lower or narrower than that, in CSS pixels. For a finger, links within a sentence are left
 * out.
 */
const targetsSmallerThan = (page: Page, least: number) =>
  page.evaluate((pixels) => {
    const pressed = document.querySelectorAll<HTMLElement>(
      'a[href], button, select, input, textarea, summary',
    );
    return [...pressed].flatMap((one) => {
      const { width, height } = one.getBoundingClientRect();
      const isSeen = one.checkVisibility({ visibilityProperty: true }) && width > 1 && height > 1;
      const box = one.closest('label')?.getBoundingClientRect();
      const wide = Math.max(width, box?.width ?? 0);
      const high = Math.max(height, box?.height ?? 0);
      const isInSentence = getComputedStyle(one).display === 'inline' && one.closest('p, dd') !== null;
      const isLeftOut = pixels > 24 && isInSentence;
      if (!isSeen || isLeftOut || (wide >= pixels && high >= pixels)) return [];
      return [
        `${one.tagName} ${one.className} “${one.textContent.trim().slice(0, 40)}”: ${wide.toFixed(0)} × ${high.toFixed(0)}`,
      ];
    });
  }, least - 0.5);

test('whatever is pressed with a mouse measures 24 pixels at least', inAll, async ({ as }) => {
  test.slow();
  const page = await as('Ada');
  for (const path of await pagePaths(page)) {
    await page.goto(path);
    expect.soft(await targetsSmallerThan(page, 24), path).toEqual([]);
  }
});

test('whatever is pressed with a finger measures 44 pixels at least', async ({ browser }) => {
  test.slow();
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
  });
  const page = await context.newPage();
  for (const path of ['/', '/sign-in', '/sign-up', '/clubs', THURSDAY_ROOM, '/nothing-here']) {
    await page.goto(path);
    expect.soft(await targetsSmallerThan(page, 44), `${path} of a visitor`).toEqual([]);
  }
  await signInAs(page, 'Ada');
  for (const path of await pagePaths(page)) {
    await page.goto(path);
    expect.soft(await targetsSmallerThan(page, 44), path).toEqual([]);
  }
  await context.close();
});
