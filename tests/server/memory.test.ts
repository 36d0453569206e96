import { afterAll, beforeAll, expect, test } from 'vitest';
import { aServedEvening, type ServedEvening } from './house';

// MB. It was 125 and more while each answer kept those beside it (server/memory.mjs), and is about 10.
const MOST = 60;

let house: ServedEvening;

beforeAll(async () => {
  house = await aServedEvening({ directly: true });
});
afterAll(() => house?.stop());

/** Readers who never pause: as soon as one page is there, each asks for the next. */
async function read(pages: number) {
  const thread = `${house.evening.at}/t/${house.evening.ids.openThread}`;
  const reader = async () => {
    for (let page = 0; page < pages / 16; page += 1) await house.reads('finished member', thread);
  };
  await Promise.all(Array.from({ length: 16 }, reader));
}

test('what an answered request needed is let go, also while others are being answered', async () => {
  await read(480);
  const before = house.memory();
  await read(2_880);

  expect(house.memory() - before).toBeLessThan(MOST);
});
