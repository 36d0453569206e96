import path from 'node:path';
import { defineConfig } from 'vitest/config';

const root = import.meta.dirname;
const support = 'tests/support';

// What needs no database runs once, everything else on both.
const plain = [
  'architecture',
  'outline',
  'seed',
  'markup',
  'importing',
  'config',
  'embedded',
  'still',
  'words',
].map((room) => `tests/${room}/**/*.test.ts`);
const pages = ['tests/**/*.test.tsx'];
const onDatabase = {
  include: ['tests/**/*.test.ts'],
  exclude: [...plain, 'tests/server/**', 'tests/e2e/**'],
};

export default defineConfig({
  test: {
    projects: [
      { extends: true, test: { name: 'plain', include: plain } },
      // What was built, from the outside: `npm run build` comes first.
      {
        extends: true,
        test: { name: 'server', include: ['tests/server/**/*.test.ts'], testTimeout: 240_000 },
      },
      {
        extends: true,
        test: {
          name: 'components',
          include: pages,
          environment: 'happy-dom',
          setupFiles: [`${support}/in-english.ts`],
        },
      },
      {
        extends: true,
        test: {
          name: 'pglite',
          ...onDatabase,
          globalSetup: `${support}/database/pglite-template.ts`,
          setupFiles: [`${support}/database/pglite.ts`],
        },
      },
      {
        extends: true,
        test: {
          name: 'postgres',
          ...onDatabase,
          globalSetup: `${support}/database/postgres-server.ts`,
          setupFiles: [`${support}/database/postgres.ts`],
        },
      },
    ],
    setupFiles: [`${support}/quiet.ts`, `${support}/settings.ts`],
    // Many cases a test, and machines that do other things besides.
    testTimeout: 240_000,
    hookTimeout: 240_000,
    restoreMocks: true,
    execArgv: ['--wasm-lazy-compilation'],
  },
  resolve: {
    alias: {
      '@': root,
      'server-only': path.join(root, 'node_modules/server-only/empty.js'),
    },
  },
});
