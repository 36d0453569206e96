import { rmSync } from 'node:fs';
import path from 'node:path';
import type { Patch } from './patches';
import { type Ran, run, runNode } from '@/scripts/support/run';
import { proofOf } from './proofs';

/** `caught` by the sentence; not caught where it is null; `broken` where the leak itself is not what it should be. */
export type Outcome = { caught: string | null; broken: string | null };

const broken = (why: string): Outcome => ({ caught: null, broken: why });

/** Plants one leak in the copy, asks its proof, and takes it out again. */
export async function plant(folder: string, patch: Patch): Promise<Outcome> {
  const planted = await apply(folder, patch);
  if (planted.code !== 0) return broken(`does not apply any more: ${planted.output}`);
  try {
    return await asked(folder, patch);
  } finally {
    await apply(folder, patch, ['--reverse']);
  }
}

export const apply = (folder: string, { file }: Patch, flags: string[] = []) =>
  run(folder, 'git', ['apply', '--whitespace=nowarn', ...flags, file], OUTSIDE);

// The copy is in no repository, whatever folder it stands in.
const OUTSIDE = { GIT_CEILING_DIRECTORIES: path.sep, GIT_DIR: '/nowhere' };

async function asked(folder: string, patch: Patch): Promise<Outcome> {
  const proof = proofOf(patch.proof);
  const compiles = patch.proof === 'types' ? null : proofOf('types').run(folder);
  const built = proof.built ? await build(folder) : null;
  const answer = built?.code ? null : await proof.run(folder);
  const wrong = await compiles;
  // What does not compile was never a leak.
  if (wrong?.code) return broken(`does not compile:\n${wrong.output}`);
  return answer ? judged(patch, answer) : broken(`does not build:\n${built?.output}`);
}

function judged({ proof, says }: Patch, { code, output }: Ran): Outcome {
  if (code === 0) return { caught: null, broken: null };
  const complaint = (says ?? proofOf(proof).complains).exec(output);
  return complaint
    ? { caught: sentenceAround(output, complaint.index), broken: null }
    : broken(`fails otherwise than by being found:\n${output.slice(-3000)}`);
}

/** What the proofs of the built application ask. */
export async function build(folder: string) {
  rmSync(path.join(folder, '.next/standalone'), { recursive: true, force: true });
  return runNode(folder, 'scripts/build.mjs');
}

function sentenceAround(output: string, at: number): string {
  const from = output.lastIndexOf('\n', at) + 1;
  const line = output.slice(Math.max(from, at - 240), at + 160).split('\n', 1)[0]!;
  return line.replace(/\s+/g, ' ').trim();
}
