import { loadTogether, type Target } from './load-test';
import type { Log } from '../setup/running-worlds';

/** MB of memory, once a minute. */
export type SoakResult = { where: string; memory: number[] };

const SECONDS = 10;

/** Loads a server with every operation in turn, without a pause, for so many minutes. */
export async function runSoak(targets: Target[], minutes: number, log: Log): Promise<SoakResult> {
  const { where, process } = targets[0]!;
  const memory: number[] = [];
  const turns = (minutes * 60) / SECONDS;
  for (let turn = 0; turn < turns; turn += 1) {
    await loadTogether([targets[turn % targets.length]!], SECONDS);
    if ((turn + 1) % (60 / SECONDS) !== 0) continue;
    memory.push(process.memory());
    log(`minute ${memory.length} of ${minutes}: ${memory.at(-1)!.toFixed(0)} MB`);
  }
  return { where, memory };
}

/** What the memory of the last third is to that of the first, without the first two minutes. */
export function memoryGrowth({ memory }: SoakResult): number {
  const settled = memory.slice(2);
  const third = Math.ceil(settled.length / 3);
  const mean = (some: number[]) => some.reduce((sum, one) => sum + one, 0) / some.length;
  return mean(settled.slice(-third)) / mean(settled.slice(0, third));
}
