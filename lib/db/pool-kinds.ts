import 'server-only';
import { type ClientBase, Pool, type PoolConfig } from 'pg';

// The framework bundles this module several times into one process; what is prepared on a line is prepared for all.
const shared = globalThis as typeof globalThis & { untoldStatements?: Map<string, string> };

/** Several lines to a server. One that breaks while it rests is replaced at the next question. */
export const createPool = (connectionString: string): Pool =>
  new Pool({ connectionString, onConnect: configureConnection }).on('error', () => {});

/** The one line to a database that has no more, and that is never hung up. */
export class SingleConnectionPool extends Pool {
  constructor(connection: object) {
    super({ connection, max: 1, idleTimeoutMillis: 0, onConnect: configureConnection } as PoolConfig);
  }

  // A pool hangs up after a question that failed, and dials again before that is over: fine with a server, but here
  // there is nothing to dial.
  override query = (async (...question: Parameters<ClientBase['query']>) => {
    const line = await this.connect();
    try {
      return await line.query(...question);
    } finally {
      line.release();
    }
  }) as Pool['query'];
}

// Every statement of ours is short and asked again and again: planning it afresh for its values, or compiling it, costs
// more than running it.
const configureConnection = async (connection: ClientBase) =>
  void (await connection.query('set plan_cache_mode = force_generic_plan; set jit = off'));

/** What is done on a line between begin and commit: all of it, or nothing. */
export async function runInTransaction<T>(client: ClientBase, work: () => Promise<T>): Promise<T> {
  await client.query('begin');
  try {
    const result = await work();
    await client.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback').catch(() => {});
    throw error;
  }
}

/** How many statements each line keeps prepared. */
const MAX_PREPARED = 500;

/**
 * The name under which a statement is prepared, once on each line; undefined when there are too many, for the database
 * forgets none, and a list of values makes another statement for every length.
 */
export function preparedStatementName(text: string): string | undefined {
  const names = (shared.untoldStatements ??= new Map());
  const known = names.get(text);
  if (known || names.size >= MAX_PREPARED) return known;
  const name = `untold_${names.size}`;
  names.set(text, name);
  return name;
}
