import 'server-only';
import path from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { PglitePgConnection } from '@electric-sql/pglite/node-postgres';
import type { Pool } from 'pg';
import { prepareDataFolder } from '@/lib/config/data-folder';
import { OperatorError } from '@/lib/config/operator-error';
import { lockFolder } from './folder-lock';
import { OneLine } from './lines';

/** An embedded database. It does one thing at a time, so there is one line to it, and that is never hung up. */
export type Embedded = { lines: Pool; close: () => Promise<void> };

// The framework bundles this module several times into one process; the folder may be opened only once.
const shared = globalThis as typeof globalThis & { untoldEmbedded?: Promise<Embedded> };

/** The embedded database, opened once for the process. Throws OperatorError: another process has it, or it is damaged. */
export function embedded(): Promise<Embedded> {
  shared.untoldEmbedded ??= open();
  return shared.untoldEmbedded;
}

async function open(): Promise<Embedded> {
  const folder = prepareDataFolder();
  const unlock = lockFolder(folder);
  try {
    const { lines, close } = embeddedIn(await opened(path.join(folder, 'database')));
    return { lines, close: () => close().finally(unlock) };
  } catch (error) {
    unlock();
    throw error;
  }
}

// PostgreSQL explains itself on the terminal at most, and aborts.
const opened = (database: string) =>
  PGlite.create(database).catch((): never => {
    throw new OperatorError(
      `The embedded database in ${database} cannot be opened: it is damaged, or another version made it. ` +
        'Put a backup of that folder in its place, or restore a dump into a new folder (npm run db:restore).',
    );
  });

// Prisma says how it wants values read, where this would have a list of what they are.
class Connection extends PglitePgConnection {
  override parse({ types: _, ...query }: { types?: unknown }) {
    super.parse(query);
  }
}

/** The embedded database that a client has open. */
export function embeddedIn(client: PGlite): Embedded {
  const lines = new OneLine(new Connection({ pglite: client }));
  const close = async () => {
    await lines.end();
    await client.close();
  };
  return { lines, close };
}

/** Closes the embedded database if this process opened it. */
export async function closeEmbedded() {
  const open = await shared.untoldEmbedded;
  shared.untoldEmbedded = undefined;
  await open?.close();
}
