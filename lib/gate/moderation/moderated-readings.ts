import 'server-only';
import { queryRows } from '../../db/query';
import { sql } from '../../db/unguarded';

type ModeratedReading = {
  id: string;
  book: string;
  /** How many reports are open. */
  open: number;
  startedAt: Date;
};
/** The readings of a club, those that go on and the latest first. */
export type ModeratedClub = { club: string; readings: ModeratedReading[] };

/** The readings that somebody moderates, with the place of each open report; null for a person who moderates none. */
export async function readModeratedClub({
  userId,
  club,
}: {
  userId: string;
  club: string;
}): Promise<ModeratedClub | null> {
  if (club.includes('\0')) return null;
  const rows = await queryRows<ModeratedRow>(sql`
    select c.name as club, r.id, b.title as book,
      (extract(epoch from r."startedAt") * 1000)::float8 as "startedAt",
      (select count(*)::int from "Report" where "readingId" = r.id and answer = 'open') as open
    from "Membership" m
    join "Club" c on c.id = m."clubId"
    left join "Reading" r on r."clubId" = c.id
    left join "Book" b on b.id = r."bookId"
    where c.slug = ${club} and m."userId" = ${userId}::uuid and m.standing = 'active' and m.role <> 'member'
    order by r."endedAt" is not null, r."startedAt" desc, r.id`);
  const [first] = rows;
  return first ? { club: first.club, readings: rows.flatMap(parseReading) } : null;
}

type ModeratedRow = { club: string; id: string | null; book: string; open: number; startedAt: number };

/** A club without readings is one row that has none. */
const parseReading = ({ id, book, open, startedAt }: ModeratedRow) =>
  id ? [{ id, book, open, startedAt: new Date(startedAt) }] : [];
