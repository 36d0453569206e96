import { expect, test } from '@playwright/test';
import { signInAs } from './fixtures';
import { openReading } from './steps';

test('where an extension changes a page before its script runs, every post is still there', async ({
  page,
}) => {
  await signInAs(page, 'Inês');
  await openReading(page);
  const thread = await page.getByRole('link', { name: /^Start here/ }).getAttribute('href');
  await page.addInitScript(() => {
    new MutationObserver((_changes, observer) => {
      const title = document.querySelector('h1');
      if (!title) return;
      observer.disconnect();
      title.replaceWith(document.createElement('marquee'));
    }).observe(document, { childList: true, subtree: true });
  });

  await page.goto(thread!);

  // React makes the page again, title and all.
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByRole('article').first()).toContainText('Hello and come in.');
});
