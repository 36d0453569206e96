import AxeBuilder from '@axe-core/playwright';
import { castMember, withAndWithoutScript, expect, test } from './fixtures';
import { uniqueText, postWithText, THURSDAY_ROOM } from './steps';

test.describe('in a browser that asks for German', () => {
  test.use({ locale: 'de-DE' });

  test('Inês comes in, reads a room and writes, and nothing is said to her in English', async ({
    visitor,
  }) => {
    const page = await visitor();
    const { name } = castMember('Inês');
    await page.goto('/sign-in');
    await expect(page.locator('html')).toHaveAttribute('lang', 'de');
    await page.getByRole('button', { name: `Als ${name} eintreten` }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Schön, dass du da bist, ${name}`);

    await page.goto(THURSDAY_ROOM);
    await page.getByRole('link', { name: 'Never Let Me Go', exact: true }).click();
    await expect(page).toHaveTitle(/^Lesezimmer · Never Let Me Go · .+ · Untold$/);
    await expect(page.getByRole('region', { name: 'Dein Lesezeichen' })).toContainText('Kapitel 4');
    await expect(page.getByLabel('Ich habe zu Ende gelesen').locator('option:checked')).toHaveText(
      'Kapitel 4',
    );
    await expect(
      page.getByRole('button', { name: /Öffnet sich nach Kapitel \d+ Trotzdem ansehen/ }).first(),
    ).toBeVisible();
    const room = page.url();

    const title = uniqueText('Ein Lampenschirm');
    await page.getByLabel('Titel').fill(title);
    await page.getByLabel('Dein Beitrag').fill('Zuerst.');
    await page.getByRole('button', { name: 'Gespräch beginnen' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
    await page.getByLabel('Dein Beitrag').fill('||nur das||{9}');
    await page.getByRole('button', { name: 'Abschicken' }).click();
    await expect(page.getByText('Das ist alles Spoiler.')).toBeVisible();
    await page.getByLabel('Dein Beitrag').fill('Dann.');
    await page.getByRole('button', { name: 'Abschicken' }).click();
    await expect(postWithText(page, 'Dann.')).toBeVisible();

    for (const path of [page.url(), room, '/', '/account', THURSDAY_ROOM]) {
      await page.goto(path);
      const said = await page.locator('body').innerText();
      expect
        .soft(said, path)
        .not.toMatch(/\b(Your|Clubs|Sign|Begun|begun|Save|Posts?|Waits|Reply|finished)\b/);
      const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
      expect
        .soft(
          violations.map(({ id }) => id),
          path,
        )
        .toEqual([]);
    }
  });
});

withAndWithoutScript(() => {
  test('a visitor chooses German at the foot of a page, finds it on the next, and chooses English again', async ({
    visitor,
  }) => {
    const page = await visitor();
    await page.goto('/clubs');

    await page.getByRole('button', { name: 'Deutsch' }).click();

    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Lesekreise');
    await expect(page.locator('html')).toHaveAttribute('lang', 'de');
    await page.goto('/');
    await expect(page.getByRole('button', { name: 'Deutsch' })).toHaveAttribute('aria-pressed', 'true');
    await expect(page.getByRole('link', { name: 'Anmelden' }).first()).toBeVisible();
    await page.getByRole('button', { name: 'English' }).click();
    await expect(page.getByRole('link', { name: 'Sign in' }).first()).toBeVisible();
  });
});
