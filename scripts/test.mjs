// npm test: what must hold before a change is taken in, on any machine, by one command.
// `npm run test:all` runs every test there is; `npm run check` leaves out what needs a browser. See docs/testing.md.
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';
import { byProcess, filesIn, filesOf, sampleOnEmbedded, PAIRS, PAIRS_IN_ALL } from '../tests/suites.mjs';
import { runInParallel } from './support/parallel.mjs';
import { prepare } from './support/setup-steps.mjs';
import { ensureInstalled, ensureChromium, findPostgres } from './support/system-programs.mjs';
import { node, playwright, summary, together, vitest } from './support/phases.mjs';

process.chdir(path.resolve(import.meta.dirname, '..'));
const isCheck = process.argv.includes('--check');
const isAll = process.argv.includes('--all');
const folder = mkdtempSync(path.join(tmpdir(), 'untold-test-'));
const FOLDERS = [
  'app',
  'components',
  'lib',
  'seed',
  'server',
  'scripts',
  'bench',
  'tests',
  'instrumentation.ts',
  'instrumentation-node.ts',
];

await prepare();
await ensureInstalled('PostgreSQL', findPostgres, 'postgresql');
if (!isCheck) await ensureChromium();

const readOnly = () =>
  together(
    ['formatting', 'prettier/bin/prettier.cjs', '--check', '.', '--log-level', 'warn'],
    ['lint', 'eslint/bin/eslint.js', '.', '--max-warnings', '0'],
    ['law of imports', 'dependency-cruiser/bin/dependency-cruise.mjs', ...FOLDERS],
    ['dead code', 'knip/bin/knip.js'],
  ).then(() => node('length of sentences', 'scripts/docs/sentence-length.mjs'));
// Apart, for a build writes some of the types.
const types = () => together(['types', 'typescript/bin/tsc', '--noEmit']);
const isOnBoth = isCheck || isAll;
/** What `npm test` asks of long lists and of properties: tests/helpers/share.ts. */
const shares = isOnBoth ? {} : { ONE_CASE_IN: '8', ODD_VALUES: '6' };

/** In one process, but for those that need another. */
async function withoutDatabase() {
  const { shared, alone } = byProcess(filesOf('plain'));
  await vitest('what needs no database', folder, ['--project=plain', '--no-isolate', ...shared], shares);
  const others = ['--project=plain', '--project=components', ...alone, 'test.tsx'];
  await vitest('components, file by file', folder, others, shares);
}

/** Files on a database: in one process, but for those that need another. */
async function onDatabase(name, project, files) {
  const { shared, accounts, alone } = byProcess(files);
  const run = (what, files, ...flags) =>
    files.length > 0 && vitest(what, folder, [`--project=${project}`, ...flags, ...files], shares);
  await run(name, shared, '--no-isolate');
  await run(`${name}, accounts`, accounts, '--no-isolate');
  await run(`${name}, file by file`, alone);
}

const onPostgres = () =>
  onDatabase(
    'on PostgreSQL',
    'postgres',
    ['onBothDatabases', 'onPostgres', ...(isOnBoth ? ['onEmbedded'] : [])].flatMap(filesOf),
  );
const onEmbedded = () =>
  onDatabase('on the embedded database', 'pglite', [
    ...(isOnBoth
      ? ['onBothDatabases', 'onPostgres'].flatMap(filesOf)
      : filesIn(filesOf('onBothDatabases'), sampleOnEmbedded)),
    ...filesOf('onEmbedded'),
  ]);

/** The tests of lists that ask the built application; bodies that no page sends are fewer in `npm test`. */
const server = (name, ...lists) =>
  vitest(
    name,
    folder,
    ['--project=server', ...lists.flatMap(filesOf)],
    isAll ? {} : { ...shares, ODD_BODIES: '4' },
  );

/** Two worlds that differ in what is ahead: the list `leaks`. */
function twoWorlds() {
  const environment = {
    LEAK_PAIRS: process.env.LEAK_PAIRS ?? String(isAll ? PAIRS_IN_ALL : PAIRS),
    LEAK_WORLDS: process.env.LEAK_WORLDS ?? (isAll ? '15' : '3'),
    // A smaller story is looked for by hand: CONTRIBUTING.md, "Debug a leak".
    LEAK_FIRST: '1',
  };
  return vitest('two worlds', folder, ['--config=tests/leak-proof/vitest.config.ts'], environment);
}

const some = isAll ? [] : ['--grep-invert=@all'];
const browser = () => playwright('in a browser', folder, 'playwright.config.ts', some, shares);
const snapshots = () =>
  playwright('key states, as pictures', folder, 'tests/visual/playwright.config.ts', some, shares);

if (isCheck) {
  await readOnly();
  await runInParallel(parallelLimit(), [onPostgres, onEmbedded, types, withoutDatabase]);
} else {
  const built = node('the build', 'scripts/build.mjs');
  const whenBuilt = (phase) => async () => (await built) && phase();
  await readOnly();
  // The longest first. Each takes about one core.
  await runInParallel(parallelLimit(), [
    whenBuilt(browser),
    whenBuilt(types),
    onPostgres,
    whenBuilt(twoWorlds),
    whenBuilt(() => server('the server', 'server')),
    onEmbedded,
    withoutDatabase,
    whenBuilt(snapshots),
  ]);
  await whenBuilt(() => server('the server, with nothing beside it', 'serverAlone'))();
}
if (isAll) {
  await server('the server, at length', 'serverInAll');
  await node('proxies', 'scripts/test-proxies.mjs');
  await node('mutations', 'tests/mutations/run.ts', ['--import=tsx']);
}

rmSync(folder, { recursive: true, force: true });
process.exitCode = summary();

/** One more than there are cores: each phase waits now and then for what it asked. */
function parallelLimit() {
  return Math.min(4, Math.max(2, availableParallelism()) + 1);
}
