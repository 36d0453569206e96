import type { PGlite } from '@electric-sql/pglite';
import { wrapPglite } from '@/lib/db/embedded-database';

const globals = globalThis as typeof globalThis & { untoldEmbedded?: unknown };

/** Puts an open database where lib/db/embedded-database.ts looks for one; returns what takes it away again. */
export function setEmbeddedDatabase(client: PGlite): () => void {
  globals.untoldEmbedded = Promise.resolve(wrapPglite(client));
  return () => {
    globals.untoldEmbedded = undefined;
  };
}
