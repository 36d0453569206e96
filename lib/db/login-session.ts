import 'server-only';
import { runTogether, queryRows, sql } from './unguarded';

/** A session's row with the person's; times are milliseconds since 1970. */
export type SessionRow = {
  userId: string;
  name: string;
  zone: string | null;
  zoneChosen: boolean;
  former: boolean;
  seenAt: number;
  expiresAt: number;
};

/** The first question of every request, asked by hand because Prisma takes four times as long over it. */
export async function loadSession(id: string): Promise<SessionRow | null> {
  const [row] = await queryRows<SessionRow>(sql`
    select s."userId", u.name, u.zone, u."zoneChosen", u."formerAt" is not null as former,
      (extract(epoch from s."seenAt") * 1000)::float8 as "seenAt",
      (extract(epoch from s."expiresAt") * 1000)::float8 as "expiresAt"
    from "Session" s join "User" u on u.id = s."userId" where s.id = ${id}::uuid`);
  return row ?? null;
}

/** The same with another question in one statement, which may ask once, before it waits for anything. */
export const loadSessionWith = <T>(id: string, another: () => Promise<T>): Promise<[SessionRow | null, T]> =>
  runTogether(() => [loadSession(id), another()]);
