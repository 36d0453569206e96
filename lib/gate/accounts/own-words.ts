import 'server-only';
import { type Gated, pass, passAll } from '../core/gated';
import { columnReader } from '../core/reader';
import { visibleSql } from '../core/visibility';
import { query, run, runTogether, type Query } from '../../db/query';
import { raw, sql, type Sql } from '../../db/unguarded';

/** Times are milliseconds; `place` is the mark, 0..N. */
export type OwnPostRecord = {
  id: string;
  club: string;
  bookId: string;
  book: string;
  threadId: string;
  /** Null where the author cannot see it now. */
  threadTitle: string | null;
  /** The post that it answers, where the author can see that one now. */
  answerTo: string | null;
  place: number;
  /** Canonical Markdown; asides as ||words||{13}, by their places. */
  markdown: string;
  writtenAt: number;
  isRemoved: boolean;
};

type PageEnd = Pick<OwnPostRecord, 'threadId' | 'id'>;

/** At most 200 of the posts that somebody wrote in clubs that they belong to, thread by thread; `after` is the last of those before. */
export async function readOwnPosts(userId: string, after?: PageEnd): Promise<Gated<OwnPostRecord>[]> {
  return passAll(await run(ownPostsQuery(userId, after)));
}

const OWN_POSTS_AT_ONCE = 200;
const BEFORE_ALL = '00000000-0000-0000-0000-000000000000';

// Of a club that they left, nobody is shown anything, be it their own.
const asMemberSql = (joined: Sql) => sql`
  join "Reading" r on r.id = o."readingId"
  join "Club" c on c.id = o."clubId"
  join "Book" b on b.id = r."bookId"
  join "Membership" m on m."clubId" = c.id and m."userId" = ${joined} and m.standing = 'active'
  left join "Progress" p on p."userId" = m."userId" and p."bookId" = b.id`;
const milliseconds = (column: Sql) => sql`(extract(epoch from ${column}) * 1000)::float8`;

const ownPostsQuery = (userId: string, after?: PageEnd): Query<OwnPostRecord[]> =>
  query(
    sql`
      select o.id, c.name as club, b.id as "bookId", b.title as book, o."threadId", o."spoilsThrough" as place, o.source as markdown,
        case when t."removedAt" is null and ${visibleSql(columnReader, 't')} then t.title end as "threadTitle",
        case when a."removedAt" is null and ${visibleSql(columnReader, 'a')} then a.id end as "answerTo",
        ${milliseconds(sql`o."createdAt"`)} as "writtenAt", o."removedAt" is not null as "isRemoved"
      from "Post" o
      join "Thread" t on t.id = o."threadId"
      left join "Post" a on a.id = o."parentId"
      ${asMemberSql(sql`o."authorId"`)}
      where o."authorId" = ${userId}::uuid and o.source <> ''
        and (o."threadId", o.id) > (${after?.threadId ?? BEFORE_ALL}::uuid, ${after?.id ?? BEFORE_ALL}::uuid)
      order by o."threadId", o.id limit ${OWN_POSTS_AT_ONCE}`,
    (rows: OwnPostRecord[]) => rows,
  );

/** Somebody's own words that stand in no thread, and what they did: each row as the file of their data has it. */
export type OwnTraces = {
  reactions: { postId: string; feeling: string; at: number }[];
  reports: { postId: string; reason: string; at: number }[];
  aboutTheBook: { kind: string; book: string; name: string; text: string; place: number }[];
  reviews: { book: string; title: string; place: number; passages: string[] }[];
};

export async function readOwnTraces(userId: string): Promise<Gated<OwnTraces>> {
  const [reactions, reports, aboutTheBook, reviews] = await runTogether(
    ownReactionsQuery(userId),
    ownReportsQuery(userId),
    ownEntriesQuery(userId),
    ownReviewsQuery(userId),
  );
  return pass({ reactions, reports, aboutTheBook, reviews });
}

/** To posts that they can see now: which others there are is not theirs to know. */
const ownReactionsQuery = (userId: string): Query<OwnTraces['reactions']> =>
  query(
    sql`
      select o.id as "postId", f.feeling::text, ${milliseconds(sql`f."createdAt"`)} as at
      from "Reaction" f join "Post" o on o.id = f."postId" ${asMemberSql(sql`f."userId"`)}
      where f."userId" = ${userId}::uuid and o."removedAt" is null and ${visibleSql(columnReader, 'o')}
      order by f."createdAt", f.id`,
    (rows: OwnTraces['reactions']) => rows,
  );

/** Of posts that they can see now, too. */
const ownReportsQuery = (userId: string): Query<OwnTraces['reports']> =>
  query(
    sql`
      select o.id as "postId", w.reason, ${milliseconds(sql`w."createdAt"`)} as at
      from "Report" w join "Post" o on o.id = w."postId" ${asMemberSql(sql`w."authorId"`)}
      where w."authorId" = ${userId}::uuid and o."removedAt" is null and ${visibleSql(columnReader, 'o')}
      order by w."createdAt", w.id`,
    (rows: OwnTraces['reports']) => rows,
  );

/**
 * Themes and their notes, turning points, words to watch and titles, and those that were only proposed. Others may have
 * changed them since: they are told of in clubs that the author belongs to, as on their pages.
 */
const ownEntriesQuery = (userId: string): Query<OwnTraces['aboutTheBook']> =>
  query(
    sql`
      select e.kind, b.title as book, e.name, e.text, e."spoilsThrough" as place from (
        select 'theme' as kind, "bookId", "clubId", id, name, '' as text, "spoilsThrough" from "Theme" where ${own(userId)}
        union all select 'note on a theme', "bookId", "clubId", id, '', body, "spoilsThrough" from "ThemeNote" where ${own(userId)}
        union all select 'turning point', "bookId", "clubId", id, title, told, "spoilsThrough" from "Reveal" where ${own(userId)}
        union all select 'words to watch', "bookId", "clubId", id, phrase, '', "spoilsThrough" from "Term" where ${own(userId)}
        union all select 'title', "bookId", "clubId", id, title, '', "spoilsThrough" from "Heading" where ${own(userId)}
        union all select 'proposal', "bookId", "clubId", id, name, body, "spoilsThrough" from "EntryProposal" where ${own(userId)}
      ) e join "Book" b on b.id = e."bookId" ${joinMembership('e', userId)}
      order by e.kind, e."spoilsThrough", e.id`,
    (rows: OwnTraces['aboutTheBook']) => rows,
  );

const own = (userId: string) => sql`"authorId" = ${userId}::uuid`;
const joinMembership = (table: 'e' | 'w', userId: string) => sql`
  join "Membership" m on m."clubId" = ${raw(table)}."clubId" and m."userId" = ${userId}::uuid and m.standing = 'active'`;

/** Review documents that they brought, passage by passage, as HTML; in their clubs, like entries. */
const ownReviewsQuery = (userId: string): Query<OwnTraces['reviews']> =>
  query(
    sql`
      select b.title as book, w.title, w."spoilsThrough" as place,
        (select coalesce(json_agg(g.html order by g.ordinal), '[]') from "Passage" g
          where g."reviewId" = w.id and g."authorId" = w."authorId") as passages
      from "Review" w join "Book" b on b.id = w."bookId" ${joinMembership('w', userId)}
      where w."authorId" = ${userId}::uuid order by w."createdAt", w.id`,
    (rows: OwnTraces['reviews']) => rows,
  );
