// The phases of `npm test`: programs that are run to their end, counted, timed and told.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { processorSeconds, watchProcessorTime } from './processor-time.mjs';

const began = Date.now();
/** Longer than any phase of `npm test` takes on two cores; in minutes. `test:all` has no limit. */
const minutesAtMost = process.argv.includes('--all') ? Infinity : 40;
const total = { passed: 0, failed: 0, where: [] };

/** Checks that only read: all at once, told in order. */
export async function together(...checks) {
  const running = checks.map(([, program, ...flags]) => run([`node_modules/${program}`, ...flags]));
  for (const [index, [name]] of checks.entries()) {
    const result = await running[index];
    tell(name, result, { passed: 0, failed: result.code === 0 ? 0 : 1 });
  }
}

/** A script of ours; whether it went well. */
export async function node(name, script, flags = []) {
  const result = await run([...flags, script]);
  tell(name, result, { passed: 0, failed: result.code === 0 ? 0 : 1 });
  return result.code === 0;
}

export async function vitest(name, folder, projectsAndFiles, environment) {
  const report = path.join(folder, `${name.replaceAll(/\W/g, '-')}.json`);
  const flags = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const result = await run(['node_modules/vitest/vitest.mjs', ...flags, ...projectsAndFiles], environment);
  const count = ({ numPassedTests, numFailedTests }) => [numPassedTests, numFailedTests];
  tell(`tests: ${name}`, result, counted(result, report, count));
  for (const [figures] of result.output.matchAll(/^.*(differing bytes in|false hides).*$/gm))
    console.log(`  ${figures}`);
}

export async function playwright(name, folder, config, flags, own) {
  const report = path.join(folder, `${path.dirname(config).replaceAll('/', '-')}.json`);
  const environment = { ...own, PLAYWRIGHT_JSON_OUTPUT_NAME: report };
  const result = await run(
    [
      'node_modules/@playwright/test/cli.js',
      ...['test', `--config=${config}`, '--reporter=list,json'],
      ...flags,
    ],
    environment,
  );
  const count = ({ stats }) => [stats.expected + stats.flaky, stats.unexpected];
  tell(`tests: ${name}`, result, counted(result, report, count));
}

/** Tells what failed once more, what it all took, and the counts, which CI reads; the exit code. */
export function summary() {
  for (const failure of total.where) console.log(failure);
  console.log(`In all ${taken(Date.now() - began, processorSeconds(process.pid))}.`);
  console.log(`${total.passed} passed, ${total.failed} failed`);
  return total.failed === 0 ? 0 : 1;
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

function tell(name, { took, cost, output }, { passed, failed }) {
  const counts = passed + failed > 1 ? `, ${passed} passed, ${failed} failed` : '';
  console.log(`${failed ? '✗' : '✓'} ${name} (${taken(took, cost)}${counts})`);
  if (failed) {
    console.log(output);
    // Told again at the end, where the output of what ran afterwards does not bury it.
    const lines = stripVTControlCharacters(output).split('\n');
    const why = /^\s*((FAIL|Not ended in|\d+\)|(\w*Error|Expected\S*|Received\S*):) |\{ seed: )/;
    total.where.push(`✗ ${name}`, ...lines.filter((line) => why.test(line)).slice(0, 60));
  }
  total.passed += passed;
  total.failed += failed;
}

/** By the clock and, where the system says so, of the processor. */
const taken = (milliseconds, cost) =>
  `${(milliseconds / 1000).toFixed(1)} s${cost > 0 ? `, ${cost.toFixed(0)} s of processor` : ''}`;

function run(programAndFlags, environment = {}) {
  const start = Date.now();
  return new Promise((resolve) => {
    const env = { ...process.env, NEXT_TELEMETRY_DISABLED: '1', ...environment };
    const child = spawn(process.execPath, programAndFlags, { env, stdio: ['ignore', 'pipe', 'pipe'] });
    const costNow = watchProcessorTime(child.pid);
    let output = '';
    child.stdout.on('data', (data) => (output += data));
    child.stderr.on('data', (data) => (output += data));
    const limit = endAfter(
      child,
      minutesAtMost,
      () => (output += `\nNot ended in ${minutesAtMost} minutes.\n`),
    );
    child.on('close', (code) => {
      clearTimeout(limit);
      resolve({ code: code ?? 1, output, took: Date.now() - start, cost: costNow() });
    });
  });
}

/** Ends what does not end: whoever waits for the whole learns which phase it was, and what it had said. */
function endAfter(child, minutes, say) {
  if (minutes === Infinity) return undefined;
  return setTimeout(() => {
    say();
    child.kill('SIGTERM');
    setTimeout(() => child.kill('SIGKILL'), 20_000).unref();
  }, minutes * 60_000);
}
