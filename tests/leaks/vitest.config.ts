import path from 'node:path';
import { defineConfig } from 'vitest/config';

const root = path.resolve(import.meta.dirname, '../..');

/** What was built, from the outside, twice: `npm run build` comes first. Apart from the other tests, for it takes its time. */
export default defineConfig({
  root,
  test: {
    name: 'leaks',
    include: ['tests/leaks/**/*.leaks.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    maxWorkers: 1,
  },
  resolve: {
    alias: { '@': root, 'server-only': path.join(root, 'node_modules/server-only/empty.js') },
  },
});
