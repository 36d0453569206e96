import 'server-only';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { dataFolder } from '@/lib/config/data-folder';
import { lockFolder } from './folder-lock';

type Embedded = { client: PGlite; close: () => Promise<void> };

// The framework bundles this module several times into one process; the folder may be opened only once.
const shared = globalThis as typeof globalThis & { untoldEmbedded?: Promise<Embedded> };

/** The embedded database, opened once for the process. Throws FolderInUse when another process has it. */
export function embedded(): Promise<Embedded> {
  shared.untoldEmbedded ??= open();
  return shared.untoldEmbedded;
}

async function open(): Promise<Embedded> {
  const folder = dataFolder();
  mkdirSync(folder, { recursive: true });
  const unlock = lockFolder(folder);
  try {
    const client = await PGlite.create(path.join(folder, 'database'));
    return { client, close: () => close(client, unlock) };
  } catch (error) {
    unlock();
    throw error;
  }
}

async function close(client: PGlite, unlock: () => void) {
  shared.untoldEmbedded = undefined;
  await client.close();
  unlock();
}

/** Closes the embedded database if this process opened it. */
export async function closeEmbedded() {
  await (await shared.untoldEmbedded)?.close();
}
