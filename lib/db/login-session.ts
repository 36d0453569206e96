import 'server-only';
import { query, type Query } from './query';
import { sql, type Sql } from './unguarded';

// Private, and so not in a copy: nobody else can make one.
declare class SessionBrand {
  private readonly brand: true;
}
/** A session that was valid when it was read, with its owner. */
export type ValidSession = SessionBrand & SessionRow;

type SessionRow = {
  readonly id: string;
  readonly userId: string;
  readonly name: string;
  readonly zone: string | null;
  readonly zoneChosen: boolean;
  /** In milliseconds since 1970. */
  readonly seenAt: number;
};

/**
 * Whether a session is valid is decided here alone: it has a row, which ending it deletes; it has not expired at `at`;
 * and its owner has not left. One row of the session with its owner, or none.
 */
export const validSessionSql = (id: string, at: Date): Sql => sql`
  select s.id, s."userId", u.name, u.zone, u."zoneChosen",
    (extract(epoch from s."seenAt") * 1000)::float8 as "seenAt"
  from "Session" s join "User" u on u.id = s."userId"
  where s.id = ${id}::uuid and s."expiresAt" > ${at.toISOString()}::timestamp and u."formerAt" is null`;

/** The same decision as a Prisma `where`, for lists. tests/db/sessions.test.ts compares both. */
export const validSessionWhere = (at: Date) => ({ expiresAt: { gt: at }, user: { formerAt: null } });

/** A session if it is valid at `at`. In SQL of our own, because Prisma takes four times as long over it. */
export const sessionQuery = (id: string, at: Date): Query<ValidSession | null> =>
  query(validSessionSql(id, at), ([row]: SessionRow[]) => (row as ValidSession | undefined) ?? null);
