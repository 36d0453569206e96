// npm run test:power: lets one attribute of hidden posts out at one exit at a time, and says at which pair of worlds the
// two-worlds proof finds it. `-- NAME` takes only the attributes and exits of that name.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ensureInstalled, findPostgres } from '../../scripts/support/system-programs.mjs';
import { prepare } from '../../scripts/support/setup-steps.mjs';
import { copyTree } from '@/scripts/support/copy-tree';
import { apply } from './apply';
import { isMalformed, ownEntries, readEntries } from './read-mutations';
import { PAIRS, SEED } from './proofs';
import { build } from './prove';
import { runNode } from '@/scripts/support/run-process';

const ATTRIBUTES = ['number', 'length', 'lines', 'first letter', 'time', 'author', 'mark', 'reactions'];
const EXITS = ['page', 'answer', 'header', 'log'];

const root = path.resolve(import.meta.dirname, '../..');
process.chdir(root);
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));

const names = process.argv.slice(2);
const wanted = (name: string, all: string[]) =>
  !names.some((one) => all.includes(one)) || names.includes(name);

await prepare();
await ensureInstalled('PostgreSQL', findPostgres, 'postgresql');
const folder = await copyTree(root);
const mutation = readEntries(ownEntries).find(({ name }) => name === 'hidden-attribute-at-exit');
if (!mutation || isMalformed(mutation)) throw new Error('The entry hidden-attribute-at-exit is missing.');
apply(folder, mutation);
const built = await build(folder);
if (built.code !== 0) throw new Error(built.output);

const exits = EXITS.filter((exit) => wanted(exit, EXITS));
const rows = ATTRIBUTES.filter((one) => wanted(one, ATTRIBUTES));
const cells = rows.flatMap((attribute) => exits.map((exit) => `${attribute}:${exit}`));
const found = path.join(folder, 'found.csv');
writeFileSync(found, '');
const ran = await runNode(
  folder,
  'node_modules/vitest/vitest.mjs',
  ['run', '--config', 'tests/leak-proof/vitest.config.ts'],
  {
    LEAK_CELLS: cells.join(','),
    LEAK_CELL_FILE: path.join(folder, 'cell.txt'),
    LEAK_FOUND_FILE: found,
    LEAK_PAIRS: String(PAIRS),
    LEAK_SEED: String(SEED),
  },
);
const pairs = new Map(
  readFileSync(found, 'utf8')
    .split('\n')
    .map((line) => line.split(',') as [string, string]),
);
const told = (cell: string) => ({ 0: 'not found' })[pairs.get(cell) ?? ''] ?? pairs.get(cell) ?? 'not tried';

console.log(`| attribute | ${exits.join(' | ')} |\n| --- |${' ---: |'.repeat(exits.length)}`);
for (const attribute of rows)
  console.log(`| ${attribute} | ${exits.map((exit) => told(`${attribute}:${exit}`)).join(' | ')} |`);
console.log(`at most ${PAIRS} pairs, seed ${SEED}`);
if (ran.code !== 0) console.error(ran.output.slice(-3000));
process.exit(ran.code === 0 ? 0 : 1);
