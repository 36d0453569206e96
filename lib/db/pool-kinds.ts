import 'server-only';
import { type ClientBase, Pool, type PoolConfig } from 'pg';

/** Several connections to a server. One that breaks while idle is replaced at the next query. */
export const createPool = (connectionString: string): Pool =>
  new Pool({ connectionString, onConnect: configureConnection }).on('error', () => {});

/** The one connection to a database that has no more. It is never closed. */
export class SingleConnectionPool extends Pool {
  constructor(connection: object) {
    super({ connection, max: 1, idleTimeoutMillis: 0, onConnect: configureConnection } as PoolConfig);
  }

  // A pool closes the connection after a query that failed, and opens another. Here there is no other to open.
  override query = (async (...question: Parameters<ClientBase['query']>) => {
    const connection = await this.connect();
    try {
      return await connection.query(...question);
    } finally {
      connection.release();
    }
  }) as Pool['query'];
}

// Every statement of ours is short and frequent. Planning it for its values, or compiling it, costs more than running it.
const configureConnection = async (connection: ClientBase) =>
  void (await connection.query('set plan_cache_mode = force_generic_plan; set jit = off'));
