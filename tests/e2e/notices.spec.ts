import type { Page } from '@playwright/test';
import { expect, inAll, test, withAndWithoutScript } from './fixtures';
import {
  joinClubFor,
  moveBookmark,
  postWithText,
  readPage,
  reply,
  startClub,
  startThread,
  uniqueText,
} from './steps';

const bell = (page: Page) => page.getByRole('banner').getByRole('link', { name: /^Notices/ });

withAndWithoutScript(() => {
  test(
    'whoever is answered or named is told so, of what is ahead once it is reached, until they read it',
    inAll,
    async ({ newcomer, javaScriptEnabled }) => {
      const title = uniqueText('The House');
      const ada = (await newcomer()).page;
      const room = await startClub(ada, title, 6);
      await ada.goto(room);
      await moveBookmark(ada, 6);
      const { page, name } = await newcomer();
      await joinClubFor(page, room);
      await page.goto('/notices');
      await expect(page.getByText('Nothing yet.')).toBeVisible();
      const said = uniqueText('Who lit the lamps?');
      const thread = await startThread(page, { title: uniqueText('The lamps'), words: said, mark: 0 }, room);
      const soon = `Not I, @${name}. ${uniqueText('They burn')}`;
      const later = uniqueText('It was the aunt');
      await reply(ada, thread, said, soon, 0);
      await reply(ada, thread, said, later, 3);

      await page.goto('/');
      await expect(bell(page)).toHaveAccessibleName('Notices, 1 new');
      await bell(page).click();
      const line = page.getByRole('listitem').filter({ hasText: 'mentioned you in' });
      await expect(line).toContainText(soon);
      await expect(page.getByRole('listitem').filter({ hasText: 'answered you' })).toHaveCount(0);
      expect(await page.content()).not.toContain(later);

      await page.goto(room);
      await moveBookmark(page, 3);
      await page.goto('/notices');
      await expect(bell(page)).toHaveAccessibleName('Notices, 2 new');
      const answer = page.getByRole('listitem').filter({ hasText: 'answered you in' });
      await expect(answer).toContainText(later);
      await line.getByRole('button', { name: 'Mark as read' }).click();
      await expect(bell(page)).toHaveAccessibleName('Notices, 1 new');

      await answer.getByRole('link').click();
      await expect(postWithText(page, later)).toBeVisible();
      await readPage(page, javaScriptEnabled !== false);
      await page.goto('/notices');
      await expect(bell(page)).toHaveAccessibleName('Notices');
      await expect(page.getByText('Nothing new.')).toBeVisible();
    },
  );

  test(
    'whoever follows a thread is told of each new post in it, in one line',
    inAll,
    async ({ newcomer }) => {
      const title = uniqueText('The House');
      const ada = (await newcomer()).page;
      const room = await startClub(ada, title, 6);
      const opening = uniqueText('It begins');
      const thread = await startThread(
        ada,
        { title: uniqueText('The stairs'), words: opening, mark: 0 },
        room,
      );
      const { page } = await newcomer();
      await joinClubFor(page, room);
      await page.goto(thread);
      await page.getByText('Notices: what’s meant for you').click();
      await page.getByLabel('Everything').check();
      await page.getByRole('button', { name: 'Save notices' }).click();
      await expect(page.getByText('Notices: everything')).toBeVisible();
      for (const words of ['One step', 'Two steps']) await reply(ada, thread, opening, uniqueText(words), 0);
      await page.goto('/notices');
      await expect(page.getByRole('listitem').filter({ hasText: '2 new posts by' })).toBeVisible();
      await page.getByRole('button', { name: 'Mark all as read' }).click();
      await expect(page.getByText('Nothing new.')).toBeVisible();
    },
  );
});
