import { expect, test, vi } from 'vitest';
import { runTogether, queryRows, sql } from '@/lib/db/unguarded';
import { pool } from '@/lib/db/current-pool';
import { readOutline, readReadingRoom, listThreads, readAhead } from '@/lib/gate';
import { gateFixture, postThread, postReply } from '../../helpers/gate';

test.each(['marked', 'sealed'] as const)(
  'the room shows a %s reader with one question what three would tell',
  async (veil) => {
    const house = await gateFixture();
    const ruth = await house.readerAt('Ruth', { at: 5 });
    const { threadId } = await postThread(ruth, 'Hello.', 0, 'One');
    await postReply(ruth, 'Later.', { threadId, mark: 3 });
    await postThread(ruth, 'Then.', 1, 'Two');
    await postThread(ruth, 'At last.', 4, 'Three');
    const kathy = await house.readerAt('Kathy', { at: 1, veil });
    const apart = [await readOutline(kathy), await readAhead(kathy), await listThreads(kathy, 1)];
    const asked = vi.spyOn(await pool(), 'query');

    const room = await readReadingRoom(kathy, 1);

    expect(room).toEqual(apart);
    expect(room[2].lines.map(({ title }) => title)).toEqual(['Two', 'One']);
    expect(asked).toHaveBeenCalledTimes(1);
  },
);

test('what is asked as one is answered each with its own, and what was not asked with nothing', async () => {
  const [two, none, later] = await runTogether(() => [
    queryRows<{ n: number }>(sql`select n from (values (${1}::int), (${2}::int)) v (n) order by n desc`),
    queryRows(sql`select 1 where false`),
    Promise.resolve().then(() => queryRows(sql`select ${3}::int as n`)),
  ]);

  expect([two, none, later]).toEqual([[{ n: 2 }, { n: 1 }], [], [{ n: 3 }]]);
  expect(await runTogether(() => [])).toEqual([]);
});

test('one that fails fails all that are asked with it, and none after', async () => {
  const wrong = runTogether(() => [queryRows(sql`select 1 as n`), queryRows(sql`select 1 / ${0}::int as n`)]);

  await expect(wrong).rejects.toThrow(/zero/);
  expect(await queryRows(sql`select 1 as n`)).toEqual([{ n: 1 }]);
  expect(() =>
    runTogether(() => {
      throw new Error('Before it asked.');
    }),
  ).toThrow('Before');
  expect(await queryRows(sql`select 1 as n`)).toEqual([{ n: 1 }]);
});
