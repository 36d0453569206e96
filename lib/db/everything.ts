import 'server-only';
import { adapter } from './adapter';
import { Prisma, PrismaClient } from './generated/client';
import { statementName } from './lines';
import { pool } from './pool';

const shared = globalThis as typeof globalThis & { untoldEverything?: PrismaClient };

/** Every table, unguarded. Only lib/gate and lib/db may import this. */
export const everything = (shared.untoldEverything ??= new PrismaClient({ adapter: adapter() }));

/** The whole database inside a transaction. */
export type Tx = Prisma.TransactionClient;

/** A piece of SQL with its values beside it, never within it. */
export const { sql, raw } = Prisma;
export type Sql = Prisma.Sql;

/** The rows of one statement, asked by hand where a page would cost Prisma many. Its text must not grow with its values. */
export async function rowsOf<T extends object>({ text, values }: Sql): Promise<T[]> {
  return (await (await pool()).query<T>({ name: statementName(text), text, values })).rows;
}

export type { Prisma };
