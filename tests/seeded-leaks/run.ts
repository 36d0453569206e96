// npm run test:seeded-leaks: plants one leak after another in a copy of the tree, each as it happened elsewhere, and counts
// those that the proofs of this house find. `-- name` plants only those whose name has it.
import path from 'node:path';
import { ensure, postgres } from '../../scripts/support/programs.mjs';
import { prepare } from '../../scripts/support/prepare.mjs';
import { classes } from './classes';
import { copyOf } from '@/scripts/support/copy';
import { type Patch, patches } from './patches';
import { build, type Outcome, plant } from './plant';
import { together } from './proofs';

const root = path.resolve(import.meta.dirname, '../..');
process.chdir(root);
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));

const began = Date.now();
const minutes = () => `${((Date.now() - began) / 60_000).toFixed(1)} min`;
const wanted = process.argv.slice(2);
const chosen = patches().filter(
  ({ name }) => wanted.length === 0 || wanted.some((one) => name.includes(one)),
);

await prepare();
await ensure('PostgreSQL', postgres, 'postgresql');
const folder = await copyOf(root);
await standsWithoutLeaks();
const outcomes = new Map<Patch, Outcome>();
for (const patch of chosen) {
  const outcome = await plant(folder, patch);
  outcomes.set(patch, outcome);
  tell(patch, outcome);
}
sumUp();

/** A proof that fails without any leak finds none. */
async function standsWithoutLeaks() {
  const proofs = together([...new Set(['types', ...chosen.map(({ proof }) => proof)])]);
  const ready = await build(folder);
  if (ready.code !== 0) end(`The tree does not build:\n${ready.output}`);
  for (const [name, proof] of proofs) {
    const { code, output } = await proof.run(folder);
    if (code !== 0) end(`Without any leak, this fails already: ${name}\n${output.slice(-5000)}`);
    console.log(`· ${name}: passes without a leak (${minutes()})`);
  }
}

function tell({ name, class: kind, proof, asIn }: Patch, { caught, broken }: Outcome) {
  console.log(`${caught ? '✓' : '✗'} ${kind}: ${name} (${minutes()})\n    ${asIn}`);
  console.log(`    ${caught ? `found by ${proof}: ${caught}` : (broken ?? `NOT FOUND by ${proof}`)}`);
}

function sumUp() {
  for (const kind of classes) {
    const here = chosen.filter((patch) => patch.class === kind);
    const caught = here.filter((patch) => outcomes.get(patch)?.caught);
    if (here.length > 0) console.log(`${kind}: ${caught.length} of ${here.length}`);
  }
  const missed = chosen.filter((patch) => !outcomes.get(patch)?.caught);
  const isBroken = missed.some((patch) => outcomes.get(patch)?.broken);
  if (missed.length > 0) console.log(`missed: ${missed.map(({ name }) => name).join(', ')}`);
  console.log(`in ${minutes()}`);
  console.log(`${chosen.length - missed.length} of ${chosen.length} seeded leaks caught`);
  process.exit(missed.length > 1 || isBroken || chosen.length === 0 ? 1 : 0);
}

function end(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}
