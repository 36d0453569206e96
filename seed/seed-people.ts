import { newId, now } from '@/lib/clock-and-ids';
import type { Tx } from '@/lib/db/unguarded';
import { hoursAgo } from './relative-dates';
import type { PersonSeed, BookmarkSeed } from '../lib/demo/cast';

/** The ids of the cast, by the seed's keys. */
export type CastIds = Map<string, string>;

/** The cast has no passwords: in the demo one enters as them from the sign-in page, and nowhere else at all. */
export async function seedPeople(tx: Tx, people: PersonSeed[]): Promise<CastIds> {
  const cast = new Map(people.map(({ key }) => [key, newId()]));
  const rows = people.map(({ key, name, email }) => ({ id: cast.get(key)!, name, email, createdAt: now() }));
  await tx.user.createMany({ data: rows });
  return cast;
}

/** Everybody finished their last chapter some days ago, and those before it earlier. */
export async function seedBookmarks(tx: Tx, cast: CastIds, bookmarks: BookmarkSeed[]) {
  for (const { person, book, readThrough, veil } of bookmarks) {
    const { id: bookId } = await tx.book.findUniqueOrThrow({ where: { slug: book } });
    const key = { userId: cast.get(person)!, bookId };
    const movedAt = hoursAgo(LAST_MOVE);
    await tx.progress.create({ data: { ...key, readThrough, veil, movedAt, id: newId() } });
    if (readThrough === 0) continue;
    const move = { ...key, fromPlace: readThrough - 1, toPlace: readThrough, movedAt };
    const earlier = { ...key, fromPlace: 0, toPlace: readThrough - 1, movedAt: hoursAgo(EARLIER_MOVE) };
    const moves = readThrough > 1 ? [earlier, move] : [move];
    await tx.bookmarkMove.createMany({ data: moves.map((one) => ({ ...one, id: newId() })) });
  }
}

/** In hours. */
const LAST_MOVE = 90;
const EARLIER_MOVE = 400;
const LAST_VISIT = 130;

/** On their last visit, before they finished their last chapter, everybody read what was there for them. */
export const seedReadStates = (tx: Tx) => tx.$executeRaw`
  insert into "ReadState" ("userId", "threadId", shown)
  select g."userId", v."threadId", range_agg(int4range(v.number, v.number + 1))
  from "Progress" g
  join "PostVersion" v on v."bookId" = g."bookId" and v."spoilsThrough" <= greatest(g."readThrough" - 1, 0)
  join "Membership" m on m."userId" = g."userId" and m."clubId" = v."clubId"
  join "Post" p on p.id = v."postId" and p."createdAt" < ${hoursAgo(LAST_VISIT)}
  group by g."userId", v."threadId"`;

/** What was answered and felt is told; what was there on their last visit they have read. */
export async function seedNotices(tx: Tx) {
  await tx.$executeRaw`
    insert into "Notice" ("userId", kind, "itemId", "actorId", "clubId", "bookId", "readingId", "threadId",
      "spoilsThrough", "createdAt", "readAt")
    select said.to, said.kind::"NoticeKind", p.id, said.by, p."clubId", p."bookId", p."readingId", p."threadId", said.place,
      said.at, case when said.at < s."lastVisit"
        and said.place <= greatest(coalesce(g."readThrough", 0) - 1, 0) then said.at end
    from (
      select mine."authorId" as to, 'answer' as kind, a.id, a."authorId" as by, a."spoilsThrough" as place, a."createdAt" as at
      from "Post" a join "Post" mine on mine.id = a."parentId"
      union all
      select a."authorId", 'reaction', a.id, r."userId", 0, max(r."createdAt") from "Reaction" r join "Post" a on a.id = r."postId"
      group by a.id, r."userId") said
    cross join (select ${hoursAgo(LAST_VISIT)}::timestamp as "lastVisit") s
    join "Post" p on p.id = said.id
    left join "Progress" g on g."userId" = said.to and g."bookId" = p."bookId"
    where said.to <> said.by`;
}
