import path from 'node:path';
import { defineConfig } from 'vitest/config';
import type { Reporter } from 'vitest/reporters';

const root = path.resolve(import.meta.dirname, '../..');

/** Says last what the run came to. */
const lastLineReporter: Reporter = {
  onTestRunEnd(modules) {
    const metas = modules.flatMap((module) => [...module.children.allTests()].map((test) => test.meta()));
    for (const { told } of metas) console.log(told ?? 'not measured');
    const wrong = metas.flatMap(({ wrong: those = ['what was not measured'] }) => those);
    const verdict = wrong.length === 0 ? 'all areas within 0.45–0.55, controls outside' : wrong.join('; ');
    console.log(`${wrong.length === 0 ? '' : 'not as they should be: '}${verdict}`);
  },
};

/** How long what was built takes to answer. Apart from the other tests, for it takes its time and wants a quiet machine. */
export default defineConfig({
  root,
  test: {
    name: 'timing',
    include: ['tests/timing/**/*.timing.ts'],
    reporters: ['default', lastLineReporter],
    setupFiles: ['tests/helpers/environment.ts'],
    testTimeout: 6 * 60 * 60_000,
    hookTimeout: 120_000,
  },
  resolve: {
    alias: { '@': root, 'server-only': path.join(root, 'node_modules/server-only/empty.js') },
  },
});
