import 'server-only';
import { preparedStatementName } from './prepared-statements';
import { Prisma } from './generated/client';
import { pool } from './current-pool';
import { raw, sql, type Sql } from './unguarded';

// Private, and so not in a copy: `{ ...query, parse }` is no query. Whoever cannot write SQL cannot make one either.
declare class QueryBrand<T> {
  private readonly result: T;
}

/** A read as a value: one SQL statement, and how to parse its rows. */
export type Query<T> = QueryBrand<T> & {
  /** Null when the answer is known without the database. */
  readonly statement: Sql | null;
  readonly parse: (rows: Row[]) => T;
};

/** The same whether a statement runs alone or as JSON within another, so a row has no dates: select milliseconds. */
type Row = { readonly [column: string]: Json };
type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

export const query = <R extends Row, T>(statement: Sql, parse: (rows: R[]) => T): Query<T> =>
  ({ statement, parse }) as unknown as Query<T>;

/** A query that is answered without the database. */
export const constantQuery = <T>(answer: T): Query<T> =>
  ({ statement: null, parse: () => answer }) as unknown as Query<T>;

export const run = async <T>({ statement, parse }: Query<T>): Promise<T> =>
  parse(statement ? await queryRows(statement) : []);

type Answers<Q extends readonly Query<unknown>[]> = {
  -readonly [I in keyof Q]: Q[I] extends Query<infer T> ? T : never;
};

/** The answers of several queries, which are the columns of one statement. */
export async function runTogether<Q extends Query<unknown>[]>(...queries: Q): Promise<Answers<Q>> {
  const columns = queries.flatMap(({ statement }, nth) => (statement ? [rowsColumn(statement, nth)] : []));
  const [answer] = columns.length > 0 ? await queryRows<Answer>(sql`select ${Prisma.join(columns)}`) : [];
  return queries.map(({ parse }, nth) => parse(answer?.[columnName(nth)] ?? [])) as Answers<Q>;
}

type Answer = Record<string, Row[] | null>;

const columnName = (nth: number) => `rows_${nth}`;

function rowsColumn(statement: Sql, nth: number): Sql {
  const name = raw(columnName(nth));
  return sql`(select json_agg(${name}) from (${statement}) ${name}) as ${name}`;
}

/** The rows of one statement, which is prepared once for each connection. Its text must not grow with its values. */
export const queryRows = async <R extends object>({ text, values }: Sql): Promise<R[]> =>
  (await (await pool()).query<R>({ name: preparedStatementName(text), text, values })).rows;
