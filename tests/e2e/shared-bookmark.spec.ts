import { expect, inAll, test, withAndWithoutScript } from './fixtures';
import { bookmark, moveBookmark, startClub, uniqueText } from './steps';

const PHONE = { width: 390, height: 844 };

withAndWithoutScript(() => {
  test(
    'somebody reads one novel with two clubs, by one bookmark, and parts the two again',
    inAll,
    async ({ newcomer }) => {
      const { page } = await newcomer();
      await page.setViewportSize(PHONE);
      const title = uniqueText('The House');
      const one = await startClub(page, title, 9);
      await moveBookmark(page, 6);
      const other = await startClub(page, title, 9);
      await moveBookmark(page, 4);

      await page.getByText('Reading this book with another club, too?').click();
      await expect(page.getByLabel('Same book as').locator('option')).toHaveCount(1);
      await page.getByRole('button', { name: 'Share one bookmark' }).click();
      await expect(page.getByText('Your bookmark also moves in')).toContainText(title);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
        PHONE.width,
      );
      await page.goto(one);
      await expect(bookmark(page)).toContainText('You’ve finished chapter 4');

      await moveBookmark(page, 8);
      await page.goto(other);
      await expect(bookmark(page)).toContainText('You’ve finished chapter 8');
      await page.getByRole('button', { name: 'Undo' }).click();
      await expect(bookmark(page)).toContainText('You’ve finished chapter 4');
      await page.goto(one);
      await expect(bookmark(page)).toContainText('You’ve finished chapter 4');

      await page.getByRole('button', { name: 'Use separate bookmarks' }).click();
      await expect(page.getByText('Reading this book with another club, too?')).toBeVisible();
      await moveBookmark(page, 9);
      await page.goto(other);
      await expect(bookmark(page)).toContainText('You’ve finished chapter 4');
    },
  );
});
