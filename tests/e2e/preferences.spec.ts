import { expect, inAll, test, withAndWithoutScript } from './fixtures';
import { THURSDAY_ROOM, openReading } from './steps';

withAndWithoutScript(() => {
  test('Nell chooses the dark and the largest letters, and finds them again on every page', async ({
    as,
  }) => {
    const nell = await as('Nell');
    const room = await openReading(nell);
    await nell.goto(`${room}?page=2`);
    const ground = () => nell.locator('body').evaluate((body) => getComputedStyle(body).backgroundColor);
    const letters = () => nell.locator('html').evaluate((html) => getComputedStyle(html).fontSize);
    const light = await ground();

    await nell.getByRole('button', { name: 'Dark', exact: true }).click();
    await expect(nell.getByRole('button', { name: 'Dark', exact: true })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
    await nell.getByRole('button', { name: 'Largest' }).click();
    await expect(nell.getByRole('button', { name: 'Largest' })).toHaveAttribute('aria-pressed', 'true');

    expect(new URL(nell.url()).search).toBe('?page=2');
    expect(await ground()).not.toBe(light);
    expect(await letters()).toBe('21px');
    await nell.goto(THURSDAY_ROOM);
    expect(await ground()).not.toBe(light);
    expect(await letters()).toBe('21px');
  });
});

test('a visitor chooses on a page where nothing is, and is still there', inAll, async ({ visitor }) => {
  const page = await visitor();
  await page.goto('/nothing-here');

  await page.getByRole('button', { name: 'Large', exact: true }).click();

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Page not found');
  await page.goto('/');
  await expect(page.locator('html')).toHaveAttribute('data-size', 'large');
});
