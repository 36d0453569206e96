import 'server-only';
import type { Pool } from 'pg';
import { openEmbedded } from './embedded-database';
import { createPool } from './pool-kinds';

// The framework bundles this module several times into one process.
const shared = globalThis as typeof globalThis & { untoldPool?: Pool };

/**
 * The connections to the database, for Prisma and for raw SQL: to the server that DATABASE_URL names, or else the one
 * connection to the embedded database, which is opened for it. Throws DataFolderLocked.
 */
export async function pool(): Promise<Pool> {
  const connectionString = process.env.DATABASE_URL;
  return connectionString
    ? (shared.untoldPool ??= createPool(connectionString))
    : (await openEmbedded()).pool;
}
