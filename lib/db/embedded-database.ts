import 'server-only';
import path from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { PglitePgConnection } from '@electric-sql/pglite/node-postgres';
import type { Pool } from 'pg';
import { prepareDataFolder } from '@/lib/config/data-folder';
import { OperatorError } from '@/lib/config/operator-error';
import { lockDataFolder } from './data-folder-lock';
import { SingleConnectionPool } from './pool-kinds';

type Listen = (channel: string, heard: (payload: string) => void) => Promise<() => Promise<void>>;
/** An embedded database. It does one thing at a time, so there is one connection to it, and that is never closed. */
export type EmbeddedDatabase = { pool: Pool; listen: Listen; close: () => Promise<void> };

// The framework bundles this module several times into one process; the folder may be opened only once.
const shared = globalThis as typeof globalThis & { untoldEmbedded?: Promise<EmbeddedDatabase> };

/** The embedded database, opened once for the process. Throws OperatorError: another process has it, or it is damaged. */
export function openEmbedded(): Promise<EmbeddedDatabase> {
  shared.untoldEmbedded ??= openDataFolder();
  return shared.untoldEmbedded;
}

async function openDataFolder(): Promise<EmbeddedDatabase> {
  const folder = prepareDataFolder();
  const unlock = lockDataFolder(folder);
  try {
    const { close, ...database } = wrapPglite(await openPglite(path.join(folder, 'database')));
    return { ...database, close: () => close().finally(unlock) };
  } catch (error) {
    unlock();
    throw error;
  }
}

// PostgreSQL explains itself on the terminal at most, and aborts.
const openPglite = (database: string) =>
  PGlite.create(database).catch((): never => {
    throw new OperatorError(
      `The embedded database in ${database} cannot be opened: it is damaged, or another version made it. ` +
        'Put a backup of that folder in its place, or restore a dump into a new folder (npm run db:restore).',
    );
  });

// Prisma says how it wants values read, where this would have a list of what they are.
class PgliteConnection extends PglitePgConnection {
  override parse({ types: _, ...query }: { types?: unknown }) {
    super.parse(query);
  }
}

/** The embedded database that a client has open. */
export function wrapPglite(client: PGlite): EmbeddedDatabase {
  const pool = new SingleConnectionPool(new PgliteConnection({ pglite: client }));
  const close = async () => {
    await pool.end();
    await client.close();
  };
  return { pool, listen: (channel, heard) => client.listen(channel, heard), close };
}

/** Closes the embedded database if this process opened it. */
export async function closeEmbedded() {
  const open = await shared.untoldEmbedded;
  shared.untoldEmbedded = undefined;
  await open?.close();
}
