import { idFor } from '../generate/canaries';
import { dealFor, dealt } from '../generate/deal';
import type { Change, Story } from '../generate/generators';
import { worldRows } from '../generate/rows';
import { secondWorld } from '../generate/second-world';
import { itemsToLookAt, buildWorld } from '../generate/world';
import { runScenario } from './run-scenario';
import { planScenario, readingHorizon } from './scenario';
import type { ServerPair } from './server-pair';

/** Drawn steps, after a round of at most sixteen reads, and among those that are aimed. */
export const STEPS = 16;

/** Builds the nth pair of worlds, and plays its story; the first difference, or null. */
export async function runStory(
  pair: ServerPair,
  { raw, differing, steps }: Story,
  nth: number,
): Promise<string | null> {
  const deal = dealFor(nth);
  const one = buildWorld(dealt(raw, deal));
  const plan = planScenario(one, steps, deal);
  // From the queue a report is looked at as well.
  const keys = new Map([...itemsToLookAt(one), ...one.reports].map(({ key }) => [idFor(key), key]));
  const horizon = readingHorizon(one, plan, keys);
  const other = secondWorld(one, horizon, changesFor(differing, nth));
  await Promise.all([pair.one.line.fill(worldRows(one)), pair.other.line.fill(worldRows(other))]);
  return runScenario(pair, { one, other, horizon }, plan);
}

/** What is there differs in each, besides what was drawn: more of it, or less; and now and then a crowd. */
const changesFor = (drawn: Change[], nth: number): Change[] => [
  ...new Set<Change>([
    ...drawn,
    nth % 2 ? 'add' : 'remove',
    'words',
    ...(nth % 8 === 3 ? ['crowd' as const] : []),
  ]),
];
