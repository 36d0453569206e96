import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Mutation } from './read-mutations';
import { PAIRS, SEED } from './proofs';
import type { Outcome } from './prove';

/** What became of a mutation, in which state of the tree, and how long it took. */
export type Result = Outcome & { seconds: number; seed: number; tree: string };

type Kept = { results: Record<string, Result>; passed: Record<string, string> };

/** The results of earlier runs, so that a run that was ended goes on where it was. */
export class Results {
  private kept: Kept;

  constructor(private file: string) {
    this.kept = { results: {}, passed: {}, ...read(file) };
  }

  /** Of the same entry with the same proofs, pairs and seed. What was not caught may be in another state of the tree. */
  of(mutation: Mutation, tree: string): Result | undefined {
    const result = this.kept.results[keyOf(mutation)];
    return result?.status === 'caught' || result?.tree === tree ? result : undefined;
  }

  keep(mutation: Mutation, result: Result) {
    this.kept.results[keyOf(mutation)] = result;
    this.write();
  }

  /** Whether a proof passed in this state of the tree, without a mutation. */
  hasPassed = (proof: string, tree: string) => this.kept.passed[passKey(proof)] === tree;

  keepPassed(proof: string, tree: string) {
    this.kept.passed[passKey(proof)] = tree;
    this.write();
  }

  private write() {
    mkdirSync(path.dirname(this.file), { recursive: true });
    writeFileSync(this.file, `${JSON.stringify(this.kept, null, 2)}\n`);
  }
}

function read(file: string): Partial<Kept> {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Partial<Kept>;
  } catch {
    return {};
  }
}

const keyOf = ({ name, proofs, says, changes }: Mutation) =>
  `${name} ${hashOf(JSON.stringify([proofs, says?.source, changes, PAIRS, SEED]))}`;

/** A short hash of all that a proof can depend on: each tracked or new file, without the entries and the documents. */
export function treeHash(root: string, files: string[]): string {
  const hash = createHash('sha256');
  for (const file of [...files].sort()) {
    if (/\.md$|^tests\/mutations\//.test(file)) continue;
    hash
      .update(`${file}\0`)
      .update(readFileSync(path.join(root, file)))
      .update('\0');
  }
  return hash.digest('hex').slice(0, 12);
}

const passKey = (proof: string) => (proof === 'two worlds' ? `${proof} ${PAIRS} ${SEED}` : proof);

const hashOf = (content: string) => createHash('sha256').update(content).digest('hex').slice(0, 12);
