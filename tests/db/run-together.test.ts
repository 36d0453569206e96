import { expect, test } from 'vitest';
import { queryRows, runTogether, sql } from '@/lib/db/unguarded';

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
