import 'server-only';
import { query, type Query } from '../../db/query';
import { sql } from '../../db/unguarded';

/** What waits in a club for who runs it: open reports, and people who asked to join. */
export type ClubDuty = { slug: string; name: string; reports: number; requests: number };

/** As the pages of moderation and of members say them, covers of both included. */
export const dutiesQuery = (userId: string): Query<ClubDuty[]> =>
  query(
    sql`
      select * from (
        select c.slug, c.name,
          (select count(*)::int from "Reading" g join "Report" r on r."readingId" = g.id
            where g."clubId" = c.id and r.answer = 'open') as reports,
          (select count(*)::int from "Membership" a where a."clubId" = c.id and a.standing = 'asked') as requests
        from "Membership" m join "Club" c on c.id = m."clubId"
        where m."userId" = ${userId}::uuid and m.standing = 'active' and m.role <> 'member') duty
      where reports + requests > 0 order by name, slug`,
    (rows: ClubDuty[]) => rows,
  );
