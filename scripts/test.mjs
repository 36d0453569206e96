// npm test and npm run check: everything that must hold before a change is taken in, on any machine, by one command.
// `check` leaves out what needs a browser.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { build, prepare } from './support/prepare.mjs';
import { chromium, ensure, postgres } from './support/programs.mjs';

process.chdir(path.resolve(import.meta.dirname, '..'));
const everything = !process.argv.includes('--check');
const folder = mkdtempSync(path.join(tmpdir(), 'untold-test-'));
const ROOMS = [
  'app',
  'components',
  'lib',
  'seed',
  'server',
  'scripts',
  'tests',
  'instrumentation.ts',
  'instrumentation-node.ts',
];
const total = { passed: 0, failed: 0, where: [] };

await prepare();
await ensure('PostgreSQL', postgres, 'postgresql');
if (everything) await ensure('Chromium', chromium, 'chromium');

await together(
  ['formatting', 'prettier/bin/prettier.cjs', '--check', '.', '--log-level', 'warn'],
  ['lint', 'eslint/bin/eslint.js', '.', '--max-warnings', '0'],
  ['law of imports', 'dependency-cruiser/bin/dependency-cruise.mjs', ...ROOMS],
  ['types', 'typescript/bin/tsc', '--noEmit'],
  ['dead code', 'knip/bin/knip.js'],
  ['length of sentences', '../scripts/docs/sentence-length.mjs'],
);
await vitest('what needs no database', 'plain', 'components');
await vitest('on the embedded database', 'pglite');
await vitest('on PostgreSQL', 'postgres');
if (everything) {
  await build();
  await vitest('the server', 'server');
  await vitest('two worlds', 'leaks', '--config=tests/leaks/vitest.config.ts');
  await playwright('in a browser', 'playwright.config.ts');
  await playwright('key states, as pictures', 'tests/snapshots/playwright.config.ts');
}

rmSync(folder, { recursive: true, force: true });
for (const failure of total.where) console.log(failure);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;

/** Checks that only read: all at once, told in order. */
async function together(...checks) {
  const running = checks.map(([, program, ...flags]) => run(`node_modules/${program}`, flags));
  for (const [index, [name]] of checks.entries()) {
    const result = await running[index];
    tell(name, result, { passed: 0, failed: result.code === 0 ? 0 : 1 });
  }
}

async function vitest(name, ...projectsAndFlags) {
  const report = path.join(folder, `${projectsAndFlags[0]}.json`);
  const flags = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const also = projectsAndFlags.map((one) => (one.startsWith('-') ? one : `--project=${one}`));
  const result = await run('node_modules/vitest/vitest.mjs', [...flags, ...also]);
  tell(
    `tests: ${name}`,
    result,
    counted(result, report, (told) => [told.numPassedTests, told.numFailedTests]),
  );
  for (const [figures] of result.output.matchAll(/^.*(differing bytes in|false hides).*$/gm))
    console.log(`  ${figures}`);
}

async function playwright(name, config) {
  const report = path.join(folder, `${path.dirname(config).replaceAll('/', '-')}.json`);
  const environment = { PLAYWRIGHT_JSON_OUTPUT_NAME: report };
  const result = await run(
    'node_modules/@playwright/test/cli.js',
    ['test', `--config=${config}`, '--reporter=list,json'],
    environment,
  );
  const count = ({ stats }) => [stats.expected + stats.flaky, stats.unexpected];
  tell(`tests: ${name}`, result, counted(result, report, count));
}

/** How many tests passed and failed; a run that broke before it could count them has failed once. */
function counted({ code }, report, count) {
  try {
    const [passed, failed] = count(JSON.parse(readFileSync(report, 'utf8')));
    return { passed, failed: failed || (code === 0 && passed > 0 ? 0 : 1) };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

function tell(name, { seconds, output }, { passed, failed }) {
  const counts = passed + failed > 1 ? `, ${passed} passed, ${failed} failed` : '';
  console.log(`${failed ? '✗' : '✓'} ${name} (${seconds.toFixed(1)} s${counts})`);
  if (failed) {
    console.log(output);
    // Told again at the end, where the output of what ran afterwards does not bury it.
    const lines = stripVTControlCharacters(output).split('\n');
    const why = /^\s*((FAIL|\d+\)|(\w*Error|Expected\S*|Received\S*):) |\{ seed: )/;
    total.where.push(`✗ ${name}`, ...lines.filter((line) => why.test(line)).slice(0, 60));
  }
  total.passed += passed;
  total.failed += failed;
}

function run(program, flags, environment = {}) {
  const began = Date.now();
  return new Promise((resolve) => {
    const env = { ...process.env, NEXT_TELEMETRY_DISABLED: '1', ...environment };
    const child = spawn(process.execPath, [program, ...flags], { env, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    child.stdout.on('data', (data) => (output += data));
    child.stderr.on('data', (data) => (output += data));
    child.on('close', (code) => resolve({ code, output, seconds: (Date.now() - began) / 1000 }));
  });
}
