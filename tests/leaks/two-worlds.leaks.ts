import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Story, story } from './arbitrary';
import { builtActions, builtRoutes } from './build';
import { deeds } from './deeds';
import { mutate } from './mutate';
import { type Pair, startPair } from './pair';
import { horizonOf, planOf } from './plan';
import { counted, play } from './play';
import { routes } from './routes';
import { rowsOf } from './rows';
import { canariesLeftIn } from './sinks';
import { idOf } from './words';
import { lookable, worldOf } from './world';

const PAIRS = Number(process.env.LEAK_PAIRS || 300);
/** After a round of at most sixteen reads. */
const STEPS = 24;
const SEED = Number(process.env.LEAK_SEED || Date.now() % 1_000_000);

declare module 'vitest' {
  interface TaskMeta {
    /** The last line of the run. */
    told?: string;
  }
}

let pair: Pair;

beforeAll(async () => {
  pair = await startPair();
});
afterAll(() => pair?.stop());

test('every route and every action of the build has a driver', () => {
  expect(builtRoutes().filter((route) => !routes[route])).toEqual([]);
  expect([...builtActions().keys()].filter((name) => !deeds[name])).toEqual([]);
});

test(
  'two worlds that differ only in what is ahead are one to the reader',
  async ({ task }) => {
    let differs = 'nothing was compared';
    const began = Date.now();
    const told = (done: number) => {
      const seconds = Math.round((Date.now() - began) / 1000);
      console.log(`${done} of ${PAIRS} pairs, ${counted.requests} requests, ${seconds} s`);
    };
    let done = 0;
    const property = fc.asyncProperty(story(STEPS), async (drawn) => {
      const found = await played(drawn);
      differs = found ?? differs;
      expect(found).toBeNull();
      if ((done += 1) % 25 === 0) told(done);
    });
    // Once it fails it is played smaller and smaller, and the last that differed is told.
    const settings = { numRuns: PAIRS, seed: SEED, endOnFailure: Boolean(process.env.LEAK_FIRST) };
    await fc.assert(property, settings).catch((problem: unknown) => {
      task.meta.told = `${differs.replace(/\s*\n\s*/g, ' ')}, seed ${SEED}`;
      throw problem;
    });
    expect(canariesLeftIn('.next/cache')).toEqual([]);
    console.log(JSON.stringify({ ...counted, statuses: Object.fromEntries(counted.statuses) }));
    task.meta.told = `0 differing bytes in ${PAIRS} pairs, seed ${SEED}`;
    console.log(task.meta.told);
  },
  24 * 60 * 60_000,
);

async function played({ raw, differing, steps }: Story): Promise<string | null> {
  const one = worldOf(raw);
  const plan = planOf(one, steps);
  // From the queue a report is looked at as well.
  const keys = new Map([...lookable(one), ...one.reports].map(({ key }) => [idOf(key), key]));
  const horizon = horizonOf(one, plan, keys);
  const other = mutate(one, horizon, differing);
  await Promise.all([pair.one.line.fill(rowsOf(one)), pair.other.line.fill(rowsOf(other))]);
  return play(pair, { one, other, horizon }, plan);
}
