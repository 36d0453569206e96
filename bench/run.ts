/**
 * npm run bench: builds, starts, loads, measures and prints one table with ratios; `--json FILE` writes them too.
 * Its flags are in docs/performance/README.md.
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { measureAll } from './measure/measure-all';
import { formatStreams, measureStreams } from './measure/streams';
import { formatGoals, listGoals } from './report/goals';
import { sizes, type SizeName } from './data/sizes';
import { formatTable } from './report/table';
import { prepare } from '../scripts/support/setup-steps.mjs';
import { ensureInstalled, findPostgres } from '../scripts/support/system-programs.mjs';

const { values } = parseArgs({
  options: {
    json: { type: 'string' },
    sizes: { type: 'string', default: 'small,medium' },
    rounds: { type: 'string', default: '2' },
    seconds: { type: 'string', default: '4' },
    minutes: { type: 'string', default: '0' },
    streams: { type: 'string' },
  },
});
const root = path.resolve(import.meta.dirname, '..');
process.chdir(root);
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
const startedAt = Date.now();
const log = (line: string) =>
  console.log(`${((Date.now() - startedAt) / 1000).toFixed(0).padStart(4)} s  ${line}`);

await prepare();
await ensureInstalled('PostgreSQL', findPostgres, 'postgresql');
const { rounds, seconds, streams } = values;
if (streams !== undefined) {
  const options = { streams: Number(streams), rounds: Number(rounds), seconds: Number(seconds) };
  console.log(formatStreams(await measureStreams(root, options, log)));
  process.exit(0);
}
const results = await measureAll(
  root,
  {
    sizes: values.sizes.split(',').filter((size): size is SizeName => size in sizes),
    rounds: Number(rounds),
    seconds: Number(seconds),
    minutes: Number(values.minutes),
  },
  log,
);
console.log(formatTable(results));
console.log(formatGoals(results));
if (values.json)
  writeFileSync(values.json, JSON.stringify({ ...results, goals: listGoals(results) }, null, 2));
process.exit(0);
