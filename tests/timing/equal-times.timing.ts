import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ServedEvening, aServedEvening } from '../server/house';
import { areaUnder } from './area';
import { type About, controls, type Endpoint, endpoints } from './endpoints';
import { newId } from '@/lib/ambient';

const REQUESTS = Number(process.env.TIMING_REQUESTS || 2000);

declare module 'vitest' {
  interface TaskMeta {
    /** The last line of the run. */
    told?: string;
  }
}

let house: ServedEvening;

beforeAll(async () => {
  house = await aServedEvening({}, { directly: true });
  const { says } = await import('../discussion/evening');
  const { people, here, ids } = house.evening;
  for (let n = 0; n < 40; n += 1) await says(people.author, here, ids.thread, `More of that, ${n}.`, 7);
});
afterAll(() => house?.stop());

type Times = { ahead: number[]; absent: number[] };
const nothing = (): About => ({ thread: newId(), post: newId(), answer: newId() });

async function took({ person, asking }: Endpoint, about: About): Promise<number> {
  const asked = asking(house.evening, about);
  const began = performance.now();
  await house.asks(person, asked);
  return performance.now() - began;
}

/** Every endpoint as often as the others, for what is ahead and for nothing, in an order of chance: whatever drifts, drifts for all. */
async function timed(all: Endpoint[]): Promise<Map<Endpoint, Times>> {
  const times = new Map(all.map((one): [Endpoint, Times] => [one, { ahead: [], absent: [] }]));
  for (let done = 1; done <= REQUESTS; done += 1) {
    const round = all.flatMap((one) => [
      { one, kind: 'ahead' as const },
      { one, kind: 'absent' as const },
    ]);
    for (const { one, kind } of shuffled(round))
      times.get(one)![kind].push(await took(one, kind === 'ahead' ? house.evening.ids : nothing()));
    if (done % 100 === 0) console.log(`${done} of ${REQUESTS} requests of each kind at each endpoint`);
  }
  return times;
}

function shuffled<T>(some: T[]): T[] {
  return some
    .map((one) => ({ one, at: Math.random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ one }) => one);
}

test('what is ahead and what never was take the same time', async ({ task }) => {
  const times = await timed([...endpoints, ...controls]);
  const areas = [...times].map(([endpoint, { ahead, absent }]) => ({
    endpoint,
    name: `${endpoint.person}, ${endpoint.name}`,
    area: areaUnder(ahead, absent),
  }));

  const isControl = ({ endpoint }: { endpoint: Endpoint }) => controls.includes(endpoint);
  const outside = areas.filter(({ area }) => area < 0.45 || area > 0.55);
  const wrong = areas.filter((one) => outside.includes(one) !== isControl(one)).map(({ name }) => name);
  const each = areas.map(({ name, area }) => `${name} ${area.toFixed(3)}`).join('; ');
  const verdict = wrong.length === 0 ? 'all within 0.45–0.55 but the controls' : `wrong: ${wrong.join(', ')}`;
  task.meta.told = `${each} — ${REQUESTS} requests each for what is ahead and for nothing, ${verdict}`;

  expect(wrong).toEqual([]);
});
