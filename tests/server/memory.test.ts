import { afterAll, beforeAll, expect, test } from 'vitest';
import { startServedApp, type ServedApp } from '../helpers/served-app';

// MB. It was 125 and more while each answer kept those beside it (server/v8-memory.mjs), and is about 10.
const MAX_GROWTH_MB = 60;

let app: ServedApp;

beforeAll(async () => {
  app = await startServedApp({ directly: true });
});
afterAll(() => app?.stop());

/** Readers who never pause: as soon as one page is there, each asks for the next. */
async function readPages(pages: number) {
  const thread = `${app.evening.at}/t/${app.evening.ids.openThread}`;
  const reader = async () => {
    for (let page = 0; page < pages / 16; page += 1) await app.get('finished member', thread);
  };
  await Promise.all(Array.from({ length: 16 }, reader));
}

test('what an answered request needed is let go, also while others are being answered', async () => {
  await readPages(480);
  const before = app.memory();
  await readPages(2_880);

  expect(app.memory() - before).toBeLessThan(MAX_GROWTH_MB);
});
