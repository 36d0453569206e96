import { type Browser, type BrowserContext, chromium, type Page } from '@playwright/test';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { arbitraryWorld } from './generate/generators';
import { browserSinks } from './check/browser-storage';
import { hiddenTokens } from './check/hidden-tokens';
import { personId, readingId } from './generate/ids';
import { expectedPages } from './check/expected-pages';
import { type OneServer, startOneServer } from './run/server-pair';
import { worldRows } from './generate/rows';
import { tokensInText } from './check/token-scan';
import { idFor } from './generate/canaries';
import { type World, buildWorld } from './generate/world';
import { launchOptions } from '@/scripts/support/chromium-options.mjs';

const WORLDS = 3;

let server: OneServer;
let browser: Browser;

beforeAll(async () => {
  server = await startOneServer();
  // The address of the site is the one that the processes know.
  browser = await chromium.launch(
    launchOptions(`--host-resolver-rules=MAP localhost:80 127.0.0.1:${server.one.port}`),
  );
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

test('nothing that a browser keeps or tells holds a word from ahead, also after the bookmark goes back', async () => {
  const seen = new Map<string, number>();
  for (const raw of fc.sample(arbitraryWorld, { numRuns: WORLDS, seed: 7 })) {
    const drawn: World = { ...buildWorld(raw), standing: 'active' };
    await server.one.line.fill(worldRows(drawn));
    const context = await openContext();
    for (const veil of ['marked', 'sealed']) await readPages(context, drawn, veil, seen);
    await context.close();
  }
  // What is open was there to be found, in each of them.
  for (const sink of ['tree', 'title', 'markup', 'text', 'selection'])
    expect([sink, seen.get(sink) ?? 0]).not.toEqual([sink, 0]);
}, 300_000);

async function openContext(): Promise<BrowserContext> {
  const context = await browser.newContext();
  const [name, value] = server.cookie.split('=') as [string, string];
  await context.addCookies([{ name, value, domain: 'localhost', path: '/' }]);
  return context;
}

async function readPages(context: BrowserContext, drawn: World, veil: string, seen: Map<string, number>) {
  const page = await context.newPage();
  const said = [] as string[];
  page.on('console', (message) => said.push(message.text()));
  page.on('request', (request) => said.push(request.url(), request.postData() ?? ''));
  const room = `/clubs/here/${readingId()}`;
  const threads = drawn.threads.map(({ key }) => `${room}/t/${idFor(key)}`);
  const paths = [
    ...Object.keys(expectedPages).map((name) => room + name),
    ...threads,
    '/clubs/here/moderation',
    '/account',
    '/',
  ];
  await setProgress(drawn.chapters, veil);
  await page.goto(`http://localhost${paths.at(4) ?? room}`);
  await setProgress(Math.floor(drawn.chapters / 2), veil);
  await page.goto(`http://localhost${room}`);
  await page.goBack({ waitUntil: 'networkidle' });
  await page.getByRole('heading', { level: 1 }).waitFor();
  await expectNoHiddenTokens(page, drawn, 'back', seen);
  for (const path of paths) {
    await page.goto(`http://localhost${path}`);
    await hoverAll(page);
    await expectNoHiddenTokens(page, drawn, path, seen);
  }
  const hidden = await hiddenTokens(server.one.line, { one: drawn, other: drawn });
  expect(said.flatMap((one) => [...tokensInText(one)]).filter((token) => hidden.has(token))).toEqual([]);
  await page.close();
}

const setProgress = (place: number, veil: string) =>
  server.one.line.ask('update "Progress" set "readThrough" = $2, veil = $3::"Veil" where "userId" = $1', [
    personId(0),
    place,
    veil,
  ]);

/** Whatever would be fetched ahead of a press is fetched now. */
async function hoverAll(page: Page) {
  for (const control of await page.locator('a, button, summary').all())
    if (await control.isVisible()) await control.hover({ force: true, timeout: 1000 }).catch(() => undefined);
}

async function expectNoHiddenTokens(page: Page, drawn: World, path: string, seen: Map<string, number>) {
  const hidden = await hiddenTokens(server.one.line, { one: drawn, other: drawn });
  for (const [sink, kept] of Object.entries(await browserSinks(page))) {
    const tokens = [...tokensInText(kept)];
    seen.set(sink, (seen.get(sink) ?? 0) + tokens.length);
    expect({ path, sink, ahead: tokens.filter((token) => hidden.has(token)) }).toEqual({
      path,
      sink,
      ahead: [],
    });
  }
}
