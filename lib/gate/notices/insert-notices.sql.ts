import 'server-only';
import { sql, type Sql } from '../../db/unguarded';
import { columnReader } from '../core/reader';
import { reachedSql } from '../core/visibility';
import { followLevelSql } from './follows';

/** Somebody whom a post names, and the place from which on it does. */
export type Mention = { userId: string; place: number };

const columns = sql`"userId", kind, "itemId", "actorId", "clubId", "bookId", "readingId", "threadId", "spoilsThrough", "createdAt"`;
const dueColumns = sql`${columns}, "mailDue", "pushDue"`;

/**
 * Whether `told` goes out with the next tick, by mail and to devices: of what is for them, what they have reached as it is
 * written. What opens to them later does not, as its arrival would tell when. Its place is no lower than its post's.
 */
const dueSql = (): Sql => {
  const isReached = sql`told.kind in ('mention', 'answer', 'quotation') and exists (
    select from "Membership" m join "Reading" r on r."clubId" = m."clubId"
    left join "Progress" p on p."userId" = m."userId" and p."bookId" = r."bookId"
    where m."userId" = told."userId" and m.standing = 'active' and r.id = subject."readingId"
      and ${reachedSql(columnReader, 'told.place')})`;
  return sql`
    ${isReached} and exists (select from "MailSettings" s where s."userId" = told."userId" and s."atOnce"),
    ${isReached} and exists (select from "Session" s join "PushDevice" d on d."sessionId" = s.id
      where s."userId" = told."userId")`;
};

/**
 * Tells people of a new post, as a part of the statement that writes it, after `post` and `thread`. Each is told once: by
 * what they come to first, and of that by what is most to them.
 */
export const insertPostNoticesSql = (mentions: Mention[], quotes: string[]): Sql => sql`
  notices as (
    insert into "Notice" (${dueColumns})
    select distinct on (told."userId") told."userId", told.kind, p.id, p."authorId", p."clubId", p."bookId",
      p."readingId", p."threadId", told.place, p."createdAt", ${dueSql()}
    from post p
    cross join lateral (
      select a."authorId" as "userId", 'answer'::"NoticeKind" as kind, p."spoilsThrough" as place
      from "Post" a where a.id = p."parentId"
      union all select q."authorId", 'quotation', p."spoilsThrough" from "Post" q where q.id = any(${quotes}::uuid[])
      union all select f."userId", 'post', p."spoilsThrough" from "ThreadFollow" f
        where f."threadId" = p."threadId" and f.level = 'everything'
      union all select f."userId", 'post', p."spoilsThrough" from "ReadingFollow" f
        where f."readingId" = p."readingId" and f.level = 'everything'
      union all select t."authorId", 'post', p."spoilsThrough" from "Thread" t where t.id = p."threadId"
      union all select named."userId", 'mention', named.place from ${mentionRows(mentions)}) told
    cross join lateral (select p."readingId") subject
    join "Membership" m on m."userId" = told."userId" and m."clubId" = p."clubId" and m.standing = 'active'
    left join "Thread" t on t.id = p."threadId"
    where told."userId" <> p."authorId" and ${isWanted(sql`told."userId"`, sql`told.kind`)}
    order by told."userId", told.place, told.kind
    on conflict do nothing)`;

/** A thread that begins in this very statement is not in its table yet: of that, a reading's choice alone is known. */
const isWanted = (userId: Sql, kind: Sql) => sql`
  case coalesce(case when t.id is not null then ${followLevelSql(userId)} end,
      (select f.level from "ReadingFollow" f where f."userId" = ${userId} and f."readingId" = p."readingId"), 'answers')
    when 'everything' then true when 'answers' then ${kind} <> 'post' else false end`;

const mentionRows = (mentions: Mention[]) =>
  sql`json_to_recordset(${JSON.stringify(mentions)}::json) as named ("userId" uuid, place int)`;

