import { Client } from 'pg';
import type { RowsByTable } from '../generate/rows';

const TABLES_QUERY = `select string_agg(format('%I', tablename), ', ') as all from pg_tables where schemaname = 'public' and tablename <> '_prisma_migrations'`;

/** A connection to one world's database, past the application. */
export async function connectWorldDatabase(url: string) {
  const client = new Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ all: string }>(TABLES_QUERY);
  const empty = `truncate ${rows[0]!.all} cascade`;
  const put = (table: string, some: unknown[]) =>
    client.query(`insert into "${table}" select * from json_populate_recordset(null::"${table}", $1)`, [
      JSON.stringify(some.map((row) => ({ revision: 1, ...(row as object) }))),
    ]);
  return {
    /** Whatever was there is gone, and these rows are there. */
    async fill(rowsByTable: RowsByTable) {
      await client.query(empty);
      await client.query('set session_replication_role = replica');
      for (const [table, some] of Object.entries(rowsByTable)) if (some.length > 0) await put(table, some);
      await client.query('set session_replication_role = origin');
    },
    put,
    ask: async <T extends object>(sql: string, values: unknown[] = []) =>
      (await client.query<T>(sql, values)).rows,
    close: () => client.end(),
  };
}

export type WorldDatabase = Awaited<ReturnType<typeof connectWorldDatabase>>;
