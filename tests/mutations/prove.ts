import { rmSync } from 'node:fs';
import path from 'node:path';
import { type ProcessResult, runNode } from '@/scripts/support/run-process';
import { apply, changed, DoesNotApply } from './apply';
import type { Compiler } from './compile';
import type { Mutation } from './entries';
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
  const built = proofs.some(({ isBuilt }) => isBuilt) ? await build(folder) : null;
  if (built && built.code !== 0) return broken(`It does not build: ${tailOf(built.output)}`);
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
