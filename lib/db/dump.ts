import 'server-only';
import { HISTORY, historyOf, migrations } from './history';
import { plainSql, type Sql } from './plain-sql';

/** What was asked of a dump or a restore cannot be done. The message is written for whoever asked. */
export class CannotMove extends Error {
  override name = 'CannotMove';
}

type Tell = (line: string) => void;
type Write = (text: string) => Promise<unknown>;

export const FIRST =
  '-- A dump of Untold. Into an empty database: npm run db:restore, or psql -1 -v ON_ERROR_STOP=1 -f';
/** Ends a piece that is carried out at once. No value has a line of its own, so none can be taken for it. */
export const NEXT = '-- next';
/** Without this line a dump was cut off. */
export const LAST = '-- the end';

const AT_ONCE = 500;

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
  for (const made of await howItWasMade(sql)) await write(made);
  await write(keys.map(({ table, name }) => `alter table ${table} drop constraint ${name};`).join('\n'));
  let rows = 0;
  for (const table of await tablesOf(sql)) rows += await writeRows(sql, table, write, tell);
  await write(
    keys
      .map(({ table, name, meaning }) => `alter table ${table} add constraint ${name} ${meaning};`)
      .join('\n'),
  );
  await write(LAST);
  return rows;
}

async function howItWasMade(sql: Sql): Promise<string[]> {
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

type Table = { name: string; columns: string[] };

const tablesOf = (sql: Sql) =>
  sql.rows<Table>(`
    select quote_ident(relname) as name, array_agg(quote_ident(attname) order by attnum) as columns
    from pg_class join pg_attribute on attrelid = pg_class.oid
    where relkind = 'r' and relnamespace = 'public'::regnamespace and attnum > 0 and not attisdropped
    group by relname order by relname collate "C"`);

const foreignKeysOf = (sql: Sql) =>
  sql.rows<{ table: string; name: string; meaning: string }>(`
    select conrelid::regclass::text as table, quote_ident(conname) as name, pg_get_constraintdef(oid) as meaning
    from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace
    order by conrelid::regclass::text collate "C", conname collate "C"`);

// Rows in an order that depends on nothing but what they say, so that two dumps can be compared.
async function writeRows(sql: Sql, { name, columns }: Table, write: Write, tell: Tell): Promise<number> {
  const values = columns.map((column) => `${column}::text`).join(', ');
  await sql.script(`declare rows cursor for
    select array[${values}] as row from ${name} whole order by whole::text collate "C"`);
  let count = 0;
  for (;;) {
    const rows = await sql.rows<{ row: (string | null)[] }>(`fetch ${AT_ONCE} from rows`);
    if (rows.length === 0) break;
    const lines = rows.map(({ row }) => `(${row.map(literal).join(', ')})`);
    await write(`insert into ${name} (${columns.join(', ')}) values\n${lines.join(',\n')};`);
    count += rows.length;
  }
  await sql.script('close rows');
  tell(`${name}: ${count}`);
  return count;
}

function literal(value: string | null): string {
  if (value === null) return 'NULL';
  const quoted = `'${value.replaceAll("'", "''")}'`;
  if (!/[\\\n\r]/.test(value)) return quoted;
  return `E${quoted.replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll('\r', '\\r')}`;
}