/** Tells people that an edit named them, who were not told of the post before; and no longer those whom it names no more. */
export const replaceMentionsSql = (postId: string, mentions: Mention[], at: Date): Sql => sql`
  with post as (select * from "Post" where id = ${postId}::uuid),
  named as (select *, 'mention'::"NoticeKind" as kind from ${mentionRows(mentions)}),
  gone as (
    delete from "Notice" n using post p where n."itemId" = p.id and n.kind = 'mention' and n."readAt" is null
      and not exists (select from named where named."userId" = n."userId"))
  insert into "Notice" as before (${dueColumns})
  select told."userId", told.kind, p.id, p."authorId", p."clubId", p."bookId", p."readingId", p."threadId", told.place,
    ${at.toISOString()}::timestamp, ${dueSql()}
  from post p cross join named told cross join lateral (select p."readingId") subject
  join "Membership" m on m."userId" = told."userId" and m."clubId" = p."clubId" and m.standing = 'active'
  join "Thread" t on t.id = p."threadId"
  where told."userId" <> p."authorId" and ${isWanted(sql`told."userId"`, sql`told.kind`)}
    and not exists (select from "Notice" other where other."userId" = told."userId" and other."itemId" = p.id
      and other.kind in ('answer', 'quotation', 'post'))
  on conflict ("userId", kind, "itemId", "actorId") do update set "spoilsThrough" = excluded."spoilsThrough",
    "mailDue" = before."mailDue" and excluded."mailDue", "pushDue" = before."pushDue" and excluded."pushDue"`;

/**
 * A post got another mark: what was told of it moves along, and of an aside that still waits for its place. None of it goes
 * out with the next tick any more: whom it is open to now is not whom it was open to when it was written.
 */
export const moveNoticesSql = (postId: string, before: number, mark: number): Sql => sql`
  update "Notice" n set "mailDue" = false, "pushDue" = false, "spoilsThrough" = case
    when n.kind = 'mention' and n."spoilsThrough" > ${before} or n.kind = 'report' then greatest(n."spoilsThrough", ${mark})
    else ${mark} end
  where n."itemId" = ${postId}::uuid and n.kind in ('mention', 'answer', 'quotation', 'post', 'report')`;

/** Tells the author of `post` of a feeling, as a part of the statement that sets it. They see all of what they wrote. */
export const insertReactionNoticeSql = (userId: string, at: Date): Sql => sql`
  told as (
    insert into "Notice" (${columns})
    select p."authorId", 'reaction', p.id, ${userId}::uuid, p."clubId", p."bookId", p."readingId", p."threadId", 0,
      ${at.toISOString()}::timestamp
    from post p join "Thread" t on t.id = p."threadId"
    where p."authorId" <> ${userId}::uuid and ${isWanted(sql`p."authorId"`, sql`'reaction'::"NoticeKind"`)}
    on conflict do nothing)`;

/** Who takes back all that they felt about `post` takes back that it was told. */
export const deleteReactionNoticeSql = (userId: string, remaining: Sql): Sql => sql`
  told as (
    delete from "Notice" n using post
    where n."itemId" = post.id and n.kind = 'reaction' and n."actorId" = ${userId}::uuid
      and not exists (select from (${remaining}) felt where felt."userId" = ${userId}::uuid))`;

type DeedNotice = {
  userId: string;
  kind: 'mark' | 'report';
  postId: string;
  actorId: string;
  place: number;
  at: Date;
};

/** Tells a person what was done about their post or their report; again, where it was done before. */
export const insertDeedNoticeSql = ({ userId, kind, postId, actorId, place, at }: DeedNotice): Sql => sql`
  insert into "Notice" as before (${columns})
  select ${userId}::uuid, ${kind}::"NoticeKind", p.id, ${actorId}::uuid, p."clubId", p."bookId", p."readingId", p."threadId",
    ${place}::int, ${at.toISOString()}::timestamp
  from "Post" p where p.id = ${postId}::uuid and ${userId}::uuid <> ${actorId}::uuid
  on conflict ("userId", kind, "itemId", "actorId")
    do update set "createdAt" = excluded."createdAt", "spoilsThrough" = excluded."spoilsThrough", "readAt" = null`;
