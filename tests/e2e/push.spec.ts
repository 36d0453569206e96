import type { BrowserContext, Page } from '@playwright/test';
import { pushPayload } from '../helpers/push-payload';
import { pushSubscription } from '../helpers/push-peer';
import { test } from './app-with-push';
import { expect } from './fixtures';

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

  await turnOn(page).click();

  await expect(page.getByText('This device gets notifications.', { exact: true })).toBeVisible();
  expect(await stored('asked')).toBe('yes');
  expect(await stored('subscribed with')).toMatch(/^B[\w-]{86}$/);
  await page.getByRole('button', { name: /^Turn off notifications on/ }).click();
  await expect(turnOn(page)).toBeEnabled();

  await turnOn(page).click();
  await expect(page.getByText('This device gets notifications.', { exact: true })).toBeVisible();
  await page.goto('/account');
  await expect(page.getByText('1 device gets notifications.')).toBeVisible();
  await page.getByRole('button', { name: 'Sign out', exact: true }).click();
  await expect(page.getByRole('link', { name: 'Sign in' }).first()).toBeVisible();
});

test('quiet hours are chosen where there is no mail, and a mistake in them is told', async ({ newcomer }) => {
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
});

test('a push is shown as one sentence, by a worker that keeps nothing and is asked for no page', async ({
  newcomer,
}) => {
  const { page } = await newcomer();
  const context = page.context();
  await context.grantPermissions(['notifications']);
  const devtools = await context.newCDPSession(page);
  const registrationId = new Promise<string>((resolve) => {
    devtools.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
      const active = versions.find(({ status }) => status === 'activated');
      if (active) resolve(active.registrationId);
    });
  });
  await devtools.send('ServiceWorker.enable');
  await page.evaluate(async () => {
    await navigator.serviceWorker.register('/sw.js');
    await navigator.serviceWorker.ready;
  });
  const { origin } = new URL(page.url());
  const push = { origin, registrationId: await registrationId };
  await devtools.send('ServiceWorker.deliverPushMessage', { ...push, data: pushPayload });
  const shown = () =>
    page.evaluate(async () => {
      const registration = await navigator.serviceWorker.ready;
      const notifications = await registration.getNotifications();
      return notifications.map(({ title, body, tag, data }) => ({ title, body, tag, data: data as unknown }));
    });
  const notification = {
    title: 'Untold',
    body: 'Somebody answered or mentioned you in a book club.',
    tag: 'notices',
    data: { path: '/notices' },
  };
  await expect.poll(shown).toEqual([notification]);

  await devtools.send('ServiceWorker.deliverPushMessage', { ...push, data: pushPayload });
  await devtools.send('ServiceWorker.deliverPushMessage', { ...push, data: 'not what we send' });
  await expect.poll(shown).toEqual([{ ...notification, body: '' }]);

  await page.reload();
  const kept = await page.evaluate(async () => ({
    caches: await caches.keys(),
    workers: performance
      .getEntriesByType('navigation')
      .map((entry) => 'workerStart' in entry && entry.workerStart),
  }));
  expect(kept).toEqual({ caches: [], workers: [0] });
});
