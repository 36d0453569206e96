import { randomUUID } from 'node:crypto';
import { expect, test as base, type BrowserContext, type Page } from '@playwright/test';
import { people } from '../../lib/demo/cast';

export { expect } from '@playwright/test';

export type Newcomer = { page: Page; name: string; email: string; password: string };

type Fixtures = {
  /** A browser of its own in which nobody is signed in. */
  visitor: () => Promise<Page>;
  /** A browser of its own in which somebody of the cast is signed in. */
  as: (firstName: string) => Promise<Page>;
  /** A browser of its own in which somebody new has just made an account. */
  newcomer: () => Promise<Newcomer>;
};

export const test = base.extend<Fixtures>({
  visitor: async ({ browser }, give) => {
    const contexts: BrowserContext[] = [];
    const mishaps: string[] = [];
    await give(async () => {
      const context = await browser.newContext();
      contexts.push(context);
      recordErrors(mishaps, context);
      return context.newPage();
    });
    await Promise.all(contexts.map((context) => context.close()));
    expect(mishaps, 'errors of the server or of a page').toEqual([]);
  },
  as: async ({ visitor }, give) => {
    await give(async (firstName) => {
      const page = await visitor();
      await continueAs(page, firstName);
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

type Cookies = Awaited<ReturnType<BrowserContext['cookies']>>;

/** The session cookies of this worker, by first name. A story that ends its session signs in by `signInAs`. */
const sessions = new Map<string, Cookies>();

/** Signs in by the sign-in page the first time, and by the same session from then on. */
async function continueAs(page: Page, firstName: string) {
  const context = page.context();
  const session = sessions.get(firstName);
  if (session) return context.addCookies(session);
  await signInAs(page, firstName);
  const cookies = await context.cookies();
  sessions.set(
    firstName,
    cookies.filter(({ name }) => name.endsWith('session-token')),
  );
}

/** Comes in as one of the demo's people, named by their first name. */
export async function signInAs(page: Page, firstName: string) {
  const { name } = castMember(firstName);
  await page.goto('/sign-in');
  await page.getByRole('button', { name: `Enter as ${name}` }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Good to see you, ${name}`);
  await page.waitForLoadState();
}

export function castMember(firstName: string) {
  const person = people.find(({ name }) => name.startsWith(firstName));
  if (!person) throw new Error(`Nobody of the cast is called ${firstName}.`);
  return person;
}

/** The tag of what `npm run test:all` runs and `npm test` leaves out. */
export const inAll = { tag: '@all' };

/** Tells stories with JavaScript, and without it in `npm run test:all`. */
export function withAndWithoutScript(defineTests: () => void) {
  test.describe('with JavaScript', defineTests);
  test.describe('without JavaScript', inAll, () => withoutJavaScript(defineTests));
}

/** Tells stories without JavaScript, and with it in `npm run test:all`: where other stories tell the same with it. */
withAndWithoutScript.mainlyWithout = (stories: () => void) => {
  test.describe('with JavaScript', inAll, stories);
  test.describe('without JavaScript', () => withoutJavaScript(stories));
};

/** Tells stories both ways in `npm test` as well. */
withAndWithoutScript.inEveryRun = (stories: () => void) => {
  test.describe('with JavaScript', stories);
  test.describe('without JavaScript', () => withoutJavaScript(stories));
};

function withoutJavaScript(stories: () => void) {
  test.use({ javaScriptEnabled: false });
  stories();
}

function recordErrors(mishaps: string[], context: BrowserContext) {
  context.on('response', (response) => {
    if (response.status() >= 500) mishaps.push(`${response.status()} ${response.url()}`);
  });
  context.on('weberror', (error) => {
    const said = String(error.error());
    if (!isViewTransitionError(said)) mishaps.push(said);
  });
  context.on('console', (message) => {
    // The browser says this of every page that is not found.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
      mishaps.push(message.text());
  });
}

// Chromium throws so where a page was slow to come and is shown without the turn that the styles ask for; no script of
// ours starts a transition, and none could catch it.
const isViewTransitionError = (said: string) =>
  said.startsWith('InvalidStateError: Transition was aborted because of invalid state');
