import { expect, inAll, test, withAndWithoutScript } from './fixtures';
import { uniqueText } from './steps';

withAndWithoutScript(() => {
  test('a host founds a private club, checks an outline, adds the book, reads it, and is asked before it ends', async ({
    newcomer,
  }) => {
    const { page } = await newcomer();
    await page.goto('/clubs/new');
    await expect(page.getByLabel('Who can find it').locator('option:checked')).toHaveText(
      'Only people with an invitation',
    );
    await page.getByLabel('Name').fill(uniqueText('The Straße'));
    await page.getByRole('button', { name: 'Start this club' }).click();
    await expect(page).toHaveURL(/the-strasse/);
    await page.getByRole('link', { name: 'Settings' }).click();
    await expect(page).toHaveTitle(/^Settings · The Straße .* · Untold$/);

    const title = uniqueText('Two Volumes');
    await page.getByRole('link', { name: 'Add a book' }).click();
    await page.getByLabel('Title').fill(title);
    await page.getByLabel('Author').fill('Somebody');
    const chapters = page.getByLabel('Chapters, or a table of contents');
    await chapters.fill('24 chapitres + Prologue');
    await page.getByRole('button', { name: 'Show the chapters' }).click();
    await expect(page.getByText('Line 1: “24 chapitres” isn’t clear.')).toBeVisible();
    await chapters.fill('Prologue\nBand I: 1–2\nBand II: 1–2');
    await page.getByRole('button', { name: 'Show the chapters' }).click();
    await expect(page.getByText('5 chapters in 2 parts.')).toBeVisible();
    await expect(page.getByLabel('Title')).toHaveValue(title);
    await page.getByRole('button', { name: 'Add this book' }).first().click();

    await expect(page.getByText('Books you added that nobody is reading yet')).toBeVisible();
    await page.getByRole('button', { name: `Delete ${title}` }).click();
    await expect(page.getByText(`Delete ${title} from the catalogue?`)).toBeVisible();
    await page.getByRole('link', { name: 'Keep it' }).click();
    await page
      .getByLabel('Book', { exact: true })
      .selectOption({ label: `${title} – Somebody (5 chapters)` });
    await page.getByRole('button', { name: 'Start reading this book' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText(title);
    await page.goto(new URL('settings', page.url()).pathname);
    await page.getByRole('button', { name: `Finish this book – ${title}` }).click();
    await expect(page.getByText(`Finish ${title}?`)).toBeVisible();
    await page.getByRole('link', { name: 'Keep reading' }).click();

    await page.getByRole('link', { name: title, exact: true }).click();
    await expect(page).toHaveTitle(new RegExp(`^Reading room · ${title} · The Straße .* · Untold$`));
    const choices = page.getByLabel('I’ve read up to the end of').locator('option');
    await expect(choices).toHaveText([
      'Nothing yet',
      'The Prologue',
      'Volume I, chapter 1',
      'Volume I, chapter 2',
      'Volume II, chapter 1',
      'Volume II, chapter 2',
    ]);
  });

  test('a member is asked before they leave, and stays with one press', inAll, async ({ newcomer }) => {
    const { page } = await newcomer();
    await page.goto('/clubs/the-thursday-room');
    await page.getByRole('button', { name: 'Join this club' }).click();
    await page.getByRole('button', { name: 'Leave this club' }).click();
    await expect(page.getByText('Leave this club? You won’t be able to read here any more.')).toBeVisible();
    await page.getByRole('link', { name: 'Stay' }).click();
    await page.getByRole('button', { name: 'Leave this club' }).click();
    await page.getByRole('button', { name: 'Yes, leave' }).click();
    await expect(page).toHaveURL(/\/clubs$/);
  });
});

test('the page for what is not found says the same to who is signed in and who is not', async ({
  visitor,
  as,
}) => {
  const pages = [await visitor(), await as('Bram')];
  for (const page of pages) {
    await page.goto('/clubs/never-was');
    await expect(page.getByRole('main')).toContainText('If you’re not signed in');
    await expect(page.getByRole('navigation', { name: 'Main' })).toHaveText('ClubsYour account');
  }
});
