import 'server-only';
import { rowsOf, sql } from '../db/everything';

/** The readings of a club, those that go on and the latest first, and how many reports are open in each. */
export type Tended = { club: string; readings: { id: string; book: string; open: number }[] };

/** What somebody moderates; null for who does not. A moderator is told where each open report waits, and so their number. */
export async function tendedBy({ userId, club }: { userId: string; club: string }): Promise<Tended | null> {
  if (club.includes('\0')) return null;
  const rows = await rowsOf<Row>(sql`
    select c.name as club, r.id, b.title as book,
      (select count(*)::int from "Report" where "readingId" = r.id and answer = 'open') as open
    from "Membership" m
    join "Club" c on c.id = m."clubId"
    left join "Reading" r on r."clubId" = c.id
    left join "Book" b on b.id = r."bookId"
    where c.slug = ${club} and m."userId" = ${userId}::uuid and m.standing = 'active' and m.role <> 'member'
    order by r."endedAt" is not null, r."startedAt" desc, r.id`);
  const [first] = rows;
  return first ? { club: first.club, readings: rows.flatMap(readingIn) } : null;
}

type Row = { club: string; id: string | null; book: string | null; open: number };

const readingIn = ({ id, book, open }: Row) => (id && book ? [{ id, book, open }] : []);
