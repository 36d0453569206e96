// npm run test:power: lets one attribute of hidden posts out at one exit at a time, and says at which pair of worlds the
// two-worlds proof finds it. `-- NAME` takes only the attributes and exits of that name.
import path from 'node:path';
import { ensureInstalled, findPostgres } from '../../scripts/support/system-programs.mjs';
import { prepare } from '../../scripts/support/setup-steps.mjs';
import { copyTree } from '@/scripts/support/copy-tree';
import { apply } from './apply';
import { isMalformed, ownEntries, readEntries } from './entries';
import { PAIRS, proofOf, SEED } from './proofs';
import { build, judged } from './prove';

const ATTRIBUTES = ['number', 'length', 'lines', 'first letter', 'time', 'author', 'mark', 'reactions'];
const EXITS = ['page', 'answer', 'header', 'log'];
const twoWorlds = proofOf('two worlds')!;

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

let missed = 0;
const exits = EXITS.filter((exit) => wanted(exit, EXITS));
console.log(`| attribute | ${exits.join(' | ')} |\n| --- |${' ---: |'.repeat(exits.length)}`);
for (const attribute of ATTRIBUTES.filter((one) => wanted(one, ATTRIBUTES))) {
  const cells: string[] = [];
  for (const exit of exits) cells.push(await pairFor(attribute, exit));
  console.log(`| ${attribute} | ${cells.join(' | ')} |`);
}
console.log(`${PAIRS} pairs, seed ${SEED}; ${missed} not found`);
process.exit(missed > 0 ? 1 : 0);

/** The pair at which it is found, or why it is not. */
async function pairFor(attribute: string, exit: string): Promise<string> {
  const ran = await twoWorlds.run(folder, { LEAK_ATTRIBUTE: attribute, LEAK_EXIT: exit });
  const { status, pair, sentence } = judged(twoWorlds, null, ran);
  if (status === 'caught') return String(pair ?? 'end');
  missed += 1;
  if (status === 'broken') console.error(`${attribute} at ${exit}: ${sentence}`);
  return status;
}
