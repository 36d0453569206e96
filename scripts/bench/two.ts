import { loadOnce, type Target } from './measure';
import { houseOf } from './houses';
import { type Bench, SMALL, type Tell } from './open';

/** Requests a second of one process, and of two on the same database with half of the load each. */
export type Two = { name: string; one: number; two: number };

/** Measures one process and two in turn, with the same number of connections and on the same cores. */
export async function oneAndTwo(
  { folder, worlds }: Bench,
  targets: Target[],
  { rounds, seconds }: { rounds: number; seconds: number },
  tell: Tell,
): Promise<Two[]> {
  const second = await houseOf(folder, worlds.get(SMALL)!.database);
  const results: Two[] = [];
  for (const target of targets) {
    const pair = [target, { ...target, process: second }];
    const [one, two] = [[] as number[], [] as number[]];
    for (let round = 0; round <= rounds; round += 1) {
      one.push(await loadOnce([target], seconds));
      two.push(await loadOnce(pair, seconds));
    }
    results.push({ name: target.name, one: mean(one), two: mean(two) });
    tell(`one process and two: ${target.name}: ${mean(one).toFixed(0)}/s and ${mean(two).toFixed(0)}/s`);
  }
  await second.stop();
  return results;
}

/** The first round warms up. */
const mean = ([, ...counted]: number[]) => counted.reduce((sum, one) => sum + one, 0) / counted.length;
