import 'server-only';
import { adapter } from './adapter';
import { Prisma, PrismaClient } from './generated/client';
import { committed, statementName } from './lines';
import { pool } from './pool';

const shared = globalThis as typeof globalThis & { untoldEverything?: PrismaClient };

/** Every table, unguarded. Only lib/gate and lib/db may import this. */
export const everything = (shared.untoldEverything ??= new PrismaClient({ adapter: adapter() }));

/** The whole database inside a transaction. */
export type Tx = Prisma.TransactionClient;

/** A piece of SQL with its values beside it, never within it. */
export const { sql, raw } = Prisma;
export type Sql = Prisma.Sql;

/** Asks one statement for its rows. Its text must not grow with its values. */
export type Ask = <T extends object>(statement: Sql) => Promise<T[]>;

/** What Prisma would need many statements for, asked by hand. */
export const rowsOf: Ask = async <T extends object>(statement: Sql) =>
  (await (await pool()).query<T>(named(statement))).rows;

/** Statements of one transaction, all of which hold or none; those by hand, as everything.$transaction has Prisma's. */
export async function together<T>(work: (ask: Ask) => Promise<T>): Promise<T> {
  const line = await (await pool()).connect();
  // Who asks is told by the question that failed.
  const ignore = () => {};
  line.on('error', ignore);
  try {
    return await committed(line, () =>
      work(async <R extends object>(statement: Sql) => (await line.query<R>(named(statement))).rows),
    );
  } finally {
    line.off('error', ignore).release();
  }
}

const named = ({ text, values }: Sql) => ({ name: statementName(text), text, values });

export type { Prisma };
