import 'server-only';
import { sql, type Sql } from '../../db/unguarded';
import type { Reader } from '../core/reader';
import type { Binding } from '../core/row-owner-ids';
import type { renderRows } from './versions';
import { visibleSql } from '../core/visibility';
import { insertPostNoticesSql, type Mention } from '../notices/insert-notices.sql';

type NewThreadRow = Binding & {
  id: string;
  title: string;
  spoilsThrough: number;
  at: Date;
  /** How many versions its opening post has. */
  versions: number;
  themeId: string | null;
};

export type NewPostRow = Binding & {
  id: string;
  parentId: string | null;
  spoilsThrough: number;
  opening: boolean;
  source: string;
  requestKey: string;
  at: Date;
  /** Ids of the posts quoted. */
  quotes: string[];
  mentions: Mention[];
} & ReturnType<typeof renderRows>;

// The database keeps times without a zone, and all of them are UTC.
const timestampSql = (at: Date): Sql => sql`${at.toISOString()}::timestamp`;

const bindingSql = ({ bookId, clubId, readingId }: Binding): Sql =>
  sql`${bookId}::uuid, ${clubId}::uuid, ${readingId}::uuid`;

/** A new thread, for its opening post; a part of its statement, as `thread`. */
export const insertThreadSql = (thread: NewThreadRow): Sql => sql`thread as (
  insert into "Thread" ("bookId", "clubId", "readingId", "authorId", id, title, "spoilsThrough", "createdAt", "lastVersion", "themeId")
  values (${bindingSql(thread)}, ${thread.authorId}::uuid, ${thread.id}::uuid, ${thread.title},
    ${thread.spoilsThrough}, ${timestampSql(thread.at)}, ${thread.versions}, ${thread.themeId}::uuid) returning id, "lastVersion")`;

/**
 * Posts sought by their ids alone, `once` something holds: where more is asked of a few, the planner reads their thread
 * through instead, however long it is. "offset 0" keeps it from that.
 */
export const postsByIdSql = (ids: string[], condition = sql`true`): Sql =>
  sql`(select * from "Post" named where named.id = any(${ids}::uuid[]) and ${condition} offset 0)`;

type ReplyReferences = {
  threadId: string;
  referencedIds: string[];
  spoilsThrough: number;
  /** How many versions the post has. */
  versions: number;
};

/**
 * A thread for a post marked `spoilsThrough`, if it and the posts referred to are open and marked no higher; with numbers
 * for the post's versions. Parts of one statement, which holds the thread before its posts, as whoever moves marks does.
 */
export const lockThreadSql = (
  reader: Reader,
  { threadId, referencedIds, spoilsThrough, versions }: ReplyReferences,
): Sql => sql`
  held as (
    select t.id from "Thread" t where ${visibleSql(reader, 't')} and t.id = ${threadId}::uuid
      and t."spoilsThrough" <= ${spoilsThrough} and t."removedAt" is null and t."lockedAt" is null
    for no key update),
  referred as (
    select p.id from ${postsByIdSql(referencedIds, sql`exists (select from held)`)} p join held on held.id = p."threadId"
    where ${visibleSql(reader, 'p')} and p."spoilsThrough" <= ${spoilsThrough} and p."removedAt" is null for share of p),
  thread as (
    update "Thread" t set "lastVersion" = t."lastVersion" + ${versions} from held
    where t.id = held.id and (select count(*) from referred) = ${referencedIds.length}
    returning t.id, t."lastVersion")`;

/** Puts a post in with its versions, asides and quotations, tells of it, counts it and answers its thread's id; nothing without a thread. */
export const insertPostSql = (thread: Sql, post: NewPostRow): Sql => sql`
  with ${thread},
  post as (
    insert into "Post" ("bookId", "clubId", "readingId", "authorId", id, "threadId", "parentId", "spoilsThrough",
      opening, source, "requestKey", "createdAt")
    select ${bindingSql(post)}, ${post.authorId}::uuid, ${post.id}::uuid, thread.id,
      ${post.parentId}::uuid, ${post.spoilsThrough}::int, ${post.opening}::boolean, ${post.source},
      ${post.requestKey}::uuid, ${timestampSql(post.at)} from thread
    returning *),
  versions as (
    insert into "PostVersion" ("bookId", "clubId", "readingId", "authorId", "postId", "threadId", number,
      "spoilsThrough", first, marked, sealed)
    select p."bookId", p."clubId", p."readingId", p."authorId", p.id, p."threadId",
      thread."lastVersion" - row_number() over (order by v."spoilsThrough" desc) + 1,
      v."spoilsThrough", v.first, v.marked, v.sealed
    from post p, thread, json_to_recordset(${JSON.stringify(post.versions)}::json)
      as v ("spoilsThrough" int, first boolean, marked text, sealed text)),
  asides as (
    insert into "Aside" ("bookId", "clubId", "readingId", "authorId", "postId", id, "spoilsThrough", ordinal, html)
    select p."bookId", p."clubId", p."readingId", p."authorId", p.id, a.id, a."spoilsThrough", a.ordinal, a.html
    from post p, json_to_recordset(${JSON.stringify(post.asides)}::json)
      as a (id uuid, "spoilsThrough" int, ordinal int, html text)),
  quotations as (
    insert into "Quotation" ("postId", "quotedId", "clubId")
    select p.id, quoted, p."clubId" from post p, unnest(${post.quotes}::uuid[]) as quoted),
  ${insertPostNoticesSql(post.mentions, post.quotes)}
  insert into "ThreadTally" as n ("threadId", "spoilsThrough", "bookId", "clubId", "readingId", posts, "lastPostAt")
  select "threadId", "spoilsThrough", "bookId", "clubId", "readingId", 1, "createdAt" from post
  on conflict ("threadId", "spoilsThrough") do update
    set posts = n.posts + 1, "lastPostAt" = excluded."lastPostAt"
  returning "threadId"`;
