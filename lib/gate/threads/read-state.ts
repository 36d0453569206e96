import 'server-only';
import { raw, sql, type Sql } from '../../db/unguarded';
import type { Reader } from '../core/reader';
import { reachedSql, visibleSql } from '../core/visibility';

/**
 * What is new to a reader: a post of somebody else's that their bookmark has come to, whose version they have not been
 * shown. One that they looked at ahead of their bookmark is not: they have just seen it.
 */
export type News = {
  /** Written since, or never opened though it was there to read. */
  fresh: number;
  /** There before the bookmark came to its place. */
  opened: number;
};

/** Counting ends here: a badge says "99+". */
export const MOST_NEWS = 100;

/** The numbers of a thread's versions that the reader was shown; null when they never opened it. */
export const shownSql = (reader: Reader, threadId: Sql): Sql => sql`(
  select s.shown from "ReadState" s where s."userId" = ${reader.userId}::uuid and s."threadId" = ${threadId})`;

/** Whether a post was written before the reader's bookmark came to this place, so that reading on opened it. */
export const openedByReadingSql = (reader: Reader, place: Sql, writtenAt: Sql): Sql => sql`exists (
  select from "BookmarkMove" m where m."userId" = ${reader.userId}::uuid and m."bookId" = ${reader.bookId}::uuid
    and m."fromPlace" < ${place} and ${place} <= m."toPlace" and m."movedAt" > ${writtenAt})`;

/** Whether a version of a post is new: not one's own, and its number not among those `shown`. */
export const isNewSql = (reader: Reader, version: { number: Sql; authorId: Sql }, shown: Sql): Sql => sql`(
  ${version.authorId} <> ${reader.userId}::uuid and not coalesce(${version.number} <@ ${shown}, false))`;

/**
 * The new posts of a thread: their id, the number of what is new of them, the time they were written, and whether reading
 * on opened them. The first step reads an index alone, however long the thread is.
 */
export const newPostsSql = (reader: Reader, threadId: Sql): Sql => sql`
  select p.id, v.number, p."createdAt", ${openedByReadingSql(reader, sql`v."spoilsThrough"`, sql`p."createdAt"`)} as opened
  from (
    select n.number from "PostVersion" n
    where n."threadId" = ${threadId} and ${reachedSql(reader, 'n."spoilsThrough"')}
      and not coalesce(n.number <@ ${shownSql(reader, threadId)}, false)
    order by n."spoilsThrough", n.number offset 0) unseen
  join "PostVersion" v on v."threadId" = ${threadId} and v.number = unseen.number
  join "Post" p on p.id = v."postId" and ${visibleSql(reader, 'p')} and p."removedAt" is null
  where v."authorId" <> ${reader.userId}::uuid and ${isLatestReachedSql(reader, 'v')}`;

/** Of a post's versions the reader is shown the last one that they have come to. */
export const isLatestReachedSql = (reader: Reader, table: string): Sql => sql`not exists (
  select from "PostVersion" later where later."postId" = ${raw(`${table}."postId"`)}
    and later."spoilsThrough" > ${raw(`${table}."spoilsThrough"`)} and ${reachedSql(reader, 'later."spoilsThrough"')})`;

/** The news of a thread as one value, counted as far as a badge does. */
export const newsSql = (reader: Reader, threadId: Sql): Sql => sql`(
  select json_build_object('fresh', count(*) filter (where not n.opened), 'opened', count(*) filter (where n.opened))
  from (${newPostsSql(reader, threadId)} limit ${MOST_NEWS}) n)`;

/** The first new post of a thread in the order in which it is read; null when none is new. */
export const firstNewPostSql = (reader: Reader, threadId: Sql): Sql => sql`(
  select n.id from (${newPostsSql(reader, threadId)}) n order by n."createdAt", n.id limit 1)`;
