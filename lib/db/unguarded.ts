import 'server-only';
import { createPrismaAdapter } from './prisma-adapter';
import { Prisma, PrismaClient } from './generated/client';
import { Gathering } from './gathering';
import { preparedStatementName } from './prepared-statements';
import { pool } from './current-pool';

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

/** What Prisma would need many statements for, asked by hand: the rows of one. Its text must not grow with its values. */
export const queryRows = <T extends object>(statement: Sql): Promise<T[]> =>
  gathering ? gathering.add<T>(statement) : execute<T>(statement);

const execute = async <T extends object>(statement: Sql) =>
  (await (await pool()).query<T>(toPreparedQuery(statement))).rows;

// While it stands, what is asked is kept to be asked together.
let gathering: Gathering | undefined;

/**
 * Several reads with one statement in all. Each may ask once, before it waits for anything, and its rows come as JSON,
 * which has no dates.
 */
export function runTogether<T extends unknown[]>(
  reads: () => [...T],
): Promise<{ [I in keyof T]: Awaited<T[I]> }> {
  const gathered = (gathering = new Gathering());
  try {
    return Promise.all(reads());
  } finally {
    gathering = undefined;
    gathered.ask(execute);
  }
}

const toPreparedQuery = ({ text, values }: Sql) => ({ name: preparedStatementName(text), text, values });

export type { Prisma };
