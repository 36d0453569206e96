import { appendFileSync, writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { arbitraryStory } from './generate/generators';
import { runStory, STEPS } from './run/run-story';
import { type ServerPair, startServerPair } from './run/server-pair';

// Only for `npm run test:power`, which plants a leak that reads from a file which attribute it lets out, and where.
const { LEAK_CELLS = '', LEAK_CELL_FILE = '', LEAK_FOUND_FILE = '' } = process.env;
const PAIRS = Number(process.env.LEAK_PAIRS);
const SEED = Number(process.env.LEAK_SEED);

let pair: ServerPair;

beforeAll(async () => {
  pair = await startServerPair();
});
afterAll(() => pair?.stop());

test(
  'every attribute of what is ahead is found at every exit',
  async () => {
    const stories = fc.sample(arbitraryStory(STEPS), { numRuns: PAIRS, seed: SEED });
    const missed: string[] = [];
    for (const cell of LEAK_CELLS.split(',')) {
      writeFileSync(LEAK_CELL_FILE, cell);
      const at = await firstPairToDiffer(stories);
      if (at === 0) missed.push(cell);
      appendFileSync(LEAK_FOUND_FILE, `${cell},${at}\n`);
    }
    expect(missed).toEqual([]);
  },
  24 * 60 * 60_000,
);

/** From 1; 0 where none does. */
async function firstPairToDiffer(stories: Parameters<typeof runStory>[1][]): Promise<number> {
  let at = 0;
  let found: string | null = null;
  while (at < stories.length && !found) found = await runStory(pair, stories[at]!, at++);
  for (const side of [pair.one, pair.other]) side.forgetLog();
  return found ? at : 0;
}
