import type { PGlite } from '@electric-sql/pglite';
import { embeddedIn } from '@/lib/db/embedded';

const shared = globalThis as typeof globalThis & { untoldEmbedded?: unknown };

/** Puts an open database where lib/db/embedded.ts looks for one; returns what takes it away again. */
export function placeEmbedded(client: PGlite): () => void {
  shared.untoldEmbedded = Promise.resolve(embeddedIn(client));
  return () => {
    shared.untoldEmbedded = undefined;
  };
}
