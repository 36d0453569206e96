import type { BrowserContext, Page, Worker } from '@playwright/test';
import { pushPayload } from '../helpers/push-payload';
import { pushSubscription } from '../helpers/push-peer';
import { test } from './app-with-push';
import { expect, inAll } from './fixtures';

const SUBSCRIPTION = pushSubscription('https://push.untold.example', 'browser');

/** The browser has no push service here: what it would answer stands in for it, and all else is its own. */
async function standInForService(context: BrowserContext) {
  await context.grantPermissions(['notifications']);
  await context.addInitScript(({ endpoint, ...keys }) => {
    let subscription: object | null = null;
    PushManager.prototype.getSubscription = async () => subscription as PushSubscription | null;
    PushManager.prototype.subscribe = async (options) => {
      sessionStorage.setItem('subscribed with', String(options?.applicationServerKey));
      subscription = {
        options,
        toJSON: () => ({ endpoint, keys }),
        unsubscribe: async () => {
          subscription = null;
          sessionStorage.setItem('unsubscribed', 'yes');
          return true;
        },
      };
      return subscription as PushSubscription;
    };
  }, SUBSCRIPTION);
}

declare global {
  interface Window {
    firstRegion?: Element;
  }
}

const onHere = (page: Page) =>
  page.locator('main li').getByText('This device gets notifications.', { exact: true });
const turnOn = (page: Page) => page.getByRole('button', { name: 'Turn on notifications here' });

test('notifications are asked for on a press alone, turned off again, and end with signing out', async ({
  newcomer,
}) => {
  const { page } = await newcomer();
  await standInForService(page.context());
  await page.addInitScript(() => {
    const ask = Notification.requestPermission.bind(Notification);
    Notification.requestPermission = () => {
      sessionStorage.setItem('asked', 'yes');
      return ask();
    };
  });
  const stored = (name: string) => page.evaluate((key) => sessionStorage.getItem(key), name);
  await page.goto('/account');
  await expect(page.getByText('None of your devices gets notifications.')).toBeVisible();
  await page.getByRole('link', { name: 'Choose your notifications' }).click();
  await expect(turnOn(page)).toBeEnabled();
  expect(await stored('asked')).toBeNull();
  // What a screen reader listens to has to be the same element before and after.
  const told = page.getByRole('status').filter({ hasText: 'This device gets' });
  await expect(told).toHaveText('This device gets no notifications.');
  await told.evaluate((region) => void (window.firstRegion = region));

  await turnOn(page).click();

  await expect(onHere(page)).toBeVisible();
  await expect(told).toHaveText('This device gets notifications.');
  expect(await told.evaluate((region) => Object.is(region, window.firstRegion))).toBe(true);
  expect(await stored('asked')).toBe('yes');
  expect(await stored('subscribed with')).toMatch(/^B[\w-]{86}$/);
  await page.getByRole('button', { name: /^Turn off notifications on/ }).click();
  await expect(turnOn(page)).toBeEnabled();
  await expect(told).toHaveText('This device gets no notifications.');
  expect(await told.evaluate((region) => Object.is(region, window.firstRegion))).toBe(true);

  await turnOn(page).click();
  await expect(onHere(page)).toBeVisible();
  await page.goto('/account');
  await expect(page.getByText('1 device gets notifications.')).toBeVisible();
  await page.getByRole('button', { name: 'Sign out', exact: true }).click();
  await expect(page.getByRole('link', { name: 'Sign in' }).first()).toBeVisible();
});

test(
  'quiet hours are chosen where there is no mail, and a mistake in them is told',
  inAll,
  async ({ newcomer }) => {
    const { page } = await newcomer();
    await page.goto('/account/push');
    await page.getByLabel('From').selectOption('22');
    await page.getByRole('button', { name: 'Save quiet hours' }).click();
    await expect(page.getByText('Please choose both hours, or neither.')).toBeVisible();
    await page.getByLabel('Until').selectOption('7');
    await page.getByRole('button', { name: 'Save quiet hours' }).click();
    await expect(page.getByText('Your quiet hours are set.')).toBeVisible();
    await page.reload();
    await expect(page.getByLabel('From')).toHaveValue('22');
  },
);

/** What the worker has a browser do; this one has neither notifications nor windows that a worker may open. */
type Recorded = { shown: unknown[]; opened: string[] };

const recordDeeds = (worker: Worker) =>
  worker.evaluate(() => {
    const recorded: Recorded = { shown: [], opened: [] };
    const scope = self as unknown as {
      recorded: Recorded;
      clients: { openWindow: (url: string) => Promise<null> };
    };
    scope.recorded = recorded;
    ServiceWorkerRegistration.prototype.showNotification = async (title, options) => {
      recorded.shown.push({ title, body: options?.body, tag: options?.tag, data: options?.data as unknown });
    };
    scope.clients.openWindow = async (url) => {
      recorded.opened.push(url);
      return null;
    };
  });

const recordedBy = (worker: Worker) =>
  worker.evaluate(() => (self as unknown as { recorded: Recorded }).recorded);

/** A press on a notification that leads to `path`. */
const press = (worker: Worker, path: string) =>
  worker.evaluate(async (path) => {
    const waiting: Promise<unknown>[] = [];
    const event = Object.assign(new Event('notificationclick'), {
      notification: { close: () => {}, data: { path } },
      waitUntil: (promise: Promise<unknown>) => waiting.push(promise),
    });
    self.dispatchEvent(event);
    await Promise.all(waiting);
  }, path);

test('a push is shown as one sentence and leads to this site alone; its worker keeps nothing and is asked for no page', async ({
  newcomer,
}) => {
  const { page } = await newcomer();
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('ServiceWorker.enable');
  const registered = page.context().waitForEvent('serviceworker');
  const activated = new Promise<string>((resolve) => {
    devtools.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
      const active = versions.find(({ status }) => status === 'activated');
      if (active) resolve(active.registrationId);
    });
  });
  await page.evaluate(() => navigator.serviceWorker.register('/sw.js'));
  const worker = await registered;
  const { origin } = new URL(page.url());
  const target = { origin, registrationId: await activated };
  await recordDeeds(worker);

  await devtools.send('ServiceWorker.deliverPushMessage', { ...target, data: pushPayload });
  await devtools.send('ServiceWorker.deliverPushMessage', { ...target, data: 'not what we send' });

  const said = { title: 'Untold', tag: 'notices', data: { path: '/notices' } };
  const sentence = 'Somebody answered or mentioned you in a book club.';
  await expect
    .poll(async () => (await recordedBy(worker)).shown)
    .toEqual([
      { ...said, body: sentence },
      { ...said, body: '' },
    ]);
  await press(worker, '/notices');
  await press(worker, 'https://elsewhere.example/');
  expect((await recordedBy(worker)).opened).toEqual([`${origin}/notices`]);
  await page.reload();
  const kept = await page.evaluate(async () => ({
    caches: await caches.keys(),
    // When a worker was asked for the page; 0 for never.
    asked: (performance.getEntriesByType('navigation') as PerformanceNavigationTiming[])[0]!.workerStart,
  }));
  expect(kept).toEqual({ caches: [], asked: 0 });
});
