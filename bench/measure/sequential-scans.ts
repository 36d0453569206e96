import { Client } from 'pg';

/** The tables of the discussion. */
export const DISCUSSION_TABLES = [
  'Thread',
  'Post',
  'PostVersion',
  'Aside',
  'Quotation',
  'Reaction',
  'ThreadTally',
].concat(...['Look', 'Report', 'ModerationAction']);

/** The tables of the discussion that were read from end to end since the last call, in the database's own count. */
export async function scannedTables(connectionString: string): Promise<string[]> {
  const client = new Client({ connectionString });
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string }>(
      'select relname as name from pg_stat_user_tables where relname = any($1) and seq_scan > 0 order by 1',
      [DISCUSSION_TABLES],
    );
    await client.query('select pg_stat_reset()');
    return rows.map(({ name }) => name);
  } finally {
    await client.end();
  }
}
