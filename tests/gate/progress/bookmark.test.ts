import { afterEach, describe, expect, test } from 'vitest';
import { chooseVeil, lookAt, moveBookmark, undoMove, type Reader } from '@/lib/gate';
import { unguardedDb } from '@/lib/db/unguarded';
import { openRawConnection } from '@/lib/db/raw-connection';
import { gateFixture, postThread } from '../../helpers/gate';

// A bookmark, or a veil, and the looks that its change ends are one transaction: nothing that fails in between can leave
// open what was to be closed.

afterEach(() => executeSql('drop trigger if exists refuse on "Look"; drop function if exists refuse'));

const executeSql = async (text: string) => {
  const database = await openRawConnection();
  await database.transaction(({ execute }) => execute(text)).finally(() => database.close());
};

const blockLookUpdates = () =>
  executeSql(`create or replace function refuse() returns trigger language plpgsql
      as $$ begin raise exception 'the disk is full'; end $$;
    create trigger refuse before update on "Look" for each row execute function refuse()`);

/** Kathy at 3, who moved there from 1 and looked at a thread of chapter 4. */
async function lookFixture() {
  const house = await gateFixture();
  const ruth = await house.readerAt('Ruth', { at: 5 });
  const before = await house.readerAt('Kathy', { at: 1 });
  const { threadId } = await postThread(ruth, 'The end.', 4);
  await moveBookmark(before, 3);
  const early = await house.reload(before);
  await lookAt(early, { kind: 'thread', id: threadId });
  return { house, early, kathy: await house.reload(early), threadId };
}

const CHANGES: [string, (reader: Reader) => Promise<unknown>][] = [
  ['moving back', (reader) => moveBookmark(reader, 0)],
  ['undoing a move', (reader) => undoMove(reader)],
  ['choosing the Sealed veil', (reader) => chooseVeil(reader, 'sealed')],
];

describe.each(CHANGES)('%s', (_name, change) => {
  test('changes nothing at all where the looks beyond cannot be closed', async () => {
    const { house, kathy } = await lookFixture();
    await blockLookUpdates();

    await expect(change(kathy)).rejects.toThrow();

    expect(await house.reload(kathy)).toEqual(kathy);
  });

  test('closes every look beyond, and a look of before that comes late opens nothing', async () => {
    const { house, early, kathy, threadId } = await lookFixture();

    await change(kathy);
    expect((await house.reload(kathy)).looks).toEqual([]);

    expect(await lookAt(early, { kind: 'thread', id: threadId })).toBe(false);
    expect((await house.reload(kathy)).looks).toEqual([]);
  });
});

test('a move back by a page of before an earlier move goes by the bookmark as it is stored', async () => {
  const { house, kathy, threadId } = await lookFixture();
  await moveBookmark(kathy, 1);
  const late = await house.reload(kathy);
  await moveBookmark(late, 3);
  await lookAt(await house.reload(kathy), { kind: 'thread', id: threadId });

  await moveBookmark(late, 2);

  const now = await house.reload(kathy);
  expect(now).toMatchObject({ readThrough: 2, movedFrom: 3, looks: [] });
  expect(await unguardedDb.look.count({ where: { userId: kathy.userId, coveredAt: null } })).toBe(0);
});

test('moving on ends no look', async () => {
  const { house, kathy } = await lookFixture();
  await moveBookmark(kathy, 4);
  expect((await house.reload(kathy)).looks).toEqual(kathy.looks);
});
