import type { Result, Results } from './all';
import { EMBEDDED, SMALL } from './open';
import { growth } from './longer';
import { floors } from './operations';
import { bareOf, floorOf } from './table';

type Goal = { what: string; is: string; met: boolean };

/** What was set out to reach, and what this run came to. */
export function goalsOf(results: Results): Goal[] {
  return [
    ...ofFloors(results),
    ...ofKept(results),
    ...ofBare(results),
    ...ofQueries(results),
    ...ofGrowth(results),
    ...ofWriting(results),
    ...ofHouses(results),
    ...ofTwo(results),
    ...ofLonger(results),
  ];
}

export const goals = (results: Results) =>
  goalsOf(results)
    .map(({ what, is, met }) => `${met ? '✓' : '✗'} ${what}: ${is}`)
    .join('\n');

const atLeast = (what: string, is: number, goal: number): Goal => ({
  what: `${what}, at least ${goal}`,
  is: is.toFixed(2),
  met: is >= goal,
});
const atMost = (what: string, is: number, goal: number): Goal => ({
  what: `${what}, at most ${goal}`,
  is: is.toFixed(2),
  met: is <= goal,
});

const find = ({ figures }: Results, where: string, name: string): Result =>
  figures.find((one) => one.where === where && one.name === name)!;

const ofFloors = (results: Results) =>
  [SMALL, EMBEDDED].flatMap((where) =>
    ['a thread, 50 posts', 'the reading room'].map((name) => {
      const one = find(results, where, name);
      const share = one.perSecond / floorOf(one, results.figures)!.perSecond;
      return atLeast(`${where}, ${name}, of floor (c)`, share, where === SMALL ? 0.7 : 0.5);
    }),
  );

/** What the gate costs beside a page that renders no more than ours does. */
const ofKept = (results: Results) =>
  [
    { name: 'a thread, 50 posts', floor: floors.keptThread },
    { name: 'the reading room', floor: floors.keptRoom },
  ].map(({ name, floor }) => {
    const share = find(results, SMALL, name).perSecond / find(results, SMALL, floor.name).perSecond;
    return atLeast(`${SMALL}, ${name}, of floor (d)`, share, 0.7);
  });

const ofBare = (results: Results) =>
  [
    { name: 'a thread, 50 posts', goal: 350 },
    { name: 'a thread, 50 posts, gzip', goal: 350 },
    { name: 'posting', goal: 70 },
  ].map(({ name, goal }) =>
    atMost(
      `a bare server's requests to one of ${name}`,
      bareOf(results).perSecond / find(results, SMALL, name).perSecond,
      goal,
    ),
  );

const ofQueries = ({ figures }: Results) => {
  const pages = figures.filter(
    ({ where, name, queries }) => where === SMALL && queries && /^(a thread|the reading)/.test(name),
  );
  return [atMost('queries of a page', Math.max(...pages.map(({ queries }) => queries!)), 6)];
};

/** Of p50, from the small world to the largest: the small one alone does not show how anything grows. */
const ofGrowth = (results: Results) =>
  results.figures
    .filter(({ where, queries }) => where === results.largest && where !== SMALL && queries)
    .map((one) =>
      atMost(`${one.where} to small, p50 of ${one.name}`, one.p50 / find(results, SMALL, one.name).p50, 1.2),
    )
    .concat({
      what: `tables of the discussion read from end to end, ${results.largest}`,
      is: results.scanned.join(', ') || 'none',
      met: results.scanned.length === 0,
    });

const ofWriting = (results: Results) =>
  ['posting', 'reacting'].flatMap((name) => {
    const { p99, p50, perSecond } = find(results, SMALL, name);
    return [
      atMost(`${name}, p99 to p50`, p99 / p50, 3),
      atLeast(`${name} on PostgreSQL, a second`, perSecond, 500),
    ];
  });

const ofHouses = ({ houses }: Results) =>
  houses.flatMap(({ where, startedIn, memory }) => [
    atMost(`${where}, seconds to the first answer`, startedIn, 3),
    ...(where === EMBEDDED ? [] : [atMost(`${where}, MB after the load`, memory, 350)]),
  ]);

const ofTwo = ({ two }: Results) =>
  two.flatMap(({ name, oneOnOne, one, two: both }) => [
    ...(oneOnOne
      ? [atLeast(`two processes on two cores to one on one core, ${name}`, both / oneOnOne, 1.6)]
      : []),
    atLeast(`two processes to one on the same two cores, ${name}`, both / one, 1.6),
  ]);

const ofLonger = ({ longer }: Results) =>
  longer
    ? [
        atMost(
          `${longer.where}, memory over ${longer.memory.length} minutes, last third to first`,
          growth(longer),
          1.1,
        ),
      ]
    : [];
