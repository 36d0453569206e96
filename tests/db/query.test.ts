import { expect, test, vi } from 'vitest';
import { pool } from '@/lib/db/current-pool';
import { constantQuery, query, run, runTogether } from '@/lib/db/query';
import { sql } from '@/lib/db/unguarded';

type NumberRow = { n: number };
const numbers = (rows: NumberRow[]) => rows.map(({ n }) => n);
const twoAndOne = query(sql`select n from (values (${1}::int), (${2}::int)) v (n) order by n desc`, numbers);
const nothing = query(sql`select 1 as n where false`, numbers);
const three = query(sql`select ${3}::int as n`, ([row]: NumberRow[]) => row!.n);
const divided = query(sql`select 1 / ${0}::int as n`, numbers);
const nested = query(
  sql`select ${'it\'s "told"'}::text as word, null as nothing, true as yes, json_build_object('place', 2) as object,
    (extract(epoch from timestamp '2026-01-01 00:00:00.123') * 1000)::float8 as time`,
  (rows) => rows,
);

test('several queries are one statement, and each gets its own rows in any order', async () => {
  const asked = vi.spyOn(await pool(), 'query');

  expect(await runTogether(twoAndOne, nothing, three)).toEqual([[2, 1], [], 3]);
  expect(await runTogether(three, twoAndOne)).toEqual([3, [2, 1]]);

  expect(asked).toHaveBeenCalledTimes(2);
});

test('a query gives the same answer alone and with others', async () => {
  const alone = [await run(twoAndOne), await run(nothing), await run(three), await run(nested)];

  expect(await runTogether(twoAndOne, nothing, three, nested)).toEqual(alone);
  expect(alone[3]).toEqual([
    {
      word: 'it\'s "told"',
      nothing: null,
      yes: true,
      object: { place: 2 },
      time: Date.UTC(2026, 0, 1) + 123,
    },
  ]);
});

test('what is known without the database asks it nothing', async () => {
  const asked = vi.spyOn(await pool(), 'query');

  expect(await run(constantQuery('known'))).toBe('known');
  expect(await runTogether(constantQuery('known'), constantQuery(null))).toEqual(['known', null]);
  expect(await runTogether()).toEqual([]);
  expect(asked).not.toHaveBeenCalled();
  expect(await runTogether(constantQuery('known'), three)).toEqual(['known', 3]);
  expect(asked).toHaveBeenCalledTimes(1);
});

test('a query that fails fails all that run with it, and none that run meanwhile or after', async () => {
  const failing = runTogether(three, divided);
  const other = run(three);

  await expect(failing).rejects.toThrow(/zero/);
  expect(await other).toBe(3);
  expect(await runTogether(three)).toEqual([3]);
});
