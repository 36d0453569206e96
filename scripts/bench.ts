/**
 * npm run bench: builds, starts, loads, measures, and prints one table with ratios. Ends by itself. `--json FILE` writes
 * the same figures for programs; `--sizes small,medium,large` adds a million posts, which take some minutes to load,
 * and `--minutes 30` a load without a pause.
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { measureAll } from './bench/all';
import { goals, goalsOf } from './bench/goals';
import { sizes, type SizeName } from './bench/sizes';
import { table } from './bench/table';
import { prepare } from './support/prepare.mjs';
import { ensure, postgres } from './support/programs.mjs';

const { values } = parseArgs({
  options: {
    json: { type: 'string' },
    sizes: { type: 'string', default: 'small,medium' },
    rounds: { type: 'string', default: '2' },
    seconds: { type: 'string', default: '4' },
    minutes: { type: 'string', default: '0' },
  },
});
const root = path.resolve(import.meta.dirname, '..');
process.chdir(root);
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
const began = Date.now();
const tell = (line: string) =>
  console.log(`${((Date.now() - began) / 1000).toFixed(0).padStart(4)} s  ${line}`);

await prepare();
await ensure('PostgreSQL', postgres, 'postgresql');
const results = await measureAll(
  root,
  {
    sizes: values.sizes.split(',').filter((size): size is SizeName => size in sizes),
    rounds: Number(values.rounds),
    seconds: Number(values.seconds),
    minutes: Number(values.minutes),
  },
  tell,
);
console.log(table(results));
console.log(goals(results));
if (values.json) writeFileSync(values.json, JSON.stringify({ ...results, goals: goalsOf(results) }, null, 2));
process.exit(0);
