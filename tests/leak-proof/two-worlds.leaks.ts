import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Story, arbitraryStory } from './generate/generators';
import { buildActionIds, buildRoutes } from '../helpers/build-manifest';
import { actionForms } from './run/action-forms';
import { secondWorld } from './generate/second-world';
import { type ServerPair, startServerPair } from './run/server-pair';
import { readingHorizon, planScenario } from './run/scenario';
import { totals, runScenario } from './run/run-scenario';
import { routePaths } from './run/route-paths';
import { worldRows } from './generate/rows';
import { filesWithTokens } from './check/token-scan';
import { idFor } from './generate/canaries';
import { itemsToLookAt, buildWorld } from './generate/world';

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

let pair: ServerPair;

beforeAll(async () => {
  pair = await startServerPair();
});
afterAll(() => pair?.stop());

test('every route and every action of the build has a driver', () => {
  expect(buildRoutes().filter((route) => !routePaths[route])).toEqual([]);
  expect([...buildActionIds().keys()].filter((name) => !actionForms[name])).toEqual([]);
});

test(
  'two worlds that differ only in what is ahead are one to the reader',
  async ({ task }) => {
    let differs = 'nothing was compared';
    const began = Date.now();
    const told = (done: number) => {
      const seconds = Math.round((Date.now() - began) / 1000);
      console.log(`${done} of ${PAIRS} pairs, ${totals.requests} requests, ${seconds} s`);
    };
    let done = 0;
    const property = fc.asyncProperty(arbitraryStory(STEPS), async (drawn) => {
      const found = await runStory(drawn);
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
    expect(filesWithTokens('.next/cache')).toEqual([]);
    console.log(JSON.stringify({ ...totals, statuses: Object.fromEntries(totals.statuses) }));
    task.meta.told = `0 differing bytes in ${PAIRS} pairs, seed ${SEED}`;
    console.log(task.meta.told);
  },
  24 * 60 * 60_000,
);

async function runStory({ raw, differing, steps }: Story): Promise<string | null> {
  const one = buildWorld(raw);
  const plan = planScenario(one, steps);
  // From the queue a report is looked at as well.
  const keys = new Map([...itemsToLookAt(one), ...one.reports].map(({ key }) => [idFor(key), key]));
  const horizon = readingHorizon(one, plan, keys);
  const other = secondWorld(one, horizon, differing);
  await Promise.all([pair.one.line.fill(worldRows(one)), pair.other.line.fill(worldRows(other))]);
  return runScenario(pair, { one, other, horizon }, plan);
}
