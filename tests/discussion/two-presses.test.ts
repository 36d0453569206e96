import fc from 'fast-check';
import { describe, expect, it, test, vi } from 'vitest';
import { anEvening, type Insider } from './evening';
import { cameTo, everythingSaid } from './said';
import { askedBefore } from '../support/asked';
import { newId } from '@/lib/ambient';
import { press } from '@/lib/discussion/looking';
import { lookAtReported } from '@/lib/moderation/actions';

const evening = await anEvening();
const { people, here, at, ids } = evening;
const pressed = { ...here, here: at };

const looks = async () => (await everythingSaid()).Look!;
const asideItem = `aside:${ids.aside}`;

const covers = [
  ...(['thread', 'post', 'aside', 'passage', 'theme', 'reveal'] as const).map(
    (kind) => [`${kind}:${ids[kind]}`, 'behind', press] as const,
  ),
  [`post:${ids.post}`, 'moderator behind', lookAtReported],
  [`report:${ids.report}`, 'moderator behind', lookAtReported],
] as const;

describe.each(covers)('the cover of %s', (item, person, action) => {
  const fields = action === press ? pressed : here;

  it.each([{ script: true }, { script: false }])('looks at nothing by one press (%o)', async (how) => {
    const before = await looks();

    const asked = await people[person].send(action, { ...fields, ask: item }, how);
    const looked = await people[person].send(action, { ...fields, look: item }, how);

    for (const sent of [asked, looked]) expect(how.script ? sent.other.asked : sent.went).toContain(item);
    expect(await looks()).toEqual(before);
  });

  it('looks by a second press, after the question and not too soon', async () => {
    const before = await looks();
    const { other } = await people[person].send(action, { ...fields, ask: item });
    const look = { ...fields, look: item, asked: other.asked! };

    const tooSoon = await people[person].send(action, look);
    const between = await looks();
    const looked = await aSecondLater(() => people[person].send(action, look));

    expect(between).toEqual(before);
    expect(tooSoon.other.asked).toContain(item);
    expect(looked).toMatchObject({ refreshed: true, message: null });
    expect((await looks()).length).toBeGreaterThan(before.length);
  });
});

async function aSecondLater<T>(work: () => Promise<T>): Promise<T> {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 1000 });
  try {
    return await work();
  } finally {
    vi.useRealTimers();
  }
}

test('without JavaScript the first press leads to the page with the question', async () => {
  const sent = await people.behind.send(press, { ...pressed, here: `${at}?page=2`, ask: asideItem }, plain);
  const desk = await people['moderator behind'].send(
    lookAtReported,
    { ...here, ask: `post:${ids.post}`, at: ids.report },
    plain,
  );

  expect(sent.went).toBe(`${at}?page=2&ask=${asideItem}#i-${ids.aside}-q`);
  expect(desk.went).toBe(
    `/clubs/${here.club}/moderation?reading=${here.reading}&at=${ids.report}&ask=post:${ids.post}#i-${ids.report}-post-q`,
  );
});
const plain = { script: false };

test('the question is the same for what waits, what is open and what never was, and a Sealed reader gets none', async () => {
  const never = newId();
  const ask = (person: Insider, id: string) => people[person].send(press, { ...pressed, ask: `post:${id}` });
  const shape = async (id: string) => {
    const sent = await ask('behind', id);
    return JSON.stringify({ ...sent, typed: null })
      .replaceAll(id, 'id')
      .replace(/ \d+ [\w-]+"/, ' …"');
  };

  expect(await shape(ids.post)).toBe(await shape(never));
  expect(await shape(ids.openPost)).toBe(await shape(never));
  for (const id of [ids.post, never]) expect(cameTo(await ask('sealed', id))).toBe('absent');
});

const proof = askedBefore(people['moderator behind'], asideItem);
/** Proofs that are none: of somebody else, of another item, of another moment, or of nobody. */
const forged = fc.oneof(
  fc.string({ maxLength: 200 }),
  fc.constant(askedBefore(people.author, asideItem)),
  fc
    .constantFrom('theme', 'passage')
    .map((kind) => askedBefore(people['moderator behind'], `${kind}:${newId()}`)),
  fc
    .integer({ min: -10_000, max: 100 })
    .map((ago) => askedBefore(people['moderator behind'], asideItem, ago)),
  fc
    .integer({ min: 3_600_100, max: 10_000_000 })
    .map((ago) => askedBefore(people['moderator behind'], asideItem, ago)),
  fc
    .nat(proof.length - 1)
    .map((nth) => `${proof.slice(0, nth)}${proof[nth] === 'a' ? 'b' : 'a'}${proof.slice(nth + 1)}`),
  fc.nat(proof.length - 1).map((length) => proof.slice(0, length)),
  fc.integer({ min: 1, max: 1e15 }).map((time) => proof.replace(/ \d+ /, ` ${Date.now() - time} `)),
);

test('nothing but the question’s own proof looks', async () => {
  const moderator = people['moderator behind'];
  const before = await looks();

  await fc.assert(
    fc.asyncProperty(forged, async (asked) => {
      const sent = await moderator.send(press, { ...pressed, look: asideItem, asked });

      expect(sent.refreshed).toBe(false);
    }),
    { numRuns: 150 },
  );
  expect(await looks()).toEqual(before);
  expect((await moderator.send(press, { ...pressed, look: asideItem, asked: proof })).refreshed).toBe(true);
});
