import 'server-only';
import { PrismaPg } from '@prisma/adapter-pg';
import { PrismaPGlite } from 'pglite-prisma-adapter';
import { embedded } from './embedded';

/** PostgreSQL where DATABASE_URL names one, otherwise the embedded database, opened at the first query. */
export function adapter() {
  const url = process.env.DATABASE_URL;
  return url ? new PrismaPg({ connectionString: url }) : lazilyEmbedded();
}

function lazilyEmbedded() {
  return {
    provider: 'postgres' as const,
    adapterName: 'pglite-prisma-adapter',
    connect: async () => new PrismaPGlite((await embedded()).client).connect(),
  };
}
