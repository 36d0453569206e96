import type { Page } from '@playwright/test';
import { expect } from './fixtures';
import { moveBookmark, uniqueText } from './steps';

/** Founds a club that anybody may find and join. */
export async function foundClub(page: Page, name = uniqueText('The Lamp')) {
  await page.goto('/clubs/new');
  await page.getByLabel('Name').fill(name);
  await page.getByLabel('How people join').selectOption('open');
  await page.getByLabel('Who can find it').selectOption('yes');
  await page.getByRole('button', { name: 'Start this club' }).click();
  await page.getByRole('link', { name: 'Settings' }).click();
  await page.getByRole('link', { name: 'Add a book' }).click();
}

/** From the preview on: adds the book, starts to read it, and gives back the reading's path. */
export async function startReading(page: Page, title: string): Promise<string> {
  await page.getByRole('button', { name: 'Add this book' }).first().click();
  await page.getByRole('button', { name: 'Start reading it with the club' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(title);
  return new URL(page.url()).pathname;
}

/** Founds a club that reads a book with these chapters, as they are typed or pasted; gives back the reading's path. */
export async function startClub(page: Page, title: string, chapters: string): Promise<string> {
  await foundClub(page);
  await page.getByLabel('Title').fill(title);
  await page.getByLabel('Author').fill('Somebody');
  await page.getByLabel('Chapters, or a table of contents').fill(chapters);
  await page.getByRole('button', { name: 'Show the chapters' }).click();
  return startReading(page, title);
}

/** Joins the club of a reading, and goes to its room. */
export async function joinClub(page: Page, room: string) {
  await page.goto(clubPath(room));
  await page.getByRole('button', { name: 'Join this club' }).click();
  await expect(page.getByRole('button', { name: 'Leave this club' })).toBeAttached();
  await page.goto(room);
}

export const clubPath = (room: string) => room.split('/').slice(0, 3).join('/');

/** Moves the bookmark to a place (1..N), which is called so. */
export async function readUpTo(page: Page, room: string, place: number, name = `chapter ${place}`) {
  await page.goto(room);
  await moveBookmark(page, place, name);
}
