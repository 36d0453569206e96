import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { takeShare } from '../helpers/share';
import { expect, inAll, test } from './fixtures';
import { uniqueText, post, startThread, THURSDAY_ROOM, openReading } from './steps';

const COLOURS = ['color-contrast', 'link-in-text-block'];

/** Only colours differ in the dark, and "a theme that was chosen" looks at those of the busiest pages in every run. */
for (const theme of ['light', 'dark'] as const)
  test.describe(`in the ${theme}`, theme === 'light' ? {} : inAll, () => defineTests(theme));

function defineTests(theme: Theme) {
  test('a visitor’s pages have nothing that axe objects to', inAll, async ({ visitor }) => {
    await expectAccessible(theme, await visitor(), [
      '/',
      '/sign-in',
      '/sign-up',
      '/clubs',
      THURSDAY_ROOM,
      '/nothing-here',
      ...['/join/of-nobody', '/reset/of-nobody'],
    ]);
  });

  test(
    'an invitation, for a visitor and for a member, has nothing that axe objects to',
    inAll,
    async ({ as, visitor }) => {
      const ada = await as('Ada');
      await ada.goto(`${THURSDAY_ROOM}/settings`);
      await ada.getByRole('button', { name: 'Create an invitation link' }).click();
      const link = ada.getByText(/\/join\/\S+/).first();
      await expect(link).toBeVisible();
      await expectAccessibleNow(theme, ada, 'a link that was made');
      const [path] = /\/join\/[\w-]+/.exec(await link.innerText())!;

      await expectAccessible(theme, await visitor(), [path]);
      await expectAccessible(theme, await as('Nell'), [path]);
    },
  );

  test('what stands beside a mistake, and a form about somebody else’s post, has nothing that axe objects to', async ({
    as,
    visitor,
  }) => {
    const stranger = await visitor();
    await stranger.goto('/sign-up');
    await stranger.getByLabel('Email').fill('nobody');
    await stranger.getByRole('button', { name: 'Create account' }).click();
    await expect(stranger.locator('[aria-invalid="true"]').first()).toBeVisible();
    await expectAccessibleNow(theme, stranger, 'a sign-up with mistakes');

    const ines = await as('Inês');
    await openReading(ines);
    await ines.locator('a[href*="/t/"]').first().click();
    await ines.getByRole('link', { name: 'Report' }).first().click();
    await ines.waitForURL(/report=/);
    await expectAccessibleNow(theme, ines, 'a report');
    await ines.getByRole('button', { name: 'Report' }).click();
    await expect(ines.locator('[aria-invalid="true"]').first()).toBeVisible();
    await expectAccessibleNow(theme, ines, 'a report with a mistake');
  });

  // A moderator's pages have all that a member's have.
  for (const [name, details] of [
    ['Inês', inAll],
    ['Bram', {}],
  ] as const)
    test(`${name}’s pages have nothing that axe objects to`, details, async ({ as }) => {
      test.slow();
      const page = await as(name);
      const room = await openReading(page);
      const aside = 'A word ||and one for later||{9} and a [link](https://reader.example).';
      const thread = await startThread(page, { title: uniqueText('Axe'), words: aside, mark: 0 });
      const id = await post(page, thread, uniqueText('Quoted and said'));
      const covered = await openCoveredThread(page, room);

      const settings = name === 'Bram' ? [`${THURSDAY_ROOM}/settings`] : [];
      const busiest = ['/', room, `${thread}?tend=${id}`, '/notices', ...settings];
      const others = [
        ...['/clubs', '/clubs/new', '/account', THURSDAY_ROOM, covered],
        ...[`${room}/new`, `${room}/themes`, `${room}/reviews`, `${room}/hindsight`],
        `${room}/p/${id}/reactions`,
        ...['', `?reply=${id}`, `?edit=${id}`].map((query) => `${thread}${query}`),
        ...(name === 'Bram' ? [`${THURSDAY_ROOM}/books/new`, `${THURSDAY_ROOM}/moderation`] : []),
      ];
      await expectAccessible(theme, page, [...busiest, ...takeShare(others, 0)]);
    });
}

test(
  'a theme that was chosen stands against the device’s, and axe has nothing against its colours',
  inAll,
  async ({ as }) => {
    test.slow();
    const page = await as('Inês');
    const room = await openReading(page);
    const covered = await openCoveredThread(page, room);
    await page.goto(room);
    const thread = (await page.locator('a[href*="/t/"]').first().getAttribute('href'))!;
    const ground = () => page.locator('body').evaluate((body) => getComputedStyle(body).backgroundColor);
    const grounds: Record<string, string> = {};

    for (const [chosen, device] of [
      ['Light', 'dark'],
      ['Dark', 'light'],
    ] as const) {
      await page.emulateMedia({ colorScheme: device });
      await page.goto(room);
      await page.getByRole('button', { name: chosen, exact: true }).click();
      await expect(page.locator('html')).toHaveAttribute('data-theme', chosen.toLowerCase());
      grounds[chosen] = await ground();
      for (const path of [
        room,
        thread,
        covered,
        `${room}/themes`,
        `${room}/reviews`,
        '/account',
        THURSDAY_ROOM,
      ]) {
        await page.goto(path);
        const colours = axe(page).withRules(COLOURS);
        expect.soft(await axeViolations(colours), `${path}, ${chosen} on a ${device} device`).toEqual([]);
      }
    }
    expect(grounds.Light).not.toBe(grounds.Dark);
  },
);

async function openCoveredThread(page: Page, room: string) {
  await page.goto(room);
  const cover = page.getByRole('list', { name: 'Hidden threads' }).getByRole('button').first();
  return `${room}/t/${(await cover.getAttribute('value'))!.slice('thread:'.length)}`;
}

type Theme = 'light' | 'dark';

async function expectAccessible(theme: Theme, page: Page, paths: string[]) {
  for (const path of paths) {
    await page.goto(path);
    await expectAccessibleNow(theme, page, path);
  }
}

async function expectAccessibleNow(theme: Theme, page: Page, what: string) {
  // A button that fades from one theme's colour to the other's has for a moment neither.
  await page.emulateMedia({ reducedMotion: 'reduce', colorScheme: theme });
  const rules = theme === 'light' ? axe(page) : axe(page).withRules(COLOURS);
  expect.soft(await axeViolations(rules), what).toEqual([]);
}

// No page has frames, so no second page is needed to gather what each of them says.
const axe = (page: Page) => new AxeBuilder({ page }).setLegacyMode();

async function axeViolations(asked: AxeBuilder): Promise<string[]> {
  const { violations } = await asked.analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
}
