import fc from 'fast-check';
import { describe, expect, it, test, vi } from 'vitest';
import { permissionFixture, type Insider } from '../../permissions/fixture';
import { outcome, snapshotRows } from '../../permissions/row-snapshot';
import { lookProof } from '../../helpers/look-proof';
import { newId } from '@/lib/clock-and-ids';
import { itemAction } from '@/lib/discussion/item-actions';
import { reportedItemAction } from '@/lib/moderation/actions';

const fixture = await permissionFixture();
const { people, here, at, ids } = fixture;
const formFields = { ...here, here: at };

const storedLooks = async () => (await snapshotRows()).Look!;
const asideItem = `aside:${ids.aside}`;

const covers = [
  ...(['thread', 'post', 'aside', 'passage', 'theme', 'reveal'] as const).map(
    (kind) => [`${kind}:${ids[kind]}`, 'behind', itemAction] as const,
  ),
  [`post:${ids.post}`, 'moderator behind', reportedItemAction],
  [`report:${ids.report}`, 'moderator behind', reportedItemAction],
] as const;

describe.each(covers)('the cover of %s', (item, person, action) => {
  const fields = action === itemAction ? formFields : here;

  it.each([{ script: true }, { script: false }])('looks at nothing by one press (%o)', async (how) => {
    const before = await storedLooks();

    const asked = await people[person].send(action, { ...fields, ask: item }, how);
    const looked = await people[person].send(action, { ...fields, look: item }, how);

    for (const sent of [asked, looked]) expect(how.script ? sent.extra.lookProof : sent.went).toContain(item);
    expect(await storedLooks()).toEqual(before);
  });

  it('looks by a second press, after the question and not too soon', async () => {
    const before = await storedLooks();
    const { extra: other } = await people[person].send(action, { ...fields, ask: item });
    const look = { ...fields, look: item, asked: other.lookProof! };

    const tooSoon = await people[person].send(action, look);
    const between = await storedLooks();
    const looked = await oneSecondLater(() => people[person].send(action, look));

    expect(between).toEqual(before);
    expect(tooSoon.extra.lookProof).toContain(item);
    expect(looked).toMatchObject({ refreshed: true, formError: null });
    expect((await storedLooks()).length).toBeGreaterThan(before.length);
  });
});

async function oneSecondLater<T>(work: () => Promise<T>): Promise<T> {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 1000 });
  try {
    return await work();
  } finally {
    vi.useRealTimers();
  }
}

test('without JavaScript the first press leads to the page with the question', async () => {
  const sent = await people.behind.send(
    itemAction,
    { ...formFields, here: `${at}?page=2`, ask: asideItem },
    WITHOUT_SCRIPT,
  );
  const desk = await people['moderator behind'].send(
    reportedItemAction,
    { ...here, ask: `post:${ids.post}`, at: ids.report },
    WITHOUT_SCRIPT,
  );

  expect(sent.went).toBe(`${at}?page=2&ask=${asideItem}#i-${ids.aside}-q`);
  expect(desk.went).toBe(
    `/clubs/${here.club}/moderation?reading=${here.reading}&at=${ids.report}&ask=post:${ids.post}#i-${ids.report}-post-q`,
  );
});
const WITHOUT_SCRIPT = { script: false };

test('the question is the same for what waits, what is open and what never was, and a Sealed reader gets none', async () => {
  const never = newId();
  const ask = (person: Insider, id: string) =>
    people[person].send(itemAction, { ...formFields, ask: `post:${id}` });
  const shape = async (id: string) => {
    const sent = await ask('behind', id);
    return JSON.stringify({ ...sent, values: null })
      .replaceAll(id, 'id')
      .replace(/ \d+ [\w-]+"/, ' …"');
  };

  expect(await shape(ids.post)).toBe(await shape(never));
  expect(await shape(ids.openPost)).toBe(await shape(never));
  for (const id of [ids.post, never]) expect(outcome(await ask('sealed', id))).toBe('absent');
});

const proof = lookProof(people['moderator behind'], asideItem);
/** Proofs that are none: of somebody else, of another item, of another moment, or of nobody. */
const forgedProofs = fc.oneof(
  fc.string({ maxLength: 200 }),
  fc.constant(lookProof(people.author, asideItem)),
  fc
    .constantFrom('theme', 'passage')
    .map((kind) => lookProof(people['moderator behind'], `${kind}:${newId()}`)),
  fc.integer({ min: -10_000, max: 100 }).map((ago) => lookProof(people['moderator behind'], asideItem, ago)),
  fc
    .integer({ min: 3_600_100, max: 10_000_000 })
    .map((ago) => lookProof(people['moderator behind'], asideItem, ago)),
  fc
    .nat(proof.length - 1)
    .map((nth) => `${proof.slice(0, nth)}${proof[nth] === 'a' ? 'b' : 'a'}${proof.slice(nth + 1)}`),
  fc.nat(proof.length - 1).map((length) => proof.slice(0, length)),
  fc.integer({ min: 1, max: 1e15 }).map((time) => proof.replace(/ \d+ /, ` ${Date.now() - time} `)),
);

test('nothing but the question’s own proof looks', async () => {
  const moderator = people['moderator behind'];
  const before = await storedLooks();

  await fc.assert(
    fc.asyncProperty(forgedProofs, async (asked) => {
      const sent = await moderator.send(itemAction, { ...formFields, look: asideItem, asked });

      expect(sent.refreshed).toBe(false);
    }),
    { numRuns: 150 },
  );
  expect(await storedLooks()).toEqual(before);
  expect((await moderator.send(itemAction, { ...formFields, look: asideItem, asked: proof })).refreshed).toBe(
    true,
  );
});
