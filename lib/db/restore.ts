import 'server-only';
import { CannotMove, FIRST, LAST, NEXT } from './dump';
import { plainSql, type Sql } from './plain-sql';

type Tell = (line: string) => void;

/**
 * Reads the lines of a dump into an empty database, all of it or nothing. Throws CannotMove: the database is not
 * empty, or the lines are no dump, or only half of one.
 */
export async function restore(lines: AsyncIterable<string>, tell: Tell = () => {}): Promise<void> {
  const database = await plainSql();
  try {
    await database.transaction(async (sql) => {
      await refuseUnlessEmpty(sql);
      await readAll(sql, lines, tell);
    });
  } finally {
    await database.close();
  }
}

async function refuseUnlessEmpty(sql: Sql) {
  const [found] = await sql.rows<{ tables: number }>(`
    select count(*)::int as tables from pg_class
    where relkind in ('r', 'v', 'S') and relnamespace = 'public'::regnamespace`);
  if (found?.tables !== 0) throw new CannotMove(NOT_EMPTY);
}

async function readAll(sql: Sql, lines: AsyncIterable<string>, tell: Tell) {
  let piece: string[] = [];
  let last = '';
  let first = true;
  for await (const line of lines) {
    if (first && line !== FIRST) throw new CannotMove('This is not a dump of Untold.');
    first = false;
    if (line !== NEXT) {
      piece.push(line);
      continue;
    }
    last = piece.join('\n');
    await carryOut(sql, last, tell);
    piece = [];
  }
  if (last !== LAST) throw new CannotMove(first ? 'This is not a dump of Untold.' : CUT_OFF);
}

async function carryOut(sql: Sql, piece: string, tell: Tell) {
  const [, table] = /^insert into (\S+)/.exec(piece) ?? [];
  if (table) tell(`${table}: ${piece.split('\n').length - 1}`);
  try {
    await sql.script(piece);
  } catch (error) {
    throw new CannotMove(`${NOTHING_KEPT} ${error instanceof Error ? error.message : error}`);
  }
}

const NOT_EMPTY =
  'The database is not empty, and nothing was changed: restore into a new one ' +
  '(for the embedded database, set UNTOLD_DATA to a new folder).';
const CUT_OFF = 'This dump was cut off, and nothing of it was kept.';
const NOTHING_KEPT = 'The dump could not be read, and nothing of it was kept:';
