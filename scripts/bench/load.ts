import { base, club, places } from './clubs';
import type { Row } from './row';
import { type Size } from './sizes';
import { plainSql, type Sql } from '@/lib/db/plain-sql';

const AT_ONCE = 4_000;

/** Fills an empty, migrated database, the one that DATABASE_URL names or the embedded one. */
export async function load(size: Size, tell: (line: string) => void) {
  const database = await plainSql();
  try {
    await database.transaction(async (sql) => {
      // Everything is made whole, so nothing is checked row by row; the indexes are made at the end, in one go.
      await sql.script('set local session_replication_role = replica');
      const indexes = await withoutIndexes(sql);
      await fill(sql, size, tell);
      tell('making the indexes');
      for (const { definition } of indexes) await sql.script(definition);
    });
    await database.transaction((sql) => sql.script('analyze'));
  } finally {
    await database.close();
  }
}

async function withoutIndexes(sql: Sql) {
  const indexes = await sql.rows<{ name: string; definition: string }>(
    `select indexname as name, indexdef as definition from pg_indexes
     where tablename in ('Post', 'PostVersion', 'Reaction', 'Thread', 'ThreadTally', 'Aside')
       and not exists (select 1 from pg_constraint where conindid = format('%I', indexname)::regclass)`,
  );
  for (const { name } of indexes) await sql.script(`drop index "${name}"`);
  return indexes;
}

async function fill(sql: Sql, size: Size, tell: (line: string) => void) {
  const waiting = new Map<string, Row[]>();
  const put = (table: string, row: Row) => {
    const rows = waiting.get(table) ?? [];
    if (rows.length === 0) waiting.set(table, rows);
    rows.push(row);
  };
  base(size, put);
  places(size, put);
  await send(sql, waiting, 0);
  for (let nth = 0; nth < size.clubs; nth += 1) {
    club(nth, size, postsOf(nth, size), put);
    await send(sql, waiting, AT_ONCE);
    if ((nth + 1) % Math.ceil(size.clubs / 20) === 0) tell(`${nth + 1} of ${size.clubs} clubs`);
  }
  await send(sql, waiting, 0);
}

/** The first club is ten times as large as the others, where there are others. */
function postsOf(nth: number, { clubs, posts }: Size) {
  const share = Math.floor(posts / (clubs + 9));
  return nth === 0 ? posts - share * (clubs - 1) : share;
}

async function send(sql: Sql, waiting: Map<string, Row[]>, atLeast: number) {
  for (const [table, rows] of waiting) {
    if (rows.length < atLeast) continue;
    waiting.delete(table);
    for (let from = 0; from < rows.length; from += AT_ONCE)
      await sql.rows(`insert into "${table}" select * from json_populate_recordset(null::"${table}", $1)`, [
        JSON.stringify(rows.slice(from, from + AT_ONCE)),
      ]);
  }
}
