import { cpus } from 'node:os';
import { type Figures, measure, type Target } from './measure';
import { bareServer, type Bench, EMBEDDED, open, SMALL, type Tell } from './open';
import { floors, longThread, type Operation, pages } from './operations';
import { ask } from './asking';
import { cookies } from './people';
import { costOf } from '../support/cost.mjs';
import type { Process } from './process';
import { doingsIn, queriesOf } from './queries';
import { longer, type Longer } from './longer';
import { scannedIn } from './scans';
import type { SizeName } from './sizes';
import { oneAndTwo, type Two } from './two';

export type Result = Figures & { where: string; name: string; queries: number | null };
export type Results = {
  machine: { processor: string; cores: number; node: string };
  figures: Result[];
  /** Seconds until the first answer, and MB after the load, by house. */
  houses: { where: string; startedIn: number; memory: number }[];
  /** Tables of the discussion that were read from end to end, in the largest world. */
  scanned: string[];
  largest: string;
  two: Two[];
  longer: Longer | null;
};
/** `minutes` of load without a pause, besides. */
type Wanted = { sizes: SizeName[]; rounds: number; seconds: number; minutes: number };

/** NodeBB was held against a server that answers with as much. */
const NODEBB_BYTES = 20_000;

/** Builds, fills, opens and measures. */
export async function measureAll(root: string, wanted: Wanted, tell: Tell): Promise<Results> {
  const bench = await open(root, wanted.sizes, tell);
  const everybody = await cookies();
  const bare = await bareServers(root, bench, everybody[0]!);
  const largest = `PostgreSQL, ${wanted.sizes.at(-1)}`;
  const targets = [...nothing(bare), ...inHouses(bench, largest, everybody)];
  const { DATABASE_URL } = bench.worlds.get(largest)!.database;
  await scannedIn(DATABASE_URL);
  const measured = await measure(targets, wanted, tell);
  const scanned = await scannedIn(DATABASE_URL);
  tell('counting queries');
  const figures = figuresOf(measured, await queriesOf(bench, everybody[0]!));
  const houses = housesOf(bench);
  const rest = await besides(bench, targets, wanted, tell);
  for (const one of bare) await one.stop();
  await bench.close();
  return { machine: machine(), figures, houses, scanned, largest, ...rest };
}

/** What is measured of the small world alone. */
async function besides(bench: Bench, targets: Target[], wanted: Wanted, tell: Tell) {
  const ofSmall = targets.filter(({ where, name }) => where === SMALL && !name.startsWith('floor'));
  const both = ofSmall.filter(({ name }) => /0 posts$|^posting/.test(name));
  const two = await oneAndTwo(bench, both, wanted, tell);
  return { two, longer: wanted.minutes > 0 ? await longer(ofSmall, wanted.minutes, tell) : null };
}

/** One that answers with as much as the first reader's thread, and NodeBB's. */
async function bareServers(root: string, { houses }: Bench, cookie: string) {
  const page = await ask(houses.get(SMALL)!.port, cookie, pages.thread.asked(0));
  return [await bareServer(root, Buffer.byteLength(page)), await bareServer(root, NODEBB_BYTES)] as const;
}

const figuresOf = (measured: Map<Target, Figures>, queries: Map<string, number>): Result[] =>
  [...measured].map(([{ where, name }, one]) => ({
    ...{ where, name, ...one },
    queries: queries.get(name) ?? null,
  }));

const housesOf = ({ houses }: Bench) =>
  [...houses].map(([where, { startedIn, memory }]) => ({ where, startedIn, memory: memory() }));

const nothing = ([large, small]: readonly [Process, Process]): Target[] => [
  { ...atAll, name: 'floor (a): a string as long as the thread', process: large },
  { ...atAll, name: 'a string of 20 kB', process: small },
];
const atAll = { asked: () => ({ method: 'GET' as const, path: '/' }), where: 'Node', cookies: [], leadIn: 1 };

function inHouses(bench: Bench, largest: string, cookies: string[]): Target[] {
  const { houses, postgres, worlds } = bench;
  const database = () => costOf(postgres.pid);
  const at = (where: string, some: Operation[]) =>
    some.map((one) => ({
      ...{ ...one, where, process: houses.get(where)!, cookies, leadIn: 9 },
      ...(where !== EMBEDDED && { database }),
    }));
  return [
    ...at(SMALL, Object.values(floors)),
    ...[...houses.keys()].flatMap((where) => at(where, doingsIn(bench, where))),
    ...at(largest, longThread(worlds.get(largest)!.long)),
  ];
}

const machine = () => ({
  processor: cpus()[0]?.model ?? 'unknown',
  cores: cpus().length,
  node: process.version,
});
