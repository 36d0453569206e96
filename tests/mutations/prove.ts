import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type ProcessResult, runNode } from '@/scripts/support/run-process';
import { apply, changed, DoesNotApply } from './apply';
import type { Compiler } from './compile';
import type { Mutation } from './read-mutations';
import { type Proof, proofOf } from './proofs';

/** What became of a mutation. It is `broken` where it is not the mistake that it should be. */
export type Outcome = {
  status: 'caught' | 'not caught' | 'broken';
  /** The proof that caught it, or the last that was asked. */
  proof: string;
  /** What the proof says, or why the mutation is broken. */
  sentence: string;
  /** How many pairs of worlds it took. */
  pair: number | null;
};

/** Applies one mutation to the copy, asks its proofs, and takes it out again. With a compiler it must compile, too. */
export async function prove(folder: string, mutation: Mutation, compiler: Compiler | null): Promise<Outcome> {
  let undo: () => void;
  try {
    const errors = compiler?.errors(changed(folder, mutation)) ?? [];
    if (errors.length > 0 && !mutation.proofs.includes('types'))
      return broken(`It does not compile. ${errors.join('\n')}`);
    undo = apply(folder, mutation);
  } catch (error) {
    if (error instanceof DoesNotApply) return broken(`It does not apply. ${error.message}`);
    throw error;
  }
  try {
    return await proven(folder, mutation);
  } finally {
    undo();
  }
}

async function proven(folder: string, { proofs: names, says }: Mutation): Promise<Outcome> {
  const proofs = names.map((name) => proofOf(name)!);
  if (!proofs.some(({ isBuilt }) => isBuilt)) return firstToCatch(folder, proofs, says);
  const outcome = await firstOfBuilt(folder, proofs, says);
  if (outcome.status !== 'not caught') return outcome;
  // Perhaps the cache had something of the tree as it was.
  rmSync(path.join(folder, '.next'), { recursive: true, force: true });
  return firstOfBuilt(folder, proofs, says);
}

async function firstOfBuilt(folder: string, proofs: Proof[], says: RegExp | null): Promise<Outcome> {
  const built = await build(folder);
  if (built.code !== 0) return broken(`It does not build: ${tailOf(built.output)}`);
  return firstToCatch(folder, proofs, says);
}

async function firstToCatch(folder: string, proofs: Proof[], says: RegExp | null): Promise<Outcome> {
  let outcome = broken('It has no proof.');
  for (const proof of proofs) {
    outcome = judged(proof, says, await proof.run(folder));
    if (outcome.status !== 'not caught') break;
  }
  return outcome;
}

/** What a proof's answer says of a mutation. */
export function judged(
  { name, complaint }: Proof,
  says: RegExp | null,
  { code, output }: ProcessResult,
): Outcome {
  if (code === 0) return { status: 'not caught', proof: name, sentence: '', pair: null };
  const found = (says ?? complaint).exec(output);
  const drawn = name === 'two worlds' ? /Property failed after (\d+) tests?/.exec(output)?.[1] : undefined;
  const status = found ? ('caught' as const) : ('broken' as const);
  const sentence = found
    ? sentenceAround(output, found.index)
    : `It fails, but not by being found: ${tailOf(output)}`;
  return { status, proof: name, sentence, pair: drawn ? Number(drawn) : null };
}

const broken = (sentence: string): Outcome => ({ status: 'broken', proof: '', sentence, pair: null });

/** Lets a copy of the tree be built again in half the time: only what a mutation changes is compiled. */
export function keepBuildCache(folder: string) {
  const file = path.join(folder, 'next.config.js');
  const source = readFileSync(file, 'utf8');
  const withCache = source.replace(/experimental: \{/, '$& turbopackFileSystemCacheForBuild: true,');
  if (withCache === source) throw new Error('next.config.js has no place for the cache of builds.');
  writeFileSync(file, withCache);
}

/** What the proofs of the built application ask. */
export async function build(folder: string): Promise<ProcessResult> {
  rmSync(path.join(folder, '.next/standalone'), { recursive: true, force: true });
  return runNode(folder, 'scripts/build.mjs');
}

function sentenceAround(output: string, at: number): string {
  const from = output.lastIndexOf('\n', at) + 1;
  const line = output.slice(Math.max(from, at - 240), at + 160).split('\n', 1)[0]!;
  return line.replace(/\s+/g, ' ').trim();
}

const tailOf = (output: string) => output.trim().slice(-3000);
