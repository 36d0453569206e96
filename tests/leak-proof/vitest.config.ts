import path from 'node:path';
import { defineConfig } from 'vitest/config';
import type { Reporter } from 'vitest/reporters';
import { PAIRS_IN_ALL } from '../suites.mjs';

/** Of the command that measures the power, and of nothing else. */
const POWER = 'tests/leak-proof/power.leaks.ts';

const root = path.resolve(import.meta.dirname, '../..');

/** Says last what the run came to. */
const lastLineReporter: Reporter = {
  onTestRunEnd(modules) {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    for (const test of tests) if (test.meta().told) console.log(test.meta().told);
  },
};

/** What was built, from the outside, twice: `npm run build` comes first. Apart from the other tests, for it takes its time. */
export default defineConfig(({ mode }) => ({
  root,
  test: {
    name: 'leaks',
    include: process.env.LEAK_CELLS ? [POWER] : ['tests/leak-proof/**/*.leaks.ts'],
    exclude: process.env.LEAK_CELLS ? [] : [POWER],
    reporters: ['default', lastLineReporter],
    env: { LEAK_PAIRS: process.env.LEAK_PAIRS ?? (mode === 'long' ? '5000' : String(PAIRS_IN_ALL)) },
    testTimeout: 240_000,
    // Two servers start, on a machine that may do other things besides.
    hookTimeout: 600_000,
    fileParallelism: false,
  },
  resolve: {
    alias: { '@': root, 'server-only': path.join(root, 'node_modules/server-only/empty.js') },
  },
}));
