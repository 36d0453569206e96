import { chromium } from '@playwright/test';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { formRequest, scriptRequest } from '../helpers/action-requests';
import { buildActions } from '../helpers/built-actions';
import { formFields } from '../helpers/html-form';
import { freePort } from '@/scripts/support/temporary-postgres';
import { launchOptions } from '@/scripts/support/chromium-options.mjs';
import { startServedApp, type ServedApp } from '../helpers/served-app';

let app: ServedApp;
beforeAll(async () => {
  app = await startServedApp({ directly: true });
});
afterAll(() => app?.stop());

const actionId = (action: string) => buildActions().find(({ name }) => name === action)!.id;
const threadPath = () => `${app.evening.at}/t/${app.evening.ids.openThread}`;
const countPosts = async (source: string) =>
  (await import('@/lib/db/unguarded')).unguardedDb.post.count({ where: { source } });
const readPage = async (path: string, language = 'en') =>
  app.send('owner', { method: 'GET', path, headers: { 'Accept-Language': language } });

/** The page's form as the server sent it, with some words in it. */
async function replyFields(words: string): Promise<Record<string, string>> {
  const page = await readPage(threadPath());
  return { ...formFields(page.body.toString(), 'source'), source: words };
}

/** While the database is stopped; it is started again whatever happens. */
async function whileDatabaseStopped<T>(work: () => Promise<T>): Promise<T> {
  await app.postgres.pause();
  return work().finally(app.postgres.resume);
}

/** While somebody else holds what is to be written, for longer than a statement may take. */
async function whileLocked<T>(work: () => Promise<T>): Promise<T> {
  const other = new Client({ connectionString: app.postgres.url('untold') });
  await other.connect();
  await other.query(`alter role postgres in database untold set statement_timeout = '250ms'`);
  await other.query('select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid()');
  await other.query('begin; lock table "Post" in share row exclusive mode');
  return work().finally(async () => {
    await other.query('rollback; alter role postgres in database untold reset statement_timeout');
    await other.end();
  });
}

/** While its disk is full, as far as it tells. */
async function whileFull<T>(work: () => Promise<T>): Promise<T> {
  const other = new Client({ connectionString: app.postgres.url('untold') });
  await other.connect();
  await other.query(`create function full_disk() returns trigger language plpgsql as $$ begin
    raise exception 'could not extend file: No space left on device' using errcode = '53100'; end $$`);
  await other.query('create trigger full_disk before insert on "Post" execute function full_disk()');
  return work().finally(async () => {
    await other.query('drop trigger full_disk on "Post"; drop function full_disk()');
    await other.end();
  });
}

const outages = { 'is stopped': whileDatabaseStopped, 'takes too long': whileLocked, 'is full': whileFull };

describe.each(Object.entries(outages))('while the database %s', (trouble, during) => {
  test('a form without JavaScript comes back with its words, and is sent by one press, once', async () => {
    const words = `Two lines & a <b>sign</b> "while it ${trouble}"\n\n  of several`;
    const form = await replyFields(words);

    const failed = await during(() => app.send('owner', formRequest(threadPath(), '', form, {})));

    const html = failed.body.toString();
    expect(failed.status).toBe(500);
    expect(html).toMatch(/role="alert"[^>]*>[^<]*went wrong on our side/);
    const again = formFields(html, 'source');
    expect(again).toMatchObject({ source: words, requestKey: form.requestKey });
    expect(await countPosts(words)).toBe(0);
    for (let press = 0; press < 2; press += 1)
      expect((await app.send('owner', formRequest(threadPath(), '', again, {}))).status).toBe(303);
    expect(await countPosts(words)).toBe(1);
  });

  test('an action of a script is answered with a sentence and what was typed, and is done by one press, once', async () => {
    const words = `By a script while it ${trouble}`;
    const form = await replyFields(words);
    const send = () =>
      app.send('owner', scriptRequest(threadPath(), actionId('createReplyAction'), form, {}));

    const failed = await during(send);

    expect(failed.status).toBe(500);
    expect(failed.headers.join('\n')).toMatch(/content-type: text\/x-component/i);
    expect(failed.body.toString()).toContain('"serverError":"Something went wrong on our side');
    expect(failed.body.toString()).toContain(words);
    for (let press = 0; press < 2; press += 1)
      expect((await send()).body.toString()).toContain('"redirectTo":"/clubs');
    expect(await countPosts(words)).toBe(1);
  });
});

