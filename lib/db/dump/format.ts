import 'server-only';
import { OperatorError } from '@/lib/config/operator-error';
import type { RawSql } from '../raw-connection';

// A dump is pieces of plain SQL, each ended by a line NEXT: FIRST, the migrations, foreign keys dropped, the rows a
// table at a time, foreign keys added, LAST. No value contains a line break, so every row is one line.

/** What was asked of a dump or a restore cannot be done. The message is written for whoever asked. */
export class DumpError extends OperatorError {
  override name = 'DumpError';
}

export const HEADER =
  '-- A dump of Untold. Into an empty database: npm run db:restore, or psql -1 -v ON_ERROR_STOP=1 -f';
/** Ends a piece that is carried out at once. No value has a line of its own, so none can be taken for it. */
export const SEPARATOR = '-- next';
/** Without this line a dump was cut off. */
export const FOOTER = '-- the end';

export type DumpTable = { name: string; columns: string[] };
export type DumpRow = (string | null)[];

/** Every table with its columns, quoted where SQL asks for it, in the order in which a dump has them. */
export const listTables = (sql: RawSql) =>
  sql.query<DumpTable>(`
    select quote_ident(relname) as name, array_agg(quote_ident(attname) order by attnum) as columns
    from pg_class join pg_attribute on attrelid = pg_class.oid
    where relkind = 'r' and relnamespace = 'public'::regnamespace and attnum > 0 and not attisdropped
    group by relname order by relname collate "C"`);

export type ForeignKey = { table: string; name: string; definition: string };

export const listForeignKeys = (sql: RawSql) =>
  sql.query<ForeignKey>(`
    select conrelid::regclass::text as table, quote_ident(conname) as name, pg_get_constraintdef(oid) as definition
    from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace
    order by conrelid::regclass::text collate "C", conname collate "C"`);

export const dropKeysSql = (keys: ForeignKey[]) =>
  keys.map(({ table, name }) => `alter table ${table} drop constraint ${name};`).join('\n');

export const addKeySql = ({ table, name }: ForeignKey) => `alter table ${table} add constraint ${name} `;
export const addKeysSql = (keys: ForeignKey[]) =>
  keys.map((key) => `${addKeySql(key)}${key.definition};`).join('\n');

/** One statement that inserts rows: a line that names table and columns, then a line for each row. */
export const insertSql = ({ name, columns }: DumpTable, rows: DumpRow[]) =>
  `${insertHeader({ name, columns })}\n${rows.map(formatRow).join(',\n')};`;

export const insertHeader = ({ name, columns }: DumpTable) =>
  `insert into ${name} (${columns.join(', ')}) values`;

const formatRow = (row: DumpRow) => `(${row.map(formatLiteral).join(', ')})`;

function formatLiteral(value: string | null): string {
  if (value === null) return 'NULL';
  const quoted = `'${value.replaceAll("'", "''")}'`;
  if (!/[\\\n\r]/.test(value)) return quoted;
  return `E${quoted.replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll('\r', '\\r')}`;
}

const LITERAL = /NULL|'[^']*(?:''[^']*)*'|E'[^'\\]*(?:(?:''|\\[\\nr])[^'\\]*)*'/y;

/** The values of a row's line, without what ends it; null for a line that `insertOf` would not write. */
export function parseRow(line: string): DumpRow | null {
  const row: DumpRow = [];
  let at = 1;
  do {
    LITERAL.lastIndex = at;
    const [literal] = LITERAL.exec(line) ?? [];
    if (literal === undefined) return null;
    row.push(parseLiteral(literal));
    at += literal.length + 2;
  } while (line.startsWith(', ', at - 2));
  return formatRow(row) === line ? row : null;
}

function parseLiteral(literal: string): string | null {
  if (literal === 'NULL') return null;
  const isEscaped = literal.startsWith('E');
  const text = literal.slice(isEscaped ? 2 : 1, -1).replaceAll("''", "'");
  return isEscaped ? text.replace(/\\([\\nr])/g, (_, sign: string) => ESCAPES[sign] ?? sign) : text;
}

const ESCAPES: Record<string, string> = { n: '\n', r: '\r' };
