import { chromium } from '@playwright/test';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { byForm, byScript } from '../leaks/forms';
import { builtDeeds } from './built';
import { formIn } from './form-in';
import { freePort } from '@/scripts/support/postgres';
import { launchOptions } from '@/scripts/support/browser.mjs';
import { aServedEvening, type ServedEvening } from './house';

let house: ServedEvening;
beforeAll(async () => {
  house = await aServedEvening({ directly: true });
});
afterAll(() => house?.stop());

const idOf = (action: string) => builtDeeds().find(({ name }) => name === action)!.id;
const thread = () => `${house.evening.at}/t/${house.evening.ids.openThread}`;
const postsThatSay = async (source: string) =>
  (await import('@/lib/db/everything')).everything.post.count({ where: { source } });
const pageOf = async (path: string, language = 'en') =>
  house.asks('owner', { method: 'GET', path, headers: { 'Accept-Language': language } });

/** The page's form as the server sent it, with some words in it. */
async function written(words: string): Promise<Record<string, string>> {
  const page = await pageOf(thread());
  return { ...formIn(page.body.toString(), 'source'), source: words };
}

/** While the database is stopped; it is started again whatever happens. */
async function withoutDatabase<T>(work: () => Promise<T>): Promise<T> {
  await house.postgres.pause();
  return work().finally(house.postgres.resume);
}

/** While somebody else holds what is to be written, for longer than a statement may take. */
async function whileLocked<T>(work: () => Promise<T>): Promise<T> {
  const other = new Client({ connectionString: house.postgres.url('untold') });
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
  const other = new Client({ connectionString: house.postgres.url('untold') });
  await other.connect();
  await other.query(`create function full_disk() returns trigger language plpgsql as $$ begin
    raise exception 'could not extend file: No space left on device' using errcode = '53100'; end $$`);
  await other.query('create trigger full_disk before insert on "Post" execute function full_disk()');
  return work().finally(async () => {
    await other.query('drop trigger full_disk on "Post"; drop function full_disk()');
    await other.end();
  });
}

const troubles = { 'is stopped': withoutDatabase, 'takes too long': whileLocked, 'is full': whileFull };

describe.each(Object.entries(troubles))('while the database %s', (trouble, during) => {
  test('a form without JavaScript comes back with its words, and is sent by one press, once', async () => {
    const words = `Two lines & a <b>sign</b> "while it ${trouble}"\n\n  of several`;
    const form = await written(words);

    const failed = await during(() => house.asks('owner', byForm(thread(), '', form, {})));

    const html = failed.body.toString();
    expect(failed.status).toBe(500);
    expect(html).toMatch(/role="alert"[^>]*>[^<]*went wrong on our side/);
    const again = formIn(html, 'source');
    expect(again).toMatchObject({ source: words, requestKey: form.requestKey });
    expect(await postsThatSay(words)).toBe(0);
    for (let press = 0; press < 2; press += 1)
      expect((await house.asks('owner', byForm(thread(), '', again, {}))).status).toBe(303);
    expect(await postsThatSay(words)).toBe(1);
  });

  test('an action of a script is answered with a sentence and what was typed, and is done by one press, once', async () => {
    const words = `By a script while it ${trouble}`;
    const form = await written(words);
    const send = () => house.asks('owner', byScript(thread(), idOf('post'), form, {}));

    const failed = await during(send);

    expect(failed.status).toBe(500);
    expect(failed.headers.join('\n')).toMatch(/content-type: text\/x-component/i);
    expect(failed.body.toString()).toContain('"unsent":"Something went wrong on our side');
    expect(failed.body.toString()).toContain(words);
    for (let press = 0; press < 2; press += 1)
      expect((await send()).body.toString()).toContain('"go":"/clubs');
    expect(await postsThatSay(words)).toBe(1);
  });
});

test('a page that cannot be made says so without a script, in the language of whoever asks', async () => {
  const [english, german] = await withoutDatabase(async () => [
    await pageOf(thread()),
    await pageOf(thread(), 'de'),
  ]);

  expect([english!.status, german!.status]).toEqual([500, 500]);
  expect(english!.body.toString()).toContain('<h1>Something went wrong on our side</h1>');
  expect(german!.body.toString()).toContain('<h1>Bei uns ist etwas schiefgegangen</h1>');
  expect(english!.body.toString()).not.toMatch(/<script/);
  expect((await pageOf(thread())).status).toBe(200);
});

test('passwords are never given back', async () => {
  const page = await house.asks('anonymous', { method: 'GET', path: '/sign-in', headers: {} });
  const form = {
    ...formIn(page.body.toString(), 'password'),
    email: 'ada@example.org',
    password: 'hunter two',
  };

  const failed = await withoutDatabase(() => house.asks('anonymous', byForm('/sign-in', '', form, {})));

  const html = failed.body.toString();
  expect(html).toContain('ada@example.org');
  expect(html).toContain('type="password"');
  expect(html).not.toContain('hunter');
});

test('in a browser the form keeps its words beside a sentence, and one press sends them when the database is back', async () => {
  const port = await freePort();
  const address = `http://localhost:${port}`;
  await house.opens({ PORT: String(port), NEXTAUTH_URL: address });
  const browser = await chromium.launch(launchOptions());
  try {
    const context = await browser.newContext({ baseURL: address });
    const cookies = [...house.evening.people.owner.cookies];
    await context.addCookies(cookies.map(([name, value]) => ({ name, value, url: address })));
    const page = await context.newPage();
    await page.goto(thread());
    const words = 'Typed on a train';
    await page.getByLabel('Your post').fill(words);
    const press = () => page.getByRole('button', { name: 'Post', exact: true }).click();

    await withoutDatabase(async () => {
      await press();
      await page.getByRole('alert').filter({ hasText: 'went wrong on our side' }).waitFor();
    });
    expect(await page.getByLabel('Your post').inputValue()).toBe(words);
    expect(await postsThatSay(words)).toBe(0);

    await press();
    await page.waitForURL(/post=/);
    expect(await postsThatSay(words)).toBe(1);
  } finally {
    await browser.close();
  }
});
