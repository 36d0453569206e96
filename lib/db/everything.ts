import 'server-only';
import { adapter } from './adapter';
import { PrismaClient, type Prisma } from './generated/client';

const shared = globalThis as typeof globalThis & { untoldEverything?: PrismaClient };

/** Every table, unguarded. Only lib/gate and lib/db may import this. */
export const everything = (shared.untoldEverything ??= new PrismaClient({ adapter: adapter() }));

/** The whole database inside a transaction. */
export type Tx = Prisma.TransactionClient;

export type { Prisma };
