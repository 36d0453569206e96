import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { arbitraryStory } from './generate/generators';
import { buildActionIds, buildRoutes } from '../helpers/build-manifest';
import { actionForms } from './run/action-forms';
import { type ServerPair, startServerPair } from './run/server-pair';
import { totals } from './run/run-scenario';
import { runStory, STEPS } from './run/run-story';
import { cellCount, fewestOfACell, rareCells } from './run/aimed-actions';
import { liveTotals } from './run/live-watch';
import { mailTotals } from './run/mail-round';
import { deeds } from './run/others';
import { routePaths } from './run/route-paths';
import { filesWithTokens } from './check/token-scan';

const PAIRS = Number(process.env.LEAK_PAIRS || 300);
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
    // What is played smaller is played to the same reader.
    let failing: number | null = null;
    const property = fc.asyncProperty(arbitraryStory(STEPS), async (drawn) => {
      const nth = failing ?? done;
      const found = await runStory(pair, drawn, nth);
      if (found) failing = nth;
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
    const { statuses, deeds: theirs } = totals;
    console.log(
      JSON.stringify({
        ...totals,
        statuses: Object.fromEntries(statuses),
        deeds: Object.fromEntries(theirs),
      }),
    );
    console.log(`${cellCount()} cells of aimed actions, each at least ${fewestOfACell()} times`);
    expect(rareCells(PAIRS)).toEqual([]);
    console.log(JSON.stringify({ digests: mailTotals }));
    console.log(JSON.stringify({ streams: liveTotals }));
    if (PAIRS >= 60) expect(Object.values(liveTotals).every((times) => times > 0)).toBe(true);
    if (PAIRS >= 60) expect(Object.values(mailTotals).every((times) => times > 0)).toBe(true);
    // Each of them is done at least once where there are enough pairs to draw it.
    if (PAIRS >= 60) expect(Object.keys(deeds).filter((kind) => !theirs.get(kind))).toEqual([]);
    task.meta.told = `0 differing bytes in ${PAIRS} pairs, seed ${SEED}`;
    console.log(task.meta.told);
  },
  24 * 60 * 60_000,
);
