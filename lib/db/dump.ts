import 'server-only';
import {
  addKeys,
  CannotMove,
  dropKeys,
  FIRST,
  foreignKeysOf,
  insertOf,
  LAST,
  NEXT,
  type Row,
  type Table,
  tablesOf,
} from './dump-format';
import { HISTORY, historyOf, migrations } from './history';
import { plainSql, type Sql } from './plain-sql';

type Tell = (line: string) => void;
type Write = (text: string) => Promise<unknown>;

/** At most so many rows, or about so many characters, are in hand at a time. */
const MOST_ROWS = 500;
const MOST_CHARACTERS = 1_000_000;

/**
 * Writes the whole database down as plain SQL, as it is at one moment: the migrations that made it, then every row.
 * Foreign keys are set aside meanwhile, so that no order of rows is wrong. Returns how many rows there are.
 */
export async function dump(write: Write, tell: Tell = () => {}): Promise<number> {
  const database = await plainSql();
  try {
    return await database.transaction(async (sql) => {
      await sql.script(`set transaction isolation level repeatable read;
        set local datestyle = 'ISO'; set local timezone = 'UTC'; set local intervalstyle = 'postgres'`);
      return await writeDown(sql, (piece) => write(`${piece}\n${NEXT}\n`), tell);
    });
  } finally {
    await database.close();
  }
}

async function writeDown(sql: Sql, write: Write, tell: Tell): Promise<number> {
  const keys = await foreignKeysOf(sql);
  await write(`${FIRST}\n${HISTORY};`);
  for (const migration of await appliedMigrations(sql)) await write(migration);
  await write(dropKeys(keys));
  let rows = 0;
  for (const table of await tablesOf(sql)) rows += await writeRows(sql, table, write, tell);
  await write(addKeys(keys));
  await write(LAST);
  return rows;
}

async function appliedMigrations(sql: Sql): Promise<string[]> {
  const history = await historyOf(sql);
  if (history.size === 0) throw new CannotMove('There is nothing to dump: the database is empty.');
  const known = migrations();
  return [...history].map(([name, checksum]) => {
    const migration = known.find((one) => one.name === name && one.checksum === checksum);
    if (migration) return migration.sql;
    throw new CannotMove(
      `The database was made by another Untold, with the migration ${name}: dump it with that one.`,
    );
  });
}

// Rows in an order that depends on nothing but what they say, so that two dumps can be compared.
async function writeRows(sql: Sql, table: Table, write: Write, tell: Tell): Promise<number> {
  const values = table.columns.map((column) => `${column}::text`).join(', ');
  await sql.script(`declare rows cursor for
    select array[${values}] as row from ${table.name} whole order by whole::text collate "C"`);
  let count = 0;
  let next = 1;
  for (;;) {
    const rows = await sql.rows<{ row: Row }>(`fetch ${next} from rows`);
    if (rows.length === 0) break;
    const piece = insertOf(
      table,
      rows.map(({ row }) => row),
    );
    await write(piece);
    count += rows.length;
    next = fitting(piece.length / rows.length, next);
  }
  await sql.script('close rows');
  tell(`${table.name}: ${count}`);
  return count;
}

/** How many rows to fetch after some of this length: a table of long texts is read in smaller pieces. */
const fitting = (rowLength: number, before: number) =>
  Math.max(1, Math.min(MOST_ROWS, before * 4, Math.floor(MOST_CHARACTERS / rowLength)));
