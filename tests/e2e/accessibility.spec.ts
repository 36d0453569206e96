import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './cast';
import { fresh, post, startThread, thursday, toRoom } from './steps';

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme} colours`, () => {
    test.use({ colorScheme });

    test('a visitor’s pages have nothing that axe objects to', async ({ visitor }) => {
      const page = await visitor();
      await expectNoObjection(page, ['/', '/sign-in', '/sign-up', '/clubs', thursday, '/nothing-here']);
    });

    for (const name of ['Inês', 'Bram'])
      test(`${name}’s pages have nothing that axe objects to`, async ({ as }) => {
        const page = await as(name);
        const room = await toRoom(page);
        const aside = 'A word ||and one for later||{9} and a [link](https://reader.example).';
        const thread = await startThread(page, { title: fresh('Axe'), words: aside, mark: 0 });
        const id = await post(page, thread, fresh('Quoted and said'));
        const covered = await coveredThread(page, room);
        await expectNoObjection(page, [
          ...['/', '/clubs', '/clubs/new', '/account', thursday, room, covered],
          ...[`${room}/themes`, `${room}/reviews`, `${room}/hindsight`],
          ...['', `?reply=${id}`, `?edit=${id}`, `?tend=${id}`].map((query) => `${thread}${query}`),
          ...(name === 'Bram' ? [`${thursday}/settings`, `${thursday}/moderation`] : []),
        ]);
      });
  });
}

async function coveredThread(page: Page, room: string) {
  await page.goto(room);
  const cover = page.getByRole('list', { name: 'Covered threads' }).getByRole('button').first();
  return `${room}/t/${(await cover.getAttribute('value'))!.slice('thread:'.length)}`;
}

async function expectNoObjection(page: Page, paths: string[]) {
  for (const path of paths) {
    await page.goto(path);
    const { violations } = await new AxeBuilder({ page }).analyze();
    const told = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
    expect.soft(told, path).toEqual([]);
  }
}
