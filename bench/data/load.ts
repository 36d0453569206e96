import { writePeopleAndBooks, writeClub, writeProgress } from './clubs';
import type { Row } from './row';
import { type Size } from './sizes';
import { openRawConnection, type RawSql } from '@/lib/db/raw-connection';

const BATCH_SIZE = 4_000;

/** Fills an empty, migrated database, the one that DATABASE_URL names or the embedded one. */
export async function load(size: Size, log: (line: string) => void) {
  const database = await openRawConnection();
  try {
    await database.transaction(async (sql) => {
      // Everything is made whole, so nothing is checked row by row; the indexes are made at the end, in one go.
      await sql.execute('set local session_replication_role = replica');
      const indexes = await dropIndexes(sql);
      await fill(sql, size, log);
      log('making the indexes');
      for (const { definition } of indexes) await sql.execute(definition);
    });
    await database.transaction((sql) => sql.execute('analyze'));
  } finally {
    await database.close();
  }
}

async function dropIndexes(sql: RawSql) {
  const indexes = await sql.query<{ name: string; definition: string }>(
    `select indexname as name, indexdef as definition from pg_indexes
     where tablename in ('Post', 'PostVersion', 'Reaction', 'Thread', 'ThreadTally', 'Aside')
       and not exists (select 1 from pg_constraint where conindid = format('%I', indexname)::regclass)`,
  );
  for (const { name } of indexes) await sql.execute(`drop index "${name}"`);
  return indexes;
}

async function fill(sql: RawSql, size: Size, log: (line: string) => void) {
  const pending = new Map<string, Row[]>();
  const write = (table: string, row: Row) => {
    const rows = pending.get(table) ?? [];
    if (rows.length === 0) pending.set(table, rows);
    rows.push(row);
  };
  writePeopleAndBooks(size, write);
  writeProgress(size, write);
  await flush(sql, pending, 0);
  for (let nth = 0; nth < size.clubs; nth += 1) {
    writeClub(nth, size, postCount(nth, size), write);
    await flush(sql, pending, BATCH_SIZE);
    if ((nth + 1) % Math.ceil(size.clubs / 20) === 0) log(`${nth + 1} of ${size.clubs} clubs`);
  }
  await flush(sql, pending, 0);
}

/** The first club is ten times as large as the others, where there are others. */
function postCount(nth: number, { clubs, posts }: Size) {
  const share = Math.floor(posts / (clubs + 9));
  return nth === 0 ? posts - share * (clubs - 1) : share;
}

async function flush(sql: RawSql, pending: Map<string, Row[]>, atLeast: number) {
  for (const [table, rows] of pending) {
    if (rows.length < atLeast) continue;
    pending.delete(table);
    for (let from = 0; from < rows.length; from += BATCH_SIZE)
      await sql.query(`insert into "${table}" select * from json_populate_recordset(null::"${table}", $1)`, [
        JSON.stringify(rows.slice(from, from + BATCH_SIZE)),
      ]);
  }
}
