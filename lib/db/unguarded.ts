import 'server-only';
import { createPrismaAdapter } from './prisma-adapter';
import { Prisma, PrismaClient } from './generated/client';

const shared = globalThis as typeof globalThis & { untoldUnguardedDb?: PrismaClient };

/** Every table, unguarded. Only lib/gate and lib/db may import this. */
export const unguardedDb = (shared.untoldUnguardedDb ??= new PrismaClient({
  adapter: createPrismaAdapter(),
}));

/** The whole database inside a transaction. */
export type Tx = Prisma.TransactionClient;

/** A piece of SQL with its values beside it, never within it. */
export const { sql, raw } = Prisma;
export type Sql = Prisma.Sql;

export type { Prisma };
