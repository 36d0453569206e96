import { cores, type KeepTo } from './cores';
import { loadOnce, type Target } from './measure';
import { houseOf } from './houses';
import { type Bench, SMALL, type Tell } from './open';
import type { Process } from './process';

/** Requests a second, the database and the load on the same cores: of one process on one, on two, and of two on two. */
export type Two = { name: string } & Rates;
type Rates = { oneOnOne: number | null; one: number; two: number };

type Wanted = { rounds: number; seconds: number };

/** Measures one process and two in turn, on one database and with the same number of connections. */
export async function oneAndTwo(
  { folder, worlds }: Bench,
  targets: Target[],
  wanted: Wanted,
  tell: Tell,
): Promise<Two[]> {
  const second = await houseOf(folder, worlds.get(SMALL)!.database);
  const keepTo = cores();
  const results: Two[] = [];
  for (const target of targets) {
    const rates = await ratesOf(target, second, keepTo, wanted);
    results.push({ name: target.name, ...rates });
    tell(`one process on one core, on two, two on two: ${target.name}: ${inWords(rates)}`);
  }
  keepTo?.(Infinity);
  await second.stop();
  return results;
}

async function ratesOf(
  target: Target,
  second: Process,
  keepTo: KeepTo | null,
  { rounds, seconds }: Wanted,
): Promise<Rates> {
  const pair = [target, { ...target, process: second }];
  const [oneOnOne, one, two] = [[] as number[], [] as number[], [] as number[]];
  for (let round = 0; round <= rounds; round += 1) {
    keepTo?.(1);
    if (keepTo) oneOnOne.push(await loadOnce([target], seconds));
    keepTo?.(2);
    one.push(await loadOnce([target], seconds));
    two.push(await loadOnce(pair, seconds));
  }
  return { oneOnOne: keepTo && mean(oneOnOne), one: mean(one), two: mean(two) };
}

const inWords = (rates: Rates) =>
  Object.values(rates)
    .map((rate) => (rate === null ? 'not known' : `${rate.toFixed(0)}/s`))
    .join(', ');

/** The first round warms up. */
const mean = ([, ...counted]: number[]) => counted.reduce((sum, one) => sum + one, 0) / counted.length;
