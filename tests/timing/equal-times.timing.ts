import type { Person } from '../permissions/fixture';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ServedApp, startServedApp } from '../helpers/served-app';
import { rocArea } from './roc-area';
import { type ItemIds, controls, type Endpoint, endpoints } from './endpoints';
import { newId } from '@/lib/clock-and-ids';

const REQUESTS = Number(process.env.TIMING_REQUESTS || 2000);

declare module 'vitest' {
  interface TaskMeta {
    /** Each endpoint with its area, and those that are not as they should be. */
    told?: string;
    wrong?: string[];
  }
}

let app: ServedApp;

beforeAll(async () => {
  app = await startServedApp({ directly: true });
  const { postReply } = await import('../permissions/fixture');
  const { people, here, ids } = app.evening;
  for (let n = 0; n < 40; n += 1) await postReply(people.author, here, ids.thread, `More of that, ${n}.`, 7);
});
afterAll(() => app?.stop());

type Times = { ahead: number[]; absent: number[] };
const absentIds = (): ItemIds => ({ thread: newId(), post: newId(), answer: newId() });

async function measure({ person, request }: Endpoint, about: ItemIds): Promise<number> {
  const asked = request(app.evening, about);
  const began = performance.now();
  await app.send(person, asked);
  return performance.now() - began;
}

/** Every endpoint as often as the others, for what is ahead and for nothing, in an order of chance: whatever drifts, drifts for all. */
async function measureAll(all: Endpoint[]): Promise<Map<Endpoint, Times>> {
  const times = new Map(all.map((one): [Endpoint, Times] => [one, { ahead: [], absent: [] }]));
  for (let done = 1; done <= REQUESTS; done += 1) {
    const round = all.flatMap((one) => [
      { one, kind: 'ahead' as const },
      { one, kind: 'absent' as const },
    ]);
    for (const { one, kind } of shuffled(round))
      times.get(one)![kind].push(await measure(one, kind === 'ahead' ? app.evening.ids : absentIds()));
    if (done % 50 === 0)
      console.log(`${done} of ${REQUESTS} requests of each kind at each endpoint${progressLine(times)}`);
  }
  return times;
}

function progressLine(times: Map<Endpoint, Times>): string {
  const [measured, controlled] = [endpoints, controls].map((some) =>
    some
      .flatMap((one) => times.get(one) ?? [])
      .map(({ ahead, absent }) => rocArea(ahead, absent).toFixed(3))
      .sort(),
  );
  return `: areas ${measured![0]}–${measured!.at(-1)}, controls ${controlled!.join(' and ')}`;
}

function shuffled<T>(some: T[]): T[] {
  return some
    .map((one) => ({ one, at: Math.random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ one }) => one);
}

test.for(['sealed', 'behind'] satisfies Person[])(
  'for the %s what is ahead and what never was take the same time',
  async (person, { task }) => {
    const times = await measureAll([...endpoints.filter((one) => one.person === person), ...controls]);
    const areas = [...times].map(([one, { ahead, absent }]) => ({
      name: `${one.person}, ${one.name}`,
      area: rocArea(ahead, absent),
      isControl: controls.includes(one),
    }));

    const isApart = (area: number) => area < 0.45 || area > 0.55;
    const wrong = areas.filter(({ area, isControl }) => isApart(area) !== isControl).map(({ name }) => name);
    const told = areas.map(
      ({ name, area, isControl }) => `${area.toFixed(3)} ${name}${isControl ? ' (control)' : ''}`,
    );
    Object.assign(task.meta, { told: told.join('\n'), wrong });

    expect(wrong).toEqual([]);
  },
);
