import { expect, test, vi } from 'vitest';
import { asOne, rowsOf, sql } from '@/lib/db/everything';
import { pool } from '@/lib/db/pool';
import { outlineOf, roomOf, threadsOf, waitingFor } from '@/lib/gate';
import { aHouse, begins, says } from './house';

test.each(['marked', 'sealed'] as const)(
  'the room shows a %s reader with one question what three would tell',
  async (veil) => {
    const house = await aHouse();
    const ruth = await house.reads('Ruth', { at: 5 });
    const { threadId } = await begins(ruth, 'Hello.', 0, 'One');
    await says(ruth, 'Later.', { threadId, mark: 3 });
    await begins(ruth, 'Then.', 1, 'Two');
    await begins(ruth, 'At last.', 4, 'Three');
    const kathy = await house.reads('Kathy', { at: 1, veil });
    const apart = [await outlineOf(kathy), await waitingFor(kathy), await threadsOf(kathy, 1)];
    const asked = vi.spyOn(await pool(), 'query');

    const room = await roomOf(kathy, 1);

    expect(room).toEqual(apart);
    expect(room[2].lines.map(({ title }) => title)).toEqual(['Two', 'One']);
    expect(asked).toHaveBeenCalledTimes(1);
  },
);

test('what is asked as one is answered each with its own, and what was not asked with nothing', async () => {
  const [two, none, later] = await asOne(() => [
    rowsOf<{ n: number }>(sql`select n from (values (${1}::int), (${2}::int)) v (n) order by n desc`),
    rowsOf(sql`select 1 where false`),
    Promise.resolve().then(() => rowsOf(sql`select ${3}::int as n`)),
  ]);

  expect([two, none, later]).toEqual([[{ n: 2 }, { n: 1 }], [], [{ n: 3 }]]);
  expect(await asOne(() => [])).toEqual([]);
});

test('one that fails fails all that are asked with it, and none after', async () => {
  const wrong = asOne(() => [rowsOf(sql`select 1 as n`), rowsOf(sql`select 1 / ${0}::int as n`)]);

  await expect(wrong).rejects.toThrow(/zero/);
  expect(await rowsOf(sql`select 1 as n`)).toEqual([{ n: 1 }]);
  expect(() =>
    asOne(() => {
      throw new Error('Before it asked.');
    }),
  ).toThrow('Before');
  expect(await rowsOf(sql`select 1 as n`)).toEqual([{ n: 1 }]);
});
