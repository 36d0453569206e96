import 'server-only';
import { query, run, runTogether, type Query } from '../../db/query';
import { sql } from '../../db/unguarded';
import { ownReadersQuery, type Reader, type ReadingNames } from '../core/reader';
import { hasMovedOn } from '../progress/opened-posts';
import { newThreadsQuery, type NewThreads } from '../progress/new-threads';

/** One reading of a person's, with what is new in it; `hasOpened`: their last move was one on; `isOver`: the club has finished it. */
export type HomeReading = {
  reader: Reader;
  names: ReadingNames;
  isOver: boolean;
  news: NewThreads;
  hasOpened: boolean;
};
/** What waits in a club for who runs it: open reports, and people who asked to join. */
export type ClubDuty = { slug: string; name: string; reports: number; requests: number };

/** More than anybody reads at once: a page has an end. */
const READINGS = 20;
const THREADS = 3;

/** All that a person's clubs read now, and what waits for them to decide, in two statements. */
export async function readHome(userId: string): Promise<{ readings: HomeReading[]; duties: ClubDuty[] }> {
  const readers = await run(ownReadersQuery(userId, READINGS));
  const [duties, ...news] = await runTogether(
    dutiesQuery(userId),
    ...readers.map(({ reader }) => newThreadsQuery(reader, THREADS)),
  );
  const readings = readers.map(({ reader, names, isOver }, at) => ({
    reader,
    names,
    isOver,
    news: news[at]!,
    hasOpened: hasMovedOn(reader),
  }));
  return { readings, duties };
}

/** As the pages of moderation and of members say them, covers of both included. */
const dutiesQuery = (userId: string): Query<ClubDuty[]> =>
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
