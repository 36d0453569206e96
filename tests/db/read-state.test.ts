import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import { listMigrations } from '@/lib/db/migrations/history';
import { openRawConnection, type RawSql } from '@/lib/db/raw-connection';
import { arbitraryWorld } from '../leak-proof/generate/generators';
import { worldRows } from '../leak-proof/generate/rows';
import { buildWorld } from '../leak-proof/generate/world';
import { insertRows } from '../helpers/world-rows';

const NAME = '20261127093817_read_state';

/** Per thread, its versions in the order in which their posts were written, with the numbers that they have. */
const NUMBERS_SQL = `
  select t.id, t."lastVersion" as last, (select coalesce(json_agg(v.number order by p."createdAt", p.id, v."spoilsThrough"), '[]')
    from "PostVersion" v join "Post" p on p.id = v."postId" and p."threadId" = v."threadId" where v."threadId" = t.id) as numbers
  from "Thread" t`;

/** Whoever can read what, by the places, and is told of it as new. */
const NEWS_SQL = `
  select m."userId", v."postId", not coalesce(v.number <@ s.shown, false) as "isNew"
  from "Membership" m join "Reading" r on r."clubId" = m."clubId"
  left join "Progress" p on p."userId" = m."userId" and p."bookId" = r."bookId"
  join "PostVersion" v on v."readingId" = r.id and v."spoilsThrough" <= coalesce(p."readThrough", 0)
  left join "ReadState" s on s."userId" = m."userId" and s."threadId" = v."threadId"
  where m.standing = 'active'`;

const SHOWN_AHEAD_SQL = `
  select s."userId" from "ReadState" s join "PostVersion" v on v."threadId" = s."threadId" and v.number <@ s.shown
  left join "Progress" p on p."userId" = s."userId" and p."bookId" = v."bookId"
  where v."spoilsThrough" > coalesce(p."readThrough", 0)`;

const MOVES_SQL = `
  select p."readThrough", coalesce((select sum(m."toPlace" - m."fromPlace") from "BookmarkMove" m
    where m."userId" = p."userId" and m."bookId" = p."bookId"), 0)::int as covered from "Progress" p`;

async function migrateUntil(sql: RawSql, isWanted: (name: string) => boolean) {
  for (const migration of listMigrations()) if (isWanted(migration.name)) await sql.execute(migration.sql);
}

afterEach(async () => {
  const database = await openRawConnection();
  await database.transaction(async (sql) => {
    await sql.execute('drop schema public cascade; create schema public');
    await migrateUntil(sql, () => true);
  });
  await database.close();
});

/** Of this migration and of those after it. */
const LATER_TABLES = ['ReadState', 'BookmarkMove', 'Notice', 'ThreadFollow'];

test('what everybody could read before read state came is not new, and nothing ahead counts as shown', async () => {
  let seen = 0;
  await fc.assert(
    fc.asyncProperty(arbitraryWorld, async (raw) => {
      const rows = Object.fromEntries(
        Object.entries(worldRows(buildWorld(raw))).filter(([table]) => !LATER_TABLES.includes(table)),
      );
      const database = await openRawConnection();
      try {
        await database.transaction(async (sql) => {
          await sql.execute('drop schema public cascade; create schema public');
          await migrateUntil(sql, (name) => name < NAME);
          await insertRows(sql, rows);
          await migrateUntil(sql, (name) => name >= NAME);

          for (const { last, numbers } of await sql.query<{ last: number; numbers: number[] }>(NUMBERS_SQL)) {
            expect(numbers).toEqual(numbers.map((_number, at) => at + 1));
            expect(last).toBe(numbers.length);
          }
          const news = await sql.query<{ isNew: boolean }>(NEWS_SQL);
          expect(news.filter(({ isNew }) => isNew)).toEqual([]);
          expect(await sql.query(SHOWN_AHEAD_SQL)).toEqual([]);
          for (const { readThrough, covered } of await sql.query<{ readThrough: number; covered: number }>(
            MOVES_SQL,
          ))
            expect(covered).toBe(readThrough);
          seen += news.length;
        });
      } finally {
        await database.close();
      }
    }),
    { numRuns: 5, seed: 19 },
  );
  expect(seen).toBeGreaterThan(20);
});
