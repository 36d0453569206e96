// Which tests run where. Each file of tests is in exactly one list (tests/architecture/suites.test.ts); docs/testing.md
// says what each list is for. A path stands for a file, or for all files of a folder that no other list names.
import { readdirSync } from 'node:fs';

/** Without a database, once. */
export const plain = [
  'tests/architecture',
  'tests/unit/actions',
  'tests/unit/outline',
  'tests/unit/scripts',
  'tests/unit/server',
  'tests/unit/seed',
  'tests/unit/markdown',
  'tests/unit/reviews-import',
  'tests/unit/config',
  'tests/unit/covers',
  'tests/unit/epub',
  'tests/unit/open-library',
  'tests/unit/entries',
  'tests/unit/validation',
  'tests/embedded-database',
  'tests/unit/html-cache',
  'tests/unit/i18n',
  'tests/unit/mail',
  'tests/unit/push',
  'tests/mail-crashes',
];

/** On PostgreSQL and on the embedded database: whatever has SQL of its own, or depends on how a database behaves. */
export const onBothDatabases = [
  'tests/gate',
  'tests/db',
  'tests/permissions',
  'tests/domains/discussion',
  'tests/domains/entries',
  'tests/domains/live',
  'tests/domains/mail',
  'tests/domains/moderation',
  'tests/domains/push',
];

/** Of those, on the embedded database in `npm test`: its own ways, and the rule itself. The server's tests run on it. */
export const sampleOnEmbedded = ['tests/gate/core', 'tests/gate/progress', 'tests/db/query.test.ts'];

/** On PostgreSQL; on the embedded database as well in `npm run test:all`. */
export const onPostgres = [
  'tests/domains/accounts',
  'tests/domains/books',
  'tests/domains/covers',
  'tests/domains/clubs',
  'tests/domains/preferences',
  'tests/domains/readings',
  'tests/domains/reviews',
  'tests/actions',
  'tests/query-plans',
  'tests/unit/slugs',
];

/** On the embedded database, from which it asks PostgreSQL as well; the other way round in `npm run test:all`. */
export const onEmbedded = ['tests/db/dump.test.ts'];

/**
 * Of those above, what cannot share a process with other files: stand-ins of their own, settings that are read
 * once, more than one database.
 */
export const ownProcess = [
  'tests/unit/epub/cover.test.ts',
  'tests/unit/i18n/languages.test.ts',
  'tests/unit/i18n/offline-messages.test.ts',
  'tests/unit/markdown/versions.test.ts',
  'tests/unit/open-library/search.test.ts',
  'tests/domains/accounts/reset-command.test.ts',
  'tests/actions/arbitrary-values.test.ts',
  'tests/actions/database-failures.test.ts',
  'tests/domains/covers',
  'tests/query-plans',
  'tests/db/dump.test.ts',
  'tests/db/migrate.test.ts',
  'tests/db/books-of-clubs.test.ts',
  'tests/db/read-state.test.ts',
];

/** The built application, from the outside. */
export const server = ['tests/server'];

/** The built application with limits on time and memory: with nothing else beside them. */
export const serverAlone = [
  'tests/server/request-limits.test.ts',
  'tests/server/slow-clients.test.ts',
  'tests/server/shutdown.test.ts',
  'tests/server/live.test.ts',
];

/** The built application in `npm run test:all` alone: a second build, thousands of requests, and many starts. */
export const serverInAll = [
  'tests/server/outdated-pages.test.ts',
  'tests/server/memory.test.ts',
  'tests/server/startup-conflicts.test.ts',
];

/** Runs of their own, by their configuration. */
export const leaks = ['tests/leak-proof'];
export const browser = ['tests/e2e'];
export const snapshots = ['tests/visual'];
/** In `npm run test:all`, or by their own commands. */
export const proxies = ['tests/proxies'];
/** By its own command alone: it wants a quiet machine for hours. */
export const timing = ['tests/timing'];

export const lists = {
  plain,
  onBothDatabases,
  onPostgres,
  onEmbedded,
  server,
  serverAlone,
  serverInAll,
  leaks,
  browser,
  snapshots,
  proxies,
  timing,
};

/** Pairs of worlds that `npm test` compares; docs/testing.md says why so many. */
export const PAIRS = 60;
/** And those of `npm run test:all`. */
export const PAIRS_IN_ALL = 300;

const isIn = (file, entry) => file === entry || file.startsWith(`${entry}/`);

/** The list that a file of tests is in: the one with the longest path that fits. Components are known by their ending. */
export function listOf(file) {
  if (file.endsWith('.test.tsx')) return 'components';
  const fits = Object.entries(lists).flatMap(([list, entries]) =>
    entries.filter((entry) => isIn(file, entry)).map((entry) => ({ list, entry })),
  );
  return fits.sort((one, other) => other.entry.length - one.entry.length)[0]?.list;
}

/** The files of a list that Vitest's projects run. */
export const filesOf = (list) =>
  readdirSync('tests', { recursive: true, encoding: 'utf8' })
    .map((file) => `tests/${file.replaceAll('\\', '/')}`)
    .filter((file) => file.endsWith('.test.ts') && listOf(file) === list)
    .sort();

/** Those of the files that are named, or in a folder that is. */
export const filesIn = (files, entries) => files.filter((file) => entries.some((entry) => isIn(file, entry)));

/** Those that change the settings share a process of their own. */
export const withOwnSettings = ['tests/domains/accounts', 'tests/domains/mail'];

/** Files on a database by the process that they share; each of the last has one of its own. */
export function byProcess(files) {
  const alone = filesIn(files, ownProcess);
  const rest = files.filter((file) => !alone.includes(file));
  const accounts = filesIn(rest, withOwnSettings);
  return { shared: rest.filter((file) => !accounts.includes(file)), accounts, alone };
}
