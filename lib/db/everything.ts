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

/** What Prisma would need many statements for, asked by hand: the rows of one. Its text must not grow with its values. */
export const rowsOf = async <T extends object>(statement: Sql) =>
  (await (await pool()).query<T>(named(statement))).rows;

const named = ({ text, values }: Sql) => ({ name: statementName(text), text, values });

export type { Prisma };
