import 'server-only';
import {
  addKey,
  addKeys,
  CannotMove,
  dropKeys,
  FIRST,
  type ForeignKey,
  foreignKeysOf,
  insertInto,
  insertOf,
  LAST,
  NEXT,
  type Row,
  rowOf,
  type Table,
  tablesOf,
} from './dump-format';
import { HISTORY, historyOf, type Migration, migrations } from './history';
import { migrateWithin, takeTurn } from './migrate';
import { plainSql, type Sql } from './plain-sql';

type Tell = (line: string) => void;

/** A piece of a dump and the number of its first line, from 1 on. */
type Piece = { text: string; line: number };

/**
 * Reads the lines of a dump into an empty database and brings it up to date, all of it or nothing. A dump is parsed,
 * never executed: its migrations have to be this Untold's own, and its rows are written anew. Throws CannotMove: the
 * database is not empty, or the lines are no dump, or only half of one.
 */
export async function restore(lines: AsyncIterable<string>, tell: Tell = () => {}): Promise<void> {
  const database = await plainSql();
  try {
    await database.transaction(async (sql) => {
      await takeTurn(sql);
      await refuseUnlessEmpty(sql);
      await readAll(sql, new Pieces(lines), tell);
      await migrateWithin(sql, tell);
    });
  } finally {
    await database.close();
  }
}

async function refuseUnlessEmpty(sql: Sql) {
  const [found] = await sql.rows<{ tables: number }>(`
    select count(*)::int as tables from pg_class
    where relkind in ('r', 'v', 'm', 'S', 'p', 'f') and relnamespace = 'public'::regnamespace`);
  if (found?.tables !== 0) throw new CannotMove(NOT_EMPTY);
}

async function readAll(sql: Sql, pieces: Pieces, tell: Tell) {
  const first = await pieces.next();
  if (first.text !== `${FIRST}\n${HISTORY};`) throw new CannotMove('This is not a dump of Untold.');
  await sql.script(HISTORY);
  const made = await readMigrations(sql, pieces);
  const keys = await foreignKeysOf(sql);
  expect((await pieces.next()).text === dropKeys(keys), pieces);
  await sql.script(dropKeys(keys));
  await readRows(sql, pieces, tell);
  expect(isAddKeys((await pieces.next()).text, keys), pieces);
  await sql.script(addKeys(keys)).catch(unfit(pieces));
  expect((await pieces.next()).text === LAST && (await pieces.areOver()), pieces);
  expect(await isHistory(sql, made), pieces);
}

/** Carries out those of this Untold's migrations that the dump begins with, in their order. */
async function readMigrations(sql: Sql, pieces: Pieces): Promise<Migration[]> {
  const made: Migration[] = [];
  for (const migration of migrations()) {
    if ((await pieces.peek()).text !== migration.sql) break;
    await pieces.next();
    await sql.script(migration.sql);
    made.push(migration);
  }
  return made;
}

async function readRows(sql: Sql, pieces: Pieces, tell: Tell) {
  const tables = new Map((await tablesOf(sql)).map((table) => [insertInto(table), table]));
  for (;;) {
    const [head = '', ...lines] = (await pieces.peek()).text.split('\n');
    const table = tables.get(head);
    if (!table) return;
    await pieces.next();
    const rows = lines.map((line, at) => readRow(line, at === lines.length - 1, table, pieces));
    await sql.script(insertOf(table, rows)).catch(unfit(pieces));
    tell(`${table.name}: ${rows.length}`);
  }
}

function readRow(line: string, isLast: boolean, table: Table, pieces: Pieces): Row {
  const row = line.endsWith(isLast ? ';' : ',') ? rowOf(line.slice(0, -1)) : null;
  expect(row?.length === table.columns.length, pieces);
  return row!;
}

function isAddKeys(text: string, keys: ForeignKey[]) {
  const lines = text.split('\n');
  return lines.length === keys.length && keys.every((key, at) => lines[at]!.startsWith(addKey(key)));
}

async function isHistory(sql: Sql, made: Migration[]) {
  const history = await historyOf(sql);
  return history.size === made.length && made.every(({ name, checksum }) => history.get(name) === checksum);
}

/** The pieces of a dump, one in hand at a time. Throws CannotMove where the dump ends too early. */
class Pieces {
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

  areOver = async () => (await this.lines.next()).done === true;

  private async piece(): Promise<Piece> {
    const line = this.read + 1;
    const piece: string[] = [];
    for (;;) {
      const { done, value } = await this.lines.next();
      if (done) throw new CannotMove(this.read === 0 ? NO_DUMP : CUT_OFF);
      this.read += 1;
      if (this.read === 1 && value !== FIRST) throw new CannotMove(NO_DUMP);
      if (value === NEXT) return { text: piece.join('\n'), line };
      piece.push(value);
    }
  }
}

function expect(isRight: boolean, { line }: Pieces) {
  if (!isRight)
    throw new CannotMove(`${NOTHING_KEPT} what begins at line ${line} is not of a dump that ${THIS}`);
}

const unfit =
  ({ line }: Pieces) =>
  (): never => {
    throw new CannotMove(`${NOTHING_KEPT} the database refused what begins at line ${line}.`);
  };

const NO_DUMP = 'This is not a dump of Untold.';
const NOT_EMPTY =
  'The database is not empty, and nothing was changed: restore into a new one ' +
  '(for the embedded database, set UNTOLD_DATA to a new folder).';
const CUT_OFF = 'This dump was cut off, and nothing of it was kept.';
const NOTHING_KEPT = 'The dump could not be read, and nothing of it was kept:';
const THIS = 'this Untold, or an older one, writes.';
