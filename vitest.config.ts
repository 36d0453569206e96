import path from 'node:path';
import { defineConfig } from 'vitest/config';
import { onBothDatabases, onEmbedded, onPostgres, plain, server } from './tests/suites.mjs';

const root = import.meta.dirname;
const support = 'tests/helpers';

const testsIn = (entries: string[]) =>
  entries.map((entry) => (entry.endsWith('.ts') ? entry : `${entry}/**/*.test.ts`));

const standIns = [`${support}/stand-ins.ts`, `${support}/cheap-passwords.ts`];
const pages = ['tests/**/*.test.tsx'];
const onDatabase = { include: testsIn([...onBothDatabases, ...onPostgres, ...onEmbedded]) };

export default defineConfig({
  test: {
    projects: [
      { extends: true, test: { name: 'plain', include: testsIn(plain) } },
      // What was built, from the outside: `npm run build` comes first.
      {
        extends: true,
        test: {
          name: 'server',
          include: testsIn(server),
          testTimeout: 240_000,
          globalSetup: `${support}/filled-folder.ts`,
        },
      },
      {
        extends: true,
        test: {
          name: 'components',
          include: pages,
          environment: 'happy-dom',
          setupFiles: [`${support}/english-locale-mock.ts`],
        },
      },
      {
        extends: true,
        test: {
          name: 'pglite',
          ...onDatabase,
          globalSetup: `${support}/db/pglite-template.ts`,
          setupFiles: [...standIns, `${support}/db/pglite.ts`],
        },
      },
      {
        extends: true,
        test: {
          name: 'postgres',
          ...onDatabase,
          globalSetup: `${support}/db/postgres-server.ts`,
          setupFiles: [...standIns, `${support}/db/postgres.ts`],
        },
      },
    ],
    setupFiles: [`${support}/console-guard.ts`, `${support}/environment.ts`],
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
