import 'server-only';
import {
  addKeysSql,
  DumpError,
  dropKeysSql,
  HEADER,
  listForeignKeys,
  insertSql,
  FOOTER,
  SEPARATOR,
  type DumpRow,
  type DumpTable,
  listTables,
} from './format';
import { HISTORY_TABLE_SQL, readHistory, listMigrations } from '../migrations/history';
import { openRawConnection, type RawSql } from '../raw-connection';

type Log = (line: string) => void;
type Write = (text: string) => Promise<unknown>;

/** At most so many rows, or about so many characters, are in hand at a time. */
const MAX_ROWS = 500;
const MAX_CHARACTERS = 1_000_000;

/**
 * Writes the whole database down as plain SQL, as it is at one moment: the migrations that made it, then every row.
 * Foreign keys are set aside meanwhile, so that no order of rows is wrong. Returns how many rows there are.
 */
export async function dump(write: Write, log: Log = () => {}): Promise<number> {
  const database = await openRawConnection();
  try {
    return await database.transaction(async (sql) => {
      await sql.execute(`set transaction isolation level repeatable read;
        set local datestyle = 'ISO'; set local timezone = 'UTC'; set local intervalstyle = 'postgres'`);
      return await writeDump(sql, (piece) => write(`${piece}\n${SEPARATOR}\n`), log);
    });
  } finally {
    await database.close();
  }
}

async function writeDump(sql: RawSql, write: Write, log: Log): Promise<number> {
  const keys = await listForeignKeys(sql);
  await write(`${HEADER}\n${HISTORY_TABLE_SQL};`);
  for (const migration of await readAppliedMigrations(sql)) await write(migration);
  await write(dropKeysSql(keys));
  let rows = 0;
  for (const table of await listTables(sql)) rows += await writeRows(sql, table, write, log);
  await write(addKeysSql(keys));
  await write(FOOTER);
  return rows;
}

async function readAppliedMigrations(sql: RawSql): Promise<string[]> {
  const history = await readHistory(sql);
  if (history.size === 0) throw new DumpError('There is nothing to dump: the database is empty.');
  const known = listMigrations();
  return [...history].map(([name, checksum]) => {
    const migration = known.find((one) => one.name === name && one.checksum === checksum);
    if (migration) return migration.sql;
    throw new DumpError(
      `The database was made by another Untold, with the migration ${name}: dump it with that one.`,
    );
  });
}

// Rows in an order that depends on nothing but what they say, so that two dumps can be compared.
async function writeRows(sql: RawSql, table: DumpTable, write: Write, log: Log): Promise<number> {
  const values = table.columns.map((column) => `${column}::text`).join(', ');
  await sql.execute(`declare rows cursor for
    select array[${values}] as row from ${table.name} whole order by whole::text collate "C"`);
  let count = 0;
  let next = 1;
  for (;;) {
    const rows = await sql.query<{ row: DumpRow }>(`fetch ${next} from rows`);
    if (rows.length === 0) break;
    const piece = insertSql(
      table,
      rows.map(({ row }) => row),
    );
    await write(piece);
    count += rows.length;
    next = nextBatchSize(piece.length / rows.length, next);
  }
  await sql.execute('close rows');
  log(`${table.name}: ${count}`);
  return count;
}

/** How many rows to fetch after some of this length: a table of long texts is read in smaller pieces. */
const nextBatchSize = (rowLength: number, before: number) =>
  Math.max(1, Math.min(MAX_ROWS, before * 4, Math.floor(MAX_CHARACTERS / rowLength)));
