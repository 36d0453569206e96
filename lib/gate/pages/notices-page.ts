import 'server-only';
import { query, runTogether, type Query } from '../../db/query';
import type { Feeling, NoticeKind } from '../../db/generated/enums';
import { sql, type Sql } from '../../db/unguarded';
import { type Gated, passAll } from '../core/gated';
import { columnReader } from '../core/reader';
import { visibleSql, visibleVersionSql } from '../core/visibility';
import { dutiesQuery, type ClubDuty } from '../moderation/club-duties';
import { bundleKeySql, MOST_NOTICES, shownNoticesSql } from '../notices/notice-rule.sql';
import { firstWords } from '../posts/first-words';
import { millisecondsSql } from '../threads/thread';

/** What a person is told as one: one or several notices of a kind about one post, thread or club. */
export type NoticeView = {
  kind: NoticeKind;
  /** Its thread, post or club: with its kind, what it is known by. */
  key: string;
  isRead: boolean;
  /** How many posts, or people. */
  count: number;
  /** Names of those who wrote the posts, the latest first; at most three. Who felt or decided something is not told: it would tell how far they have read. */
  by: string[];
  /** What they felt about a post. */
  feelings: Feeling[];
  at: Date;
  club: string;
  clubSlug: string;
  /** Null of what is about a club alone. */
  about: NoticeSubject | null;
  /** The invitation that was sent last; null of anything else. */
  inviteId: string | null;
};
/** `title`: null where the thread is not open to them, or its opening post was removed; `words`: how the first post begins. */
export type NoticeSubject = {
  reading: string;
  book: string;
  thread: string;
  post: string;
  title: string | null;
  words: string;
};

const NAMES = 3;

/** A person's notices, unread ones first and then by time: of those that show to them, and no others; and what waits for them to decide. In one statement. */
export async function readNotices(
  userId: string,
): Promise<{ notices: Gated<NoticeView>[]; duties: ClubDuty[] }> {
  const [notices, duties] = await runTogether(noticesQuery(userId, sql`true`), dutiesQuery(userId));
  return { notices, duties };
}

/** Those of a person's notices `n` that show to them and meet a condition. */
export const noticesQuery = (userId: string, condition: Sql): Query<Gated<NoticeView>[]> =>
  query(noticesSql(userId, condition), (rows: NoticeRow[]) => passAll(rows.map(parseNotice)));

type NoticeRow = Omit<NoticeView, 'at' | 'about' | 'inviteId'> & {
  at: number;
  reading: string | null;
  book: string;
  thread: string;
  post: string;
  lastItem: string;
  title: string | null;
  html: string | null;
};

const parseNotice = ({
  at,
  reading,
  book,
  thread,
  post,
  lastItem,
  title,
  html,
  ...row
}: NoticeRow): NoticeView => ({
  ...row,
  inviteId: row.kind === 'invitation' ? lastItem : null,
  at: new Date(at),
  about: reading === null ? null : { reading, book, thread, post, title, words: firstWords(html ?? '') },
});

const noticesSql = (userId: string, condition: Sql) => sql`
  with bundle as (
    select n."membershipId", n."clubId", n."readingId", n."threadId", n.kind, ${bundleKeySql} as key, n."readAt" is not null as "isRead",
      count(*)::int as count, max(n."createdAt") as at,
      (array_agg(n."itemId" order by n."createdAt", n."itemId"))[1] as post,
      (array_agg(n."itemId" order by n."createdAt" desc, n."itemId"))[1] as "lastItem",
      array_agg(n."actorId" order by n."createdAt" desc, n."actorId") as actors
    from (${shownNoticesSql(sql`${userId}::uuid`, condition)}) n
    group by 1, 2, 3, 4, 5, 6, 7
    order by "isRead", at desc, key limit ${MOST_NOTICES})
  select b.kind, b.key, b."isRead", b.count, ${millisecondsSql('b.at')} as at, c.name as club, c.slug as "clubSlug",
    r.id as reading, k.title as book, b."threadId" as thread, b.post, b."lastItem",
    (select coalesce(json_agg(u.name order by named.nth), '[]') from (
      select a.id, min(a.nth) as nth from unnest(b.actors) with ordinality a (id, nth)
      where b.kind in ('mention', 'answer', 'quotation', 'post', 'invitation')
      group by a.id order by nth limit ${NAMES}) named join "User" u on u.id = named.id) as by,
    (select coalesce(json_agg(distinct f.feeling order by f.feeling), '[]') from "Reaction" f
      where b.kind = 'reaction' and f."postId" = b.key and f."userId" = any(b.actors)) as feelings,
    (select t.title from "Thread" t
      where t.id = b."threadId" and ${visibleSql(columnReader, 't')} and t."removedAt" is null) as title,
    (select v.sealed from "PostVersion" v where v."postId" = b.post and ${visibleVersionSql(columnReader, 'v')}
      and exists (select from "Post" said where said.id = b.post and said."removedAt" is null
        and ${visibleSql(columnReader, 'said')})
      order by v."spoilsThrough" desc limit 1) as html
  from bundle b
  join "Club" c on c.id = b."clubId" left join "Membership" m on m.id = b."membershipId"
  left join "Reading" r on r.id = b."readingId" left join "Book" k on k.id = r."bookId"
  left join "Progress" p on p."userId" = m."userId" and p."bookId" = r."bookId"
  order by b."isRead", b.at desc, b.key`;