test('a page that cannot be made says so without a script, in the language of whoever asks', async () => {
  const [english, german] = await whileDatabaseStopped(async () => [
    await readPage(threadPath()),
    await readPage(threadPath(), 'de'),
  ]);

  expect([english!.status, german!.status]).toEqual([500, 500]);
  expect(english!.body.toString()).toContain('<h1>Something went wrong on our side</h1>');
  expect(german!.body.toString()).toContain('<h1>Bei uns ist etwas schiefgegangen</h1>');
  expect(english!.body.toString()).not.toMatch(/<script/);
  expect((await readPage(threadPath())).status).toBe(200);
});

test('passwords are never given back', async () => {
  const page = await app.send('anonymous', { method: 'GET', path: '/sign-in', headers: {} });
  const form = {
    ...formFields(page.body.toString(), 'password'),
    email: 'ada@example.org',
    password: 'hunter two',
  };

  const failed = await whileDatabaseStopped(() =>
    app.send('anonymous', formRequest('/sign-in', '', form, {})),
  );

  const html = failed.body.toString();
  expect(html).toContain('ada@example.org');
  expect(html).toContain('type="password"');
  expect(html).not.toContain('hunter');
});

// Forms of two real builds: tests/server/outdated-pages.test.ts.
test('a form of a build that is gone comes back with its words, and nothing is done', async () => {
  const words = 'Typed before & sent after';
  const form = JSON.stringify(await replyFields(words)).replaceAll(
    actionId('createReplyAction'),
    `7f${'0'.repeat(40)}`,
  );
  const fields = JSON.parse(form) as Record<string, string>;

  const byHand = await app.send('owner', formRequest(threadPath(), '', fields, {}));
  const byAScript = await app.send('owner', scriptRequest(threadPath(), `7f${'0'.repeat(40)}`, fields, {}));

  expect([byHand.status, byAScript.status]).toEqual([409, 409]);
  expect(byHand.body.toString()).toContain(
    'Untold has been updated since you opened that page, so nothing was saved.',
  );
  expect(byHand.body.toString()).toContain('Typed before &amp; sent after');
  expect(await countPosts(words)).toBe(0);
});

test('in a browser the form keeps its words beside a sentence, and one press sends them when the database is back', async () => {
  const port = await freePort();
  const address = `http://localhost:${port}`;
  await app.startProcess({ PORT: String(port), NEXTAUTH_URL: address });
  const browser = await chromium.launch(launchOptions());
  try {
    const context = await browser.newContext({ baseURL: address });
    const cookies = [...app.evening.people.owner.cookies];
    await context.addCookies(cookies.map(([name, value]) => ({ name, value, url: address })));
    const page = await context.newPage();
    await page.goto(threadPath());
    const words = 'Typed on a train';
    await page.getByLabel('Your post').fill(words);
    const press = () => page.getByRole('button', { name: 'Post', exact: true }).click();

    await whileDatabaseStopped(async () => {
      await press();
      await page.getByRole('alert').filter({ hasText: 'went wrong on our side' }).waitFor();
    });
    expect(await page.getByLabel('Your post').inputValue()).toBe(words);
    expect(await countPosts(words)).toBe(0);

    await press();
    await page.waitForURL(/post=/);
    expect(await countPosts(words)).toBe(1);
  } finally {
    await browser.close();
  }
});
