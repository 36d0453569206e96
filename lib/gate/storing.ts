import 'server-only';
import { sql, type Sql } from '../db/everything';
import type { Binding, rowsOf } from './rendering';

type NewThreadRow = Binding & { id: string; title: string; spoilsThrough: number; at: Date };

export type NewRow = Binding & {
  id: string;
  threadId: string;
  parentId: string | null;
  spoilsThrough: number;
  opening: boolean;
  source: string;
  requestKey: string;
  at: Date;
  /** Ids of the posts quoted. */
  quotes: string[];
} & ReturnType<typeof rowsOf>;

// The database keeps times without a zone, and all of them are UTC.
const utc = (at: Date): Sql => sql`${at.toISOString()}::timestamp`;

const binding = ({ bookId, clubId, readingId }: Binding): Sql =>
  sql`${bookId}::uuid, ${clubId}::uuid, ${readingId}::uuid`;

/** Puts a thread in, which its opening post must follow in the same transaction. */
export const theThread = (thread: NewThreadRow): Sql => sql`
  insert into "Thread" ("bookId", "clubId", "readingId", "authorId", id, title, "spoilsThrough", "createdAt")
  values (${binding(thread)}, ${thread.authorId}::uuid, ${thread.id}::uuid, ${thread.title},
    ${thread.spoilsThrough}, ${utc(thread.at)})`;

/** Puts a post in with its versions, asides and quotations, and counts it. The thread is held. */
export const thePost = (post: NewRow): Sql => sql`
  with post as (
    insert into "Post" ("bookId", "clubId", "readingId", "authorId", id, "threadId", "parentId", "spoilsThrough",
      opening, source, "requestKey", "createdAt")
    values (${binding(post)}, ${post.authorId}::uuid, ${post.id}::uuid, ${post.threadId}::uuid,
      ${post.parentId}::uuid, ${post.spoilsThrough}, ${post.opening}, ${post.source},
      ${post.requestKey}::uuid, ${utc(post.at)})
    returning *),
  versions as (
    insert into "PostVersion" ("bookId", "clubId", "readingId", "authorId", "postId", "spoilsThrough", first, marked, sealed)
    select p."bookId", p."clubId", p."readingId", p."authorId", p.id, v."spoilsThrough", v.first, v.marked, v.sealed
    from post p, json_to_recordset(${JSON.stringify(post.versions)}::json)
      as v ("spoilsThrough" int, first boolean, marked text, sealed text)),
  asides as (
    insert into "Aside" ("bookId", "clubId", "readingId", "authorId", "postId", id, "spoilsThrough", ordinal, html)
    select p."bookId", p."clubId", p."readingId", p."authorId", p.id, a.id, a."spoilsThrough", a.ordinal, a.html
    from post p, json_to_recordset(${JSON.stringify(post.asides)}::json)
      as a (id uuid, "spoilsThrough" int, ordinal int, html text)),
  quotations as (
    insert into "Quotation" ("postId", "quotedId", "clubId")
    select p.id, quoted, p."clubId" from post p, unnest(${post.quotes}::uuid[]) as quoted)
  insert into "ThreadTally" as n ("threadId", "spoilsThrough", "bookId", "clubId", "readingId", posts, "lastPostAt")
  select "threadId", "spoilsThrough", "bookId", "clubId", "readingId", 1, "createdAt" from post
  on conflict ("threadId", "spoilsThrough") do update
    set posts = n.posts + 1, "lastPostAt" = excluded."lastPostAt"`;
