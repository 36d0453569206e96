import path from 'node:path';
import { defineConfig } from 'vitest/config';

const root = path.resolve(import.meta.dirname, '../..');

/** Forms through the proxies that people put in front: real ones, as processes on loopback, before what was built. */
export default defineConfig({
  root,
  test: {
    name: 'proxies',
    include: ['tests/proxies/**/*.proxies.ts'],
    setupFiles: ['tests/helpers/console-guard.ts', 'tests/helpers/environment.ts'],
    testTimeout: 120_000,
    hookTimeout: 240_000,
  },
  resolve: {
    alias: { '@': root, 'server-only': path.join(root, 'node_modules/server-only/empty.js') },
  },
});
