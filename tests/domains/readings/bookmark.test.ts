import { describe, expect, it, test } from 'vitest';
import {
  permissionFixture,
  currentReader,
  type PermissionFixture,
  type Insider,
} from '../../permissions/fixture';
import { snapshotRows } from '../../permissions/row-snapshot';
import { withLookProof } from '../../helpers/look-proof';
import { itemAction } from '@/lib/discussion/item-actions';
import { chooseVeilAction, moveBookmarkAction, undoMoveAction } from '@/lib/readings/progress-actions';

/** Where somebody is, under which veil, and how many things they looked at. */
async function currentState({ people, here }: PermissionFixture, person: Insider) {
  const { readThrough, veil, looks } = await currentReader(people[person], here);
  return { readThrough, veil, looks: looks.length };
}

// For what changes nothing.
const quiet = await permissionFixture();

describe('a bookmark', () => {
  it.each([{ script: true }, { script: false }])('is moved, and taken back once (%o)', async (how) => {
    const evening = await permissionFixture();
    const { behind } = evening.people;

    const moved = await behind.send(
      moveBookmarkAction,
      { ...evening.here, readThrough: '8', sure: '8' },
      how,
    );
    const there = await currentState(evening, 'behind');
    const undone = await behind.send(undoMoveAction, evening.here, how);
    const again = await behind.send(undoMoveAction, evening.here, how);

    expect([moved.went, undone.went]).toEqual([`${evening.at}/opened`, evening.at]);
    expect([there.readThrough, (await currentState(evening, 'behind')).readThrough]).toEqual([8, 3]);
    expect(again.formError).toBe('There’s nothing to undo.');
  });

  it.each(['0', '9'])('goes to %s, the first place and the last', async (readThrough) => {
    const evening = await permissionFixture();

    await evening.people.behind.send(moveBookmarkAction, {
      ...evening.here,
      readThrough,
      sure: readThrough,
    });

    expect((await currentState(evening, 'behind')).readThrough).toBe(Number(readThrough));
  });

  it.each(['', ' ', '-1', '10', '9999', '10000', '1.5', '1e1', '0x7', '٣', 'all'])(
    'does not go to %j, and the form says so beside the field',
    async (readThrough) => {
      const before = await snapshotRows();

      const sent = await quiet.people.behind.send(moveBookmarkAction, { ...quiet.here, readThrough });

      expect(sent.fieldErrors.readThrough).toMatch(/chapter\.$/);
      expect(sent.values.readThrough).toBe(readThrough);
      expect(await snapshotRows()).toEqual(before);
    },
  );

  it('asks before it goes over more than three chapters, and about that place alone', async () => {
    const evening = await permissionFixture();
    const { behind } = evening.people;
    const move = (fields: object) => behind.send(moveBookmarkAction, { ...evening.here, ...fields });

    const asked = await move({ readThrough: '7' });
    const other = await move({ readThrough: '8', sure: '7' });

    expect([asked.extra.confirm, other.extra.confirm]).toEqual(['7', '8']);
    expect(asked.values.readThrough).toBe('7');
    expect((await currentState(evening, 'behind')).readThrough).toBe(3);
    expect((await move({ readThrough: '6' })).went).toBe(`${evening.at}/opened`);
    expect((await move({ readThrough: '2' })).went).toBe(evening.at);
  });

  it('that is moved from home leads to how much opened, without a word of it', async () => {
    const evening = await permissionFixture();

    const moved = await evening.people.behind.send(moveBookmarkAction, {
      ...evening.here,
      readThrough: '4',
      from: 'home',
    });

    expect(moved.went).toBe(`${evening.at}/opened?brief=1`);
  });

  it('is one person’s alone: nobody else’s place moves with it', async () => {
    const evening = await permissionFixture();
    const before = await currentState(evening, 'looker');

    await evening.people.behind.send(moveBookmarkAction, { ...evening.here, readThrough: '0' });

    expect(await currentState(evening, 'looker')).toEqual(before);
  });

  it('that goes back covers again what was looked at beyond it', async () => {
    const evening = await permissionFixture();
    const before = await currentState(evening, 'looker');

    await evening.people.looker.send(moveBookmarkAction, { ...evening.here, readThrough: '2' });

    expect(before.looks).toBeGreaterThan(2);
    expect(await currentState(evening, 'looker')).toEqual({ readThrough: 2, veil: 'marked', looks: 0 });
  });

  it('stays where it is when something ahead is looked at', async () => {
    const evening = await permissionFixture();
    const look = { ...evening.here, here: evening.at, look: `reveal:${evening.ids.reveal}` };

    const { behind } = evening.people;
    await behind.send(itemAction, withLookProof(behind, look));

    expect(await currentState(evening, 'behind')).toEqual({ readThrough: 3, veil: 'marked', looks: 1 });
  });
});

test('under the Sealed veil looks end, and do not come back with the Marked one', async () => {
  const evening = await permissionFixture();
  const { looker } = evening.people;

  await looker.send(chooseVeilAction, { ...evening.here, veil: 'sealed' });
  const sealed = await currentState(evening, 'looker');
  await looker.send(chooseVeilAction, { ...evening.here, veil: 'marked' });

  expect(sealed).toEqual({ readThrough: 3, veil: 'sealed', looks: 0 });
  expect(await currentState(evening, 'looker')).toEqual({ readThrough: 3, veil: 'marked', looks: 0 });
});

test.each(['', 'none', 'Sealed', '__proto__'])('there is no veil named %j', async (veil) => {
  const sent = await quiet.people.behind.send(chooseVeilAction, { ...quiet.here, veil });

  expect(sent.fieldErrors).toEqual({ veil: 'Please choose one.' });
  expect(await currentState(quiet, 'behind')).toMatchObject({ veil: 'marked' });
});
