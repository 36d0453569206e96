import { afterEach, describe, expect, test } from 'vitest';
import { chooseVeil, lookAt, moveBookmark, undoMove, type Reader } from '@/lib/gate';
import { everything } from '@/lib/db/everything';
import { plainSql } from '@/lib/db/plain-sql';
import { aHouse, begins } from './house';

// A bookmark, or a veil, and the looks that its change ends are one transaction: nothing that fails in between can leave
// open what was to be closed.

afterEach(() => sql('drop trigger if exists refuse on "Look"; drop function if exists refuse'));

const sql = async (text: string) => {
  const database = await plainSql();
  await database.transaction(({ script }) => script(text)).finally(() => database.close());
};

const looksCannotBeCovered = () =>
  sql(`create or replace function refuse() returns trigger language plpgsql
      as $$ begin raise exception 'the disk is full'; end $$;
    create trigger refuse before update on "Look" for each row execute function refuse()`);

/** Kathy at 3, who moved there from 1 and looked at a thread of chapter 4. */
async function anEveningOfLooks() {
  const house = await aHouse();
  const [ruth, before] = [await house.reads('Ruth', { at: 5 }), await house.reads('Kathy', { at: 1 })];
  const { threadId } = await begins(ruth, 'The end.', 4);
  await moveBookmark(before, 3);
  const early = await house.again(before);
  await lookAt(early, { kind: 'thread', id: threadId });
  return { house, early, kathy: await house.again(early), threadId };
}

const changes: [string, (reader: Reader) => Promise<unknown>][] = [
  ['moving back', (reader) => moveBookmark(reader, 0)],
  ['undoing a move', (reader) => undoMove(reader)],
  ['choosing the Sealed veil', (reader) => chooseVeil(reader, 'sealed')],
];

describe.each(changes)('%s', (_name, change) => {
  test('changes nothing at all where the looks beyond cannot be closed', async () => {
    const { house, kathy } = await anEveningOfLooks();
    await looksCannotBeCovered();

    await expect(change(kathy)).rejects.toThrow();

    expect(await house.again(kathy)).toEqual(kathy);
  });

  test('closes every look beyond, and a look of before that comes late opens nothing', async () => {
    const { house, early, kathy, threadId } = await anEveningOfLooks();

    await change(kathy);
    expect((await house.again(kathy)).looks).toEqual([]);

    expect(await lookAt(early, { kind: 'thread', id: threadId })).toBe(false);
    expect((await house.again(kathy)).looks).toEqual([]);
  });
});

test('a move back by a page of before an earlier move goes by the bookmark as it is stored', async () => {
  const { house, kathy, threadId } = await anEveningOfLooks();
  await moveBookmark(kathy, 1);
  const late = await house.again(kathy);
  await moveBookmark(late, 3);
  await lookAt(await house.again(kathy), { kind: 'thread', id: threadId });

  await moveBookmark(late, 2);

  const now = await house.again(kathy);
  expect(now).toMatchObject({ readThrough: 2, movedFrom: 3, looks: [] });
  expect(await everything.look.count({ where: { userId: kathy.userId, coveredAt: null } })).toBe(0);
});

test('moving on ends no look', async () => {
  const { house, kathy } = await anEveningOfLooks();
  await moveBookmark(kathy, 4);
  expect((await house.again(kathy)).looks).toEqual(kathy.looks);
});
