import path from 'node:path';
import { defineConfig } from 'vitest/config';
import type { Reporter } from 'vitest/reporters';

const root = path.resolve(import.meta.dirname, '../..');

/** Says last what the run came to. */
const lastLine: Reporter = {
  onTestRunEnd(modules) {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    for (const test of tests) if (test.meta().told) console.log(test.meta().told);
  },
};

/** How long what was built takes to answer. Apart from the other tests, for it takes its time and wants a quiet machine. */
export default defineConfig({
  root,
  test: {
    name: 'timing',
    include: ['tests/timing/**/*.timing.ts'],
    reporters: ['default', lastLine],
    setupFiles: ['tests/support/settings.ts'],
    testTimeout: 6 * 60 * 60_000,
    hookTimeout: 120_000,
  },
  resolve: {
    alias: { '@': root, 'server-only': path.join(root, 'node_modules/server-only/empty.js') },
  },
});
