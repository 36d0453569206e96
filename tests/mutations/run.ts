// npm run test:mutations: applies one mutation after another to a copy of the tree and says whether its proof finds it.
// `-- NAME` takes those whose name has it; `--from DIR` takes entries from elsewhere; CONTRIBUTING.md has the rest.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ensureInstalled, findPostgres } from '../../scripts/support/system-programs.mjs';
import { prepare } from '../../scripts/support/setup-steps.mjs';
import { copyTree, treeFiles } from '@/scripts/support/copy-tree';
import { Compiler } from './compile';
import {
  type Entry,
  isMalformed,
  type Malformed,
  type Mutation,
  ownEntries,
  readEntries,
} from './read-mutations';
import { type Baseline, baselines, isProof, knownProofs, PAIRS, proofOf, SEED } from './proofs';
import { build, keepBuildCache, type Outcome, prove } from './prove';
import { type Result, Results, treeHash } from './results';
import { type Row, tableOf } from './format-results';

const root = path.resolve(import.meta.dirname, '../..');
const calledFrom = process.env.INIT_CWD ?? process.cwd();
process.chdir(root);
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));

const { values: options, positionals: names } = parseArgs({
  allowPositionals: true,
  options: {
    /** A folder of entries in place of our own. */
    from: { type: 'string' },
    /** The proofs that must find them, in place of the entries' own, with commas between. */
    proof: { type: 'string' },
    /** Asks again what an earlier run has answered. */
    again: { type: 'boolean', default: false },
    /** How many are tried at a time, each in its own copy. */
    jobs: { type: 'string', default: '1' },
    results: { type: 'string', default: 'node_modules/.untold-mutations.json' },
  },
});

const began = Date.now();
const chosen = readChosen();
const results = new Results(path.resolve(root, options.results));
const tree = treeHash(root, await treeFiles(root));
let compiler: Compiler | undefined;
/** Proofs that fail without a mutation, and what they say. */
const failing = new Map<string, string>();
const rows = new Map<Entry, Row>();
for (const entry of chosen) if (isMalformed(entry)) tell(entry, malformedRow(entry));
const mutations = chosen.filter((entry): entry is Mutation => !isMalformed(entry));
const waiting = mutations.filter((mutation) => options.again || !results.of(mutation, tree));
for (const mutation of mutations) {
  const kept = waiting.includes(mutation) ? undefined : results.of(mutation, tree);
  if (kept) rows.set(mutation, rowOf(mutation, kept));
}
const known = mutations.length - waiting.length;
if (known > 0) console.log(`${known} of ${chosen.length} have an answer from an earlier run.`);
if (waiting.length > 0) await work();
sumUp();

function readChosen(): Entry[] {
  const folder = options.from ? path.resolve(calledFrom, options.from) : ownEntries;
  if (!existsSync(folder)) end(`There is no folder ${folder}.`);
  const forced = options.proof?.split(',').map((name) => name.trim());
  const unknown = forced?.find((name) => !isProof(name));
  if (unknown !== undefined) end(`There is no proof "${unknown}". Known are ${knownProofs}.`);
  const found = readEntries(folder).filter(
    ({ name }) => names.length === 0 || names.some((one) => name.includes(one)),
  );
  if (found.length === 0) end(`No entry of ${folder} has that name.`);
  return forced ? found.map((entry) => withProofs(entry, forced)) : found;
}

function withProofs(entry: Entry, proofs: string[]): Entry {
  return isMalformed(entry) ? entry : { ...entry, proofs, says: null };
}

/** Each proof has one name here, however an entry writes it. */
function proofNames({ proofs }: Mutation) {
  return proofs.map((name) => proofOf(name)!.name);
}

type Task = (folder: string) => Promise<void>;

/** Every job has a copy of the tree of its own. First the proofs are asked without a mutation. */
async function work() {
  await prepare();
  await ensureInstalled('PostgreSQL', findPostgres, 'postgresql');
  const count = Math.min(Number(options.jobs), waiting.length);
  const folders = await Promise.all(Array.from({ length: count }, () => copyTree(root)));
  folders.forEach(keepBuildCache);
  const isBuilt = ({ proofs }: Mutation) => proofs.some((name) => proofOf(name)!.isBuilt);
  for (const some of [waiting.filter(isBuilt), waiting.filter((mutation) => !isBuilt(mutation))]) {
    const names = some.flatMap(proofNames).filter((name) => !results.hasPassed(name, tree));
    await inFolders(
      folders,
      baselines(names).map((one) => (folder) => passes(folder, one)),
    );
    await inFolders(
      folders,
      some.map((mutation) => (folder) => answer(folder, mutation)),
    );
  }
}

