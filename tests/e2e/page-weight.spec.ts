import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { CDPSession, Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { uniqueText, startThread } from './steps';

const KILOBYTE = 1000;

test('a thread of 50 posts weighs little, in few requests, and nothing on it moves', async ({ as }) => {
  const page = await as('Ada');
  const words = 'One evening in the reading room somebody says a few words about a house near the sea. ';
  const thread = await startThread(page, { title: uniqueText('Long'), words, mark: 0 });
  await postMany(page, thread, words.repeat(4), 49);

  const cold = await measurePage(page, thread);

  expect(await page.getByRole('article').count()).toBe(50);
  expect(cold.requests).toBeLessThanOrEqual(20);
  expect(cold.bytes).toBeLessThan(350 * KILOBYTE);
  expect(cold.bytes - cold.fonts).toBeLessThan(230 * KILOBYTE);
  expect(cold.scripts - sharedScriptBytes()).toBeLessThanOrEqual(35 * KILOBYTE);
  expect(cold.shift).toBe(0);
});

/** Sends the page's own form, as a browser without JavaScript does. */
const postMany = (page: Page, thread: string, words: string, times: number) =>
  page.evaluate(
    async ([path, source, many]) => {
      const html = await (await fetch(path)).text();
      const [field] = new DOMParser().parseFromString(html, 'text/html').getElementsByName('source');
      for (let nth = 0; nth < many; nth += 1) {
        const form = new FormData((field as HTMLTextAreaElement).form!);
        form.set('source', `${source} ${nth}`);
        form.set('requestKey', crypto.randomUUID());
        await fetch(path, { method: 'POST', body: form });
      }
    },
    [thread, words, times] as const,
  );

/** What comes over the wire until a page has settled, with nothing of it in the browser beforehand. */
async function measurePage(page: Page, path: string) {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.clearBrowserCache');
  const sizes = recordSizes(session);
  await page.goto(path, { waitUntil: 'networkidle' });
  const shift = await page.evaluate(layoutShift);
  const of = (kind: string) => totalBytes([...sizes.values()].filter((one) => one.kind === kind));
  return {
    requests: sizes.size,
    bytes: totalBytes([...sizes.values()]),
    shift,
    fonts: of('Font'),
    scripts: of('Script'),
  };
}

type SizedResponse = { kind: string; bytes: number };
const totalBytes = (some: SizedResponse[]) => some.reduce((all, { bytes }) => all + bytes, 0);

function recordSizes(session: CDPSession) {
  const sizes = new Map<string, SizedResponse>();
  session.on('Network.responseReceived', ({ requestId, type }) =>
    sizes.set(requestId, { kind: type, bytes: 0 }),
  );
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const one = sizes.get(requestId);
    if (one) one.bytes = encodedDataLength;
  });
  return sizes;
}

const layoutShift = () =>
  new Promise<number>((resolve) => {
    new PerformanceObserver((list) =>
      resolve(
        list.getEntries().reduce((all, entry) => all + (entry as unknown as { value: number }).value, 0),
      ),
    ).observe({ type: 'layout-shift', buffered: true });
    setTimeout(() => resolve(0), 500);
  });

/** React and the router, which an empty page of this build brings as well. */
function sharedScriptBytes(): number {
  const { rootMainFiles } = JSON.parse(readFileSync('.next/build-manifest.json', 'utf8')) as {
    rootMainFiles: string[];
  };
  return rootMainFiles.reduce((all, file) => all + gzipSync(readFileSync(`.next/${file}`)).length, 0);
}
