import { createCoreLimit, type LimitCores } from './cpu-affinity';
import { loadTogether, type Target } from './load-test';
import { startServer } from '../setup/worlds';
import { type RunningWorlds, SMALL, type Log } from '../setup/running-worlds';
import type { ServerProcess } from '../setup/server-process';

/** Requests a second, the database and the load on the same cores: of one process on one, on two, and of two on two. */
export type TwoProcessResult = { name: string } & Rates;
type Rates = { oneOnOne: number | null; one: number; two: number };

type RoundOptions = { rounds: number; seconds: number };

/** Measures one process and two in turn, on one database and with the same number of connections. */
export async function measureTwoProcesses(
  { folder, worlds }: RunningWorlds,
  targets: Target[],
  options: RoundOptions,
  log: Log,
): Promise<TwoProcessResult[]> {
  const second = await startServer(folder, worlds.get(SMALL)!.database);
  const keepTo = createCoreLimit();
  const results: TwoProcessResult[] = [];
  for (const target of targets) {
    const rates = await measureRates(target, second, keepTo, options);
    results.push({ name: target.name, ...rates });
    log(`one process on one core, on two, two on two: ${target.name}: ${formatRates(rates)}`);
  }
  keepTo?.(Infinity);
  await second.stop();
  return results;
}

async function measureRates(
  target: Target,
  second: ServerProcess,
  keepTo: LimitCores | null,
  { rounds, seconds }: RoundOptions,
): Promise<Rates> {
  const pair = [target, { ...target, process: second }];
  const oneOnOne = [] as number[];
  const one = [] as number[];
  const two = [] as number[];
  for (let round = 0; round <= rounds; round += 1) {
    keepTo?.(1);
    if (keepTo) oneOnOne.push(await loadTogether([target], seconds));
    keepTo?.(2);
    one.push(await loadTogether([target], seconds));
    two.push(await loadTogether(pair, seconds));
  }
  return { oneOnOne: keepTo && mean(oneOnOne), one: mean(one), two: mean(two) };
}

const formatRates = (rates: Rates) =>
  Object.values(rates)
    .map((rate) => (rate === null ? 'not known' : `${rate.toFixed(0)}/s`))
    .join(', ');

/** The first round warms up. */
const mean = ([, ...counted]: number[]) => counted.reduce((sum, one) => sum + one, 0) / counted.length;
