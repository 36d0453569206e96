import 'server-only';
import { PrismaPg } from '@prisma/adapter-pg';
import { PrismaPGlite } from 'pglite-prisma-adapter';
import { embedded } from './embedded';
import { pool, statementName } from './pool';

/** PostgreSQL where DATABASE_URL names one, otherwise the embedded database, opened at the first query. */
export function adapter() {
  const statementNameGenerator = ({ sql }: { sql: string }) => statementName(sql) ?? '';
  return process.env.DATABASE_URL
    ? new PrismaPg(pool(), { disposeExternalPool: true, statementNameGenerator })
    : lazilyEmbedded();
}

function lazilyEmbedded() {
  return {
    provider: 'postgres' as const,
    adapterName: 'pglite-prisma-adapter',
    connect: async () => new PrismaPGlite((await embedded()).client).connect(),
  };
}
