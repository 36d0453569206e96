import { describe, expect, it, test } from 'vitest';
import { anEvening, readerFor, type Evening, type Insider } from '../discussion/evening';
import { everythingSaid } from '../discussion/said';
import { secondPress } from '../support/asked';
import { press } from '@/lib/discussion/looking';
import { chooseMyVeil, moveMyBookmark, undoMyMove } from '@/lib/progress/actions';

/** Where somebody is, under which veil, and how many things they looked at. */
async function isNow({ people, here }: Evening, person: Insider) {
  const { readThrough, veil, looks } = await readerFor(people[person], here);
  return { readThrough, veil, looks: looks.length };
}

// For what changes nothing.
const quiet = await anEvening();

describe('a bookmark', () => {
  it.each([{ script: true }, { script: false }])('is moved, and taken back once (%o)', async (how) => {
    const evening = await anEvening();
    const { behind } = evening.people;

    const moved = await behind.send(moveMyBookmark, { ...evening.here, readThrough: '8' }, how);
    const there = await isNow(evening, 'behind');
    const undone = await behind.send(undoMyMove, evening.here, how);
    const again = await behind.send(undoMyMove, evening.here, how);

    expect([moved.went, undone.went]).toEqual([evening.at, evening.at]);
    expect([there.readThrough, (await isNow(evening, 'behind')).readThrough]).toEqual([8, 3]);
    expect(again.message).toBe('There’s nothing to undo.');
  });

  it.each(['0', '9'])('goes to %s, the first place and the last', async (readThrough) => {
    const evening = await anEvening();

    await evening.people.behind.send(moveMyBookmark, { ...evening.here, readThrough });

    expect((await isNow(evening, 'behind')).readThrough).toBe(Number(readThrough));
  });

  it.each(['', ' ', '-1', '10', '9999', '10000', '1.5', '1e1', '0x7', '٣', 'all'])(
    'does not go to %j, and the form says so beside the field',
    async (readThrough) => {
      const before = await everythingSaid();

      const sent = await quiet.people.behind.send(moveMyBookmark, { ...quiet.here, readThrough });

      expect(sent.errors.readThrough).toMatch(/chapter\.$/);
      expect(sent.typed.readThrough).toBe(readThrough);
      expect(await everythingSaid()).toEqual(before);
    },
  );

  it('is one person’s alone: nobody else’s place moves with it', async () => {
    const evening = await anEvening();
    const before = await isNow(evening, 'looker');

    await evening.people.behind.send(moveMyBookmark, { ...evening.here, readThrough: '0' });

    expect(await isNow(evening, 'looker')).toEqual(before);
  });

  it('that goes back covers again what was looked at beyond it', async () => {
    const evening = await anEvening();
    const before = await isNow(evening, 'looker');

    await evening.people.looker.send(moveMyBookmark, { ...evening.here, readThrough: '2' });

    expect(before.looks).toBeGreaterThan(2);
    expect(await isNow(evening, 'looker')).toEqual({ readThrough: 2, veil: 'marked', looks: 0 });
  });

  it('stays where it is when something ahead is looked at', async () => {
    const evening = await anEvening();
    const look = { ...evening.here, here: evening.at, look: `reveal:${evening.ids.reveal}` };

    const { behind } = evening.people;
    await behind.send(press, secondPress(behind, look));

    expect(await isNow(evening, 'behind')).toEqual({ readThrough: 3, veil: 'marked', looks: 1 });
  });
});

test('under the Sealed veil looks end, and do not come back with the Marked one', async () => {
  const evening = await anEvening();
  const { looker } = evening.people;

  await looker.send(chooseMyVeil, { ...evening.here, veil: 'sealed' });
  const sealed = await isNow(evening, 'looker');
  await looker.send(chooseMyVeil, { ...evening.here, veil: 'marked' });

  expect(sealed).toEqual({ readThrough: 3, veil: 'sealed', looks: 0 });
  expect(await isNow(evening, 'looker')).toEqual({ readThrough: 3, veil: 'marked', looks: 0 });
});

test.each(['', 'none', 'Sealed', '__proto__'])('there is no veil named %j', async (veil) => {
  const sent = await quiet.people.behind.send(chooseMyVeil, { ...quiet.here, veil });

  expect(sent.errors).toEqual({ veil: 'Please choose one.' });
  expect(await isNow(quiet, 'behind')).toMatchObject({ veil: 'marked' });
});