async function inFolders(folders: string[], tasks: Task[]) {
  const lane = async (folder: string) => {
    for (let next = tasks.shift(); next; next = tasks.shift()) await next(folder);
  };
  await Promise.all(folders.map(lane));
}

/** A proof that fails without a mutation finds none; of several, each is asked again on its own. */
async function passes(folder: string, { proof, names }: Baseline) {
  const ready = proof.isBuilt ? await build(folder) : null;
  if (ready && ready.code !== 0) end(`The tree does not build:\n${ready.output}`);
  const { code, output } = await proof.run(folder);
  if (code !== 0 && names.length > 1) {
    for (const name of names) await passes(folder, { proof: proofOf(name)!, names: [name] });
  } else if (code !== 0) {
    failing.set(names[0]!, output.slice(-5000));
    console.log(`✗ Without any mutation, this fails already: ${proof.name} (${minutes()})`);
  } else {
    for (const name of names) results.keepPassed(name, tree);
    console.log(`· ${proof.name}: passes without a mutation (${minutes()})`);
  }
}

async function answer(folder: string, mutation: Mutation) {
  const from = Date.now();
  // An entry from elsewhere is asked about as the framework builds it, type errors or not.
  if (options.from === undefined) compiler ??= new Compiler(folder);
  const fails = proofNames(mutation).find((name) => failing.has(name));
  const outcome = fails ? failsAlready(fails) : await prove(folder, mutation, compiler ?? null);
  const result: Result = { ...outcome, seconds: (Date.now() - from) / 1000, seed: SEED, tree };
  if (result.status !== 'broken') results.keep(mutation, result);
  tell(mutation, rowOf(mutation, result));
}

function failsAlready(proof: string): Outcome {
  const sentence = `Without any mutation, ${proof} fails already: ${failing.get(proof)}`;
  return { status: 'broken', proof, sentence, pair: null };
}

function tell(entry: Entry, row: Row) {
  const { name, class: kind, status, proof, sentence, pair } = row;
  rows.set(entry, row);
  console.log(
    `${status === 'caught' ? '✓' : '✗'} ${name} (${kind}): ${status}, ${rows.size} of ${chosen.length}`,
  );
  const at = pair ? ` at pair ${pair}` : '';
  console.log(`    ${status === 'broken' ? '' : `by ${proof}${at} (${minutes()}): `}${sentence}`);
}

function rowOf({ name, class: kind, proofs }: Mutation, { tree: _, ...result }: Result): Row {
  return { name, class: kind, ...result, proof: result.proof || proofs.join(', ') };
}

function malformedRow({ name, sentence }: Malformed): Row {
  return { name, class: '', proof: '', status: 'broken', sentence };
}

function sumUp() {
  const all = chosen.map((entry) => rows.get(entry)!);
  const failed = all.filter(({ status }) => status !== 'caught');
  console.log(`\n${tableOf(all)}\n`);
  const stale = mutations.filter((mutation) => (results.of(mutation, tree)?.tree ?? tree) !== tree).length;
  if (stale > 0) console.log(`${stale} results are of an earlier state of the tree; --again asks anew.`);
  for (const { name, status, sentence } of failed)
    console.log(`${name} is ${status}. ${sentence.slice(0, 1000)}`);
  const pairs = all.flatMap(({ pair }) => pair ?? []);
  const last =
    pairs.length > 0 ? `, at the latest at pair ${Math.max(...pairs)} of ${PAIRS}, seed ${SEED}` : '';
  console.log(`${all.length - failed.length} of ${all.length} mutations caught${last} (${minutes()})`);
  process.exit(failed.length > 0 ? 1 : 0);
}

function minutes() {
  return `${((Date.now() - began) / 60_000).toFixed(1)} min`;
}

function end(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}
