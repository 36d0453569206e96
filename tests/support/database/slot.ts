import type { PGlite } from '@electric-sql/pglite';

const shared = globalThis as typeof globalThis & { untoldEmbedded?: unknown };

/** Puts an open database where lib/db/embedded.ts looks for one; returns what takes it away again. */
export function placeEmbedded(client: PGlite): () => void {
  shared.untoldEmbedded = Promise.resolve({ client, close: () => client.close() });
  return () => {
    shared.untoldEmbedded = undefined;
  };
}
