import { randomUUID } from 'node:crypto';
import { expect, test as base, type BrowserContext, type Page } from '@playwright/test';
import { people } from '../../seed/cast';

export { expect } from '@playwright/test';

export type Newcomer = { page: Page; name: string; email: string; password: string };

type House = {
  /** A browser of its own in which nobody is signed in. */
  visitor: () => Promise<Page>;
  /** A browser of its own in which somebody of the cast has come in. */
  as: (firstName: string) => Promise<Page>;
  /** A browser of its own in which somebody new has just made an account. */
  newcomer: () => Promise<Newcomer>;
};

export const test = base.extend<House>({
  visitor: async ({ browser }, give) => {
    const contexts: BrowserContext[] = [];
    const mishaps: string[] = [];
    await give(async () => {
      const context = await browser.newContext();
      contexts.push(context);
      listenFor(mishaps, context);
      return context.newPage();
    });
    await Promise.all(contexts.map((context) => context.close()));
    expect(mishaps, 'errors of the server or of a page').toEqual([]);
  },
  as: async ({ visitor }, give) => {
    await give(async (firstName) => {
      const page = await visitor();
      await enterAs(page, firstName);
      return page;
    });
  },
  newcomer: async ({ visitor }, give) => {
    await give(async () => {
      const page = await visitor();
      const name = `Newcomer ${randomUUID().slice(0, 8)}`;
      const account = {
        name,
        email: `${randomUUID()}@reader.example`,
        password: 'a quiet corner by the window',
      };
      await page.goto('/sign-up');
      await page.getByLabel('Name').fill(name);
      await page.getByLabel('Email').fill(account.email);
      await page.getByLabel('Password').fill(account.password);
      await page.getByRole('button', { name: 'Create account' }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Good to see you, ${name}`);
      // Its heading is there before the page is; whoever leaves it now would abort what is still loading.
      await page.waitForLoadState();
      return { page, ...account };
    });
  },
});

/** Comes in as one of the demo's people, named by their first name. */
export async function enterAs(page: Page, firstName: string) {
  const { name } = personCalled(firstName);
  await page.goto('/sign-in');
  await page.getByRole('button', { name: `Enter as ${name}` }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Good to see you, ${name}`);
}

export function personCalled(firstName: string) {
  const person = people.find(({ name }) => name.startsWith(firstName));
  if (!person) throw new Error(`Nobody of the cast is called ${firstName}.`);
  return person;
}

/** Tells the same stories twice: in a browser that runs scripts, and in one that does not. */
export function bothWays(stories: () => void) {
  for (const javaScriptEnabled of [true, false]) {
    test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
      test.use({ javaScriptEnabled });
      stories();
    });
  }
}

function listenFor(mishaps: string[], context: BrowserContext) {
  context.on('response', (response) => {
    if (response.status() >= 500) mishaps.push(`${response.status()} ${response.url()}`);
  });
  context.on('weberror', (error) => {
    const said = String(error.error());
    if (!isUnturned(said)) mishaps.push(said);
  });
  context.on('console', (message) => {
    // The browser says this of every page that is not found.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
      mishaps.push(message.text());
  });
}

// Chromium throws so where a page was slow to come and is shown without the turn that the styles ask for; no script of
// ours starts a transition, and none could catch it.
const isUnturned = (said: string) =>
  said.startsWith('InvalidStateError: Transition was aborted because of invalid state');
