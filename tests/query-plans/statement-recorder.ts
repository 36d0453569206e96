import { Client, type PoolClient } from 'pg';
import { vi } from 'vitest';
import { pool } from '@/lib/db/current-pool';

export type Statement = { name: string; text: string; values: unknown[] };

/** What `does` answers, and the statements that it asks. */
export async function recordStatements<T>(
  work: () => Promise<T>,
): Promise<{ answer: T; statements: Statement[] }> {
  const asked = vi.spyOn(Client.prototype, 'query');
  const answer = await work();
  const statements = asked.mock.calls.map(toStatement);
  asked.mockRestore();
  return { answer, statements };
}

/** Prisma hands the values over beside the statement. */
function toStatement([one, beside]: unknown[]): Statement {
  const { name, text, values } = one as Statement;
  return { name, text, values: values ?? beside };
}

/**
 * How many rows of a table some statements read when they are asked again after `before`, the database's own checks of
 * what they refer to included, but not what an index alone told. Nothing of it stays.
 */
export async function rowsRead(table: string, statements: Statement[], before?: Statement): Promise<number> {
  const line = await (await pool()).connect();
  try {
    await line.query('begin');
    if (before) await line.query(before);
    const start = await rowsReadSoFar(line, table);
    for (const statement of statements) await line.query(statement);
    return (await rowsReadSoFar(line, table)) - start;
  } finally {
    await line.query('rollback');
    line.release();
  }
}

async function rowsReadSoFar(line: PoolClient, table: string) {
  const { rows } = await line.query<{ read: string }>(
    `select seq_tup_read + coalesce(idx_tup_fetch, 0) as read from pg_stat_xact_user_tables where relname = $1`,
    [table],
  );
  return Number(rows[0]!.read);
}
