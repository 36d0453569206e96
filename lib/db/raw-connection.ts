import 'server-only';
import { Client, type ClientBase } from 'pg';
import { OperatorError } from '@/lib/config/operator-error';
import { runInTransaction } from './transaction';
import { pool } from './current-pool';

/** The server that DATABASE_URL names does not let us in. The message is written for whoever runs Untold. */
export class DatabaseUnreachable extends OperatorError {
  override name = 'DatabaseUnreachable';
}

export type RawRow = Record<string, unknown>;

/** One transaction, spoken to in SQL. */
export type RawSql = {
  /** Any number of statements, without values. */
  execute(text: string): Promise<void>;
  query<T extends RawRow>(text: string, values?: unknown[]): Promise<T[]>;
};

export type RawConnection = {
  transaction<T>(work: (sql: RawSql) => Promise<T>): Promise<T>;
  close(): Promise<void>;
};

/** A connection to the database of unguarded.ts, for what Prisma cannot say: migrations, dumps, restores. */
export function openRawConnection(): Promise<RawConnection> {
  const url = process.env.DATABASE_URL;
  return url ? openServerConnection(url) : openEmbeddedConnection();
}

/** Does something that only one of several processes on the same database may do at a time; the others wait. */
export async function withAdvisoryLock<T>(work: () => Promise<T>): Promise<T> {
  const url = process.env.DATABASE_URL;
  // The embedded database has one process, which holds the folder's lock.
  if (!url) return work();
  const client = await connectClient(url);
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK_ID]);
    return await work();
  } finally {
    await client.end();
  }
}

// "Unto", as a number: any one will do that nothing else in the database locks by.
const LOCK_ID = 0x556e746f;

async function connectClient(connectionString: string): Promise<Client> {
  const client = new Client({ connectionString });
  await client.connect().catch(throwUnreachable);
  return client;
}

async function openServerConnection(url: string): Promise<RawConnection> {
  const client = await connectClient(url);
  return {
    transaction: (work) => runInTransaction(client, () => work(wrapClient(client))),
    close: () => client.end(),
  };
}

const openEmbeddedConnection = async (): Promise<RawConnection> => ({
  transaction: runOnEmbedded,
  close: async () => {},
});

async function runOnEmbedded<T>(work: (sql: RawSql) => Promise<T>): Promise<T> {
  const connection = await (await pool()).connect();
  try {
    return await runInTransaction(connection, () => work(wrapClient(connection)));
  } finally {
    connection.release();
  }
}

const wrapClient = (client: ClientBase): RawSql => ({
  execute: async (text) => void (await client.query(text)),
  query: async <T extends RawRow>(text: string, values?: unknown[]) =>
    (await client.query<T>(text, values)).rows,
});

function throwUnreachable(error: Error & { code?: string }): never {
  throw new DatabaseUnreachable(
    `The database that DATABASE_URL names cannot be reached: ${error.message || error.code}.`,
  );
}
