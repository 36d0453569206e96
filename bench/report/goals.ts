import type { OperationResult, BenchResults } from '../measure/measure-all';
import { EMBEDDED, SMALL } from '../setup/running-worlds';
import { memoryGrowth } from '../measure/soak-test';
import { floors } from '../measure/operations';
import { findBaseline, findFloor } from './table';

type Goal = { label: string; value: string; met: boolean };

/** The goals, each with the value of this run. */
export function listGoals(results: BenchResults): Goal[] {
  return [
    ...floorGoals(results),
    ...cachedFloorGoals(results),
    ...baselineGoals(results),
    ...queryGoals(results),
    ...growthGoals(results),
    ...writeGoals(results),
    ...serverGoals(results),
    ...twoProcessGoals(results),
    ...soakGoals(results),
  ];
}

export const formatGoals = (results: BenchResults) =>
  listGoals(results)
    .map(({ label, value, met }) => `${met ? '✓' : '✗'} ${label}: ${value}`)
    .join('\n');

const atLeast = (what: string, is: number, goal: number): Goal => ({
  label: `${what}, at least ${goal}`,
  value: is.toFixed(2),
  met: is >= goal,
});
const atMost = (what: string, is: number, goal: number): Goal => ({
  label: `${what}, at most ${goal}`,
  value: is.toFixed(2),
  met: is <= goal,
});

const findResult = ({ figures }: BenchResults, where: string, name: string): OperationResult =>
  figures.find((one) => one.where === where && one.name === name)!;

const floorGoals = (results: BenchResults) =>
  [SMALL, EMBEDDED].flatMap((where) =>
    ['a thread, 50 posts', 'the reading room'].map((name) => {
      const one = findResult(results, where, name);
      const share = one.perSecond / findFloor(one, results.figures)!.perSecond;
      return atLeast(`${where}, ${name}, of floor (c)`, share, where === SMALL ? 0.7 : 0.5);
    }),
  );

/** What the gate costs beside a page that renders no more than ours does. */
const cachedFloorGoals = (results: BenchResults) =>
  [
    { name: 'a thread, 50 posts', floor: floors.keptThread },
    { name: 'the reading room', floor: floors.keptRoom },
  ].map(({ name, floor }) => {
    const share =
      findResult(results, SMALL, name).perSecond / findResult(results, SMALL, floor.name).perSecond;
    return atLeast(`${SMALL}, ${name}, of floor (d)`, share, 0.7);
  });

const baselineGoals = (results: BenchResults) =>
  [
    { name: 'a thread, 50 posts', goal: 350 },
    { name: 'a thread, 50 posts, gzip', goal: 350 },
    { name: 'posting', goal: 70 },
  ].map(({ name, goal }) =>
    atMost(
      `a bare server's requests to one of ${name}`,
      findBaseline(results).perSecond / findResult(results, SMALL, name).perSecond,
      goal,
    ),
  );

const queryGoals = ({ figures }: BenchResults) => {
  const pages = figures.filter(
    ({ where, name, queries }) => where === SMALL && queries && /^(a thread|the reading)/.test(name),
  );
  return [atMost('queries of a page', Math.max(...pages.map(({ queries }) => queries!)), 6)];
};

/** Of p50, from the small world to the largest: the small one alone does not show how anything grows. */
const growthGoals = (results: BenchResults) =>
  results.figures
    .filter(({ where, queries }) => where === results.largest && where !== SMALL && queries)
    .map((one) =>
      atMost(
        `${one.where} to small, p50 of ${one.name}`,
        one.p50 / findResult(results, SMALL, one.name).p50,
        1.2,
      ),
    )
    .concat({
      label: `tables of the discussion read from end to end, ${results.largest}`,
      value: results.scannedTables.join(', ') || 'none',
      met: results.scannedTables.length === 0,
    });

const writeGoals = (results: BenchResults) =>
  ['posting', 'reacting'].flatMap((name) => {
    const { p99, p50, perSecond } = findResult(results, SMALL, name);
    return [
      atMost(`${name}, p99 to p50`, p99 / p50, 3),
      atLeast(`${name} on PostgreSQL, a second`, perSecond, 500),
    ];
  });

const serverGoals = ({ servers }: BenchResults) =>
  servers.flatMap(({ where, startedIn, memory }) => [
    atMost(`${where}, seconds to the first answer`, startedIn, 3),
    ...(where === EMBEDDED ? [] : [atMost(`${where}, MB after the load`, memory, 350)]),
  ]);

const twoProcessGoals = ({ two }: BenchResults) =>
  two.flatMap(({ name, oneOnOne, one, two }) => [
    ...(oneOnOne
      ? [atLeast(`two processes on two cores to one on one core, ${name}`, two / oneOnOne, 1.6)]
      : []),
    atLeast(`two processes to one on the same two cores, ${name}`, two / one, 1.6),
  ]);

const soakGoals = ({ longer }: BenchResults) =>
  longer
    ? [
        atMost(
          `${longer.where}, memory over ${longer.memory.length} minutes, last third to first`,
          memoryGrowth(longer),
          1.1,
        ),
      ]
    : [];
