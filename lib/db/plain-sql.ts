import 'server-only';
import { Client, type ClientBase } from 'pg';
import { OperatorError } from '@/lib/config/operator-error';
import { committed } from './lines';
import { pool } from './pool';

/** The server that DATABASE_URL names does not let us in. The message is written for whoever runs Untold. */
export class CannotReach extends OperatorError {
  override name = 'CannotReach';
}

export type Row = Record<string, unknown>;

/** One transaction, spoken to in SQL. */
export type Sql = {
  /** Any number of statements, without values. */
  script(text: string): Promise<void>;
  rows<T extends Row>(text: string, values?: unknown[]): Promise<T[]>;
};

export type PlainSql = {
  transaction<T>(work: (sql: Sql) => Promise<T>): Promise<T>;
  close(): Promise<void>;
};

/** The same database as everything.ts, for what Prisma cannot say: migrations, dumps, restores. */
export function plainSql(): Promise<PlainSql> {
  const url = process.env.DATABASE_URL;
  return url ? onServer(url) : onEmbedded();
}

/** Does something that only one of several processes on the same database may do at a time; the others wait. */
export async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const url = process.env.DATABASE_URL;
  // The embedded database has one process, which holds the folder's lock.
  if (!url) return work();
  const client = await connected(url);
  try {
    await client.query('select pg_advisory_lock($1)', [TURN]);
    return await work();
  } finally {
    await client.end();
  }
}

// "Unto", as a number: any one will do that nothing else in the database locks by.
const TURN = 0x556e746f;

async function connected(connectionString: string): Promise<Client> {
  const client = new Client({ connectionString });
  await client.connect().catch(explain);
  return client;
}

async function onServer(url: string): Promise<PlainSql> {
  const client = await connected(url);
  return {
    transaction: (work) => committed(client, () => work(spokenTo(client))),
    close: () => client.end(),
  };
}

const onEmbedded = async (): Promise<PlainSql> => ({ transaction: onItsLine, close: async () => {} });

async function onItsLine<T>(work: (sql: Sql) => Promise<T>): Promise<T> {
  const line = await (await pool()).connect();
  try {
    return await committed(line, () => work(spokenTo(line)));
  } finally {
    line.release();
  }
}

const spokenTo = (line: ClientBase): Sql => ({
  script: async (text) => void (await line.query(text)),
  rows: async <T extends Row>(text: string, values?: unknown[]) => (await line.query<T>(text, values)).rows,
});

function explain(error: Error & { code?: string }): never {
  throw new CannotReach(
    `The database that DATABASE_URL names cannot be reached: ${error.message || error.code}.`,
  );
}
