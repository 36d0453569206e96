import 'server-only';
import { PrismaPg } from '@prisma/adapter-pg';
import { preparedStatementName } from './prepared-statements';
import { pool } from './current-pool';

const statementNameGenerator = ({ sql }: { sql: string }) => preparedStatementName(sql) ?? '';

/** How Prisma speaks to either database, which is opened at the first question. */
export const createPrismaAdapter = () => ({
  provider: 'postgres' as const,
  adapterName: '@prisma/adapter-pg',
  connect: async () => {
    // The embedded database is closed by who opened it.
    const disposeExternalPool = Boolean(process.env.DATABASE_URL);
    return new PrismaPg(await pool(), { disposeExternalPool, statementNameGenerator }).connect();
  },
});
