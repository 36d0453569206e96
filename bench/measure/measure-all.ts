import { cpus } from 'node:os';
import { type Figures, measureTargets, type Target } from './load-test';
import {
  startBareServer,
  type RunningWorlds,
  EMBEDDED,
  openWorlds,
  SMALL,
  type Log,
} from '../setup/running-worlds';
import { floors, longThread, type Operation, pages } from './operations';
import { sendRequest } from './http-request';
import { createCookies } from '../setup/reader-sessions';
import { processorSeconds } from '../../scripts/support/processor-time.mjs';
import type { ServerProcess } from '../setup/server-process';
import { operationsFor, countQueries } from './query-counts';
import { runSoak, type SoakResult } from './soak-test';
import { scannedTables } from './sequential-scans';
import type { SizeName } from '../data/sizes';
import { measureTwoProcesses, type TwoProcessResult } from './two-processes';

export type OperationResult = Figures & { where: string; name: string; queries: number | null };
export type BenchResults = {
  machine: { processor: string; cores: number; node: string };
  figures: OperationResult[];
  /** Seconds until the first answer, and MB after the load, by server. */
  servers: { where: string; startedIn: number; memory: number }[];
  /** Tables of the discussion that were read from end to end, in the largest world. */
  scannedTables: string[];
  largest: string;
  two: TwoProcessResult[];
  longer: SoakResult | null;
};
/** `minutes` of load without a pause, besides. */
type BenchOptions = { sizes: SizeName[]; rounds: number; seconds: number; minutes: number };

/** NodeBB was held against a server that answers with as much. */
const NODEBB_BYTES = 20_000;

/** Builds, fills, opens and measures. */
export async function measureAll(root: string, options: BenchOptions, log: Log): Promise<BenchResults> {
  const bench = await openWorlds(root, options.sizes, log);
  const everybody = await createCookies();
  const baselines = await startBaselines(root, bench, everybody[0]!);
  const largest = `PostgreSQL, ${options.sizes.at(-1)}`;
  const targets = [...baselineTargets(baselines), ...targetsFor(bench, largest, everybody)];
  const { DATABASE_URL } = bench.worlds.get(largest)!.database;
  await scannedTables(DATABASE_URL);
  const measured = await measureTargets(targets, options, log);
  const scanned = await scannedTables(DATABASE_URL);
  log('counting queries');
  const figures = toResults(measured, await countQueries(bench, everybody[0]!));
  const houses = serverStats(bench);
  const rest = await extraMeasurements(bench, targets, options, log);
  for (const one of baselines) await one.stop();
  await bench.close();
  return { machine: machine(), figures, servers: houses, scannedTables: scanned, largest, ...rest };
}

/** What is measured of the small world alone. */
async function extraMeasurements(bench: RunningWorlds, targets: Target[], options: BenchOptions, log: Log) {
  const ofSmall = targets.filter(({ where, name }) => where === SMALL && !name.startsWith('floor'));
  const both = ofSmall.filter(({ name }) => /0 posts$|^posting/.test(name));
  const two = await measureTwoProcesses(bench, both, options, log);
  return { two, longer: options.minutes > 0 ? await runSoak(ofSmall, options.minutes, log) : null };
}

/** One that answers with as much as the first reader's thread, and NodeBB's. */
async function startBaselines(root: string, { servers }: RunningWorlds, cookie: string) {
  const page = await sendRequest(servers.get(SMALL)!.port, cookie, pages.thread.request(0));
  return [
    await startBareServer(root, Buffer.byteLength(page)),
    await startBareServer(root, NODEBB_BYTES),
  ] as const;
}

const toResults = (measured: Map<Target, Figures>, queries: Map<string, number>): OperationResult[] =>
  [...measured].map(([{ where, name }, one]) => ({
    where,
    name,
    ...one,
    queries: queries.get(name) ?? null,
  }));

const serverStats = ({ servers }: RunningWorlds) =>
  [...servers].map(([where, { startedIn, memory }]) => ({ where, startedIn, memory: memory() }));

const baselineTargets = ([large, small]: readonly [ServerProcess, ServerProcess]): Target[] => [
  { ...baselineOptions, name: 'floor (a): a string as long as the thread', process: large },
  { ...baselineOptions, name: 'a string of 20 kB', process: small },
];
const baselineOptions = {
  request: () => ({ method: 'GET' as const, path: '/' }),
  where: 'Node',
  cookies: [],
  leadIn: 1,
};

function targetsFor(bench: RunningWorlds, largest: string, cookies: string[]): Target[] {
  const { servers, postgres, worlds } = bench;
  const database = () => processorSeconds(postgres.pid);
  const at = (where: string, some: Operation[]) =>
    some.map((one) => ({
      ...one,
      where,
      process: servers.get(where)!,
      cookies,
      leadIn: 9,
      ...(where !== EMBEDDED && { database }),
    }));
  return [
    ...at(SMALL, Object.values(floors)),
    ...[...servers.keys()].flatMap((where) => at(where, operationsFor(bench, where))),
    ...at(largest, longThread(worlds.get(largest)!.long)),
  ];
}

const machine = () => ({
  processor: cpus()[0]?.model ?? 'unknown',
  cores: cpus().length,
  node: process.version,
});
