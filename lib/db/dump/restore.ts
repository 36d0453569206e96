import 'server-only';
import {
  addKeySql,
  addKeysSql,
  DumpError,
  dropKeysSql,
  HEADER,
  type ForeignKey,
  listForeignKeys,
  insertHeader,
  insertSql,
  FOOTER,
  SEPARATOR,
  type DumpRow,
  parseRow,
  type DumpTable,
  listTables,
} from './format';
import { HISTORY_TABLE_SQL, readHistory, type Migration, listMigrations } from '../migrations/history';
import { migrateInTransaction, lockMigrations } from '../migrations/migrate';
import { openRawConnection, type RawSql } from '../raw-connection';

type Log = (line: string) => void;

/** A piece of a dump and the number of its first line, from 1 on. */
type Piece = { text: string; line: number };

/**
 * Reads a dump into an empty database, all of it or nothing, and migrates it. A dump is parsed, never executed: its
 * migrations must be this Untold's own. Throws DumpError: the database is not empty, or the dump is none or not whole.
 */
export async function restore(lines: AsyncIterable<string>, log: Log = () => {}): Promise<void> {
  const database = await openRawConnection();
  try {
    await database.transaction(async (sql) => {
      await lockMigrations(sql);
      await assertEmpty(sql);
      await readDump(sql, new PieceReader(lines), log);
      await migrateInTransaction(sql, log);
    });
  } finally {
    await database.close();
  }
}

async function assertEmpty(sql: RawSql) {
  const [found] = await sql.query<{ tables: number }>(`
    select count(*)::int as tables from pg_class
    where relkind in ('r', 'v', 'm', 'S', 'p', 'f') and relnamespace = 'public'::regnamespace`);
  if (found?.tables !== 0) throw new DumpError(NOT_EMPTY);
}

async function readDump(sql: RawSql, pieces: PieceReader, log: Log) {
  const first = await pieces.next();
  if (first.text !== `${HEADER}\n${HISTORY_TABLE_SQL};`) throw new DumpError('This is not a dump of Untold.');
  await sql.execute(HISTORY_TABLE_SQL);
  const applied = await readMigrations(sql, pieces);
  const keys = await listForeignKeys(sql);
  assertPiece((await pieces.next()).text === dropKeysSql(keys), pieces);
  await sql.execute(dropKeysSql(keys));
  await readRows(sql, pieces, log);
  assertPiece(isAddKeys((await pieces.next()).text, keys), pieces);
  await sql.execute(addKeysSql(keys)).catch(rejectPiece(pieces));
  assertPiece((await pieces.next()).text === FOOTER && (await pieces.isAtEnd()), pieces);
  assertPiece(await matchesHistory(sql, applied), pieces);
}

/** Carries out those of this Untold's migrations that the dump begins with, in their order. */
async function readMigrations(sql: RawSql, pieces: PieceReader): Promise<Migration[]> {
  const applied: Migration[] = [];
  for (const migration of listMigrations()) {
    if ((await pieces.peek()).text !== migration.sql) break;
    await pieces.next();
    await sql.execute(migration.sql);
    applied.push(migration);
  }
  return applied;
}

async function readRows(sql: RawSql, pieces: PieceReader, log: Log) {
  const tables = new Map((await listTables(sql)).map((table) => [insertHeader(table), table]));
  for (;;) {
    const [head = '', ...lines] = (await pieces.peek()).text.split('\n');
    const table = tables.get(head);
    if (!table) return;
    await pieces.next();
    const rows = lines.map((line, at) => readRow(line, at === lines.length - 1, table, pieces));
    await sql.execute(insertSql(table, rows)).catch(rejectPiece(pieces));
    log(`${table.name}: ${rows.length}`);
  }
}

function readRow(line: string, isLast: boolean, table: DumpTable, pieces: PieceReader): DumpRow {
  const row = line.endsWith(isLast ? ';' : ',') ? parseRow(line.slice(0, -1)) : null;
  assertPiece(row?.length === table.columns.length, pieces);
  return row!;
}

function isAddKeys(text: string, keys: ForeignKey[]) {
  const lines = text.split('\n');
  return lines.length === keys.length && keys.every((key, at) => lines[at]!.startsWith(addKeySql(key)));
}

async function matchesHistory(sql: RawSql, applied: Migration[]) {
  const history = await readHistory(sql);
  return (
    history.size === applied.length && applied.every(({ name, checksum }) => history.get(name) === checksum)
  );
}

/** The pieces of a dump, one in hand at a time. Throws DumpError where the dump ends too early. */
class PieceReader {
  private readonly lines: AsyncIterator<string>;
  private ahead: Piece | null = null;
  private read = 0;
  /** The first line of the piece that was taken last. */
  line = 0;

  constructor(lines: AsyncIterable<string>) {
    this.lines = lines[Symbol.asyncIterator]();
  }

  async peek(): Promise<Piece> {
    return (this.ahead ??= await this.piece());
  }

  async next(): Promise<Piece> {
    const piece = await this.peek();
    this.line = piece.line;
    this.ahead = null;
    return piece;
  }

  isAtEnd = async () => (await this.lines.next()).done === true;

  private async piece(): Promise<Piece> {
    const line = this.read + 1;
    const piece: string[] = [];
    for (;;) {
      const { done, value } = await this.lines.next();
      if (done) throw new DumpError(this.read === 0 ? NOT_A_DUMP : CUT_OFF);
      this.read += 1;
      if (this.read === 1 && value !== HEADER) throw new DumpError(NOT_A_DUMP);
      if (value === SEPARATOR) return { text: piece.join('\n'), line };
      piece.push(value);
    }
  }
}

function assertPiece(isRight: boolean, { line }: PieceReader) {
  if (!isRight)
    throw new DumpError(`${NOTHING_KEPT} what begins at line ${line} is not of a dump that ${THIS_VERSION}`);
}

const rejectPiece =
  ({ line }: PieceReader) =>
  (): never => {
    throw new DumpError(`${NOTHING_KEPT} the database refused what begins at line ${line}.`);
  };

const NOT_A_DUMP = 'This is not a dump of Untold.';
const NOT_EMPTY =
  'The database is not empty, and nothing was changed: restore into a new one ' +
  '(for the embedded database, set UNTOLD_DATA to a new folder).';
const CUT_OFF = 'This dump was cut off, and nothing of it was kept.';
const NOTHING_KEPT = 'The dump could not be read, and nothing of it was kept:';
const THIS_VERSION = 'this Untold, or an older one, writes.';
