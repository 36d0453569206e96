import 'server-only';
import { raw, sql, type Sql } from '../../db/unguarded';
import type { BookReader, Reader } from './reader';

/**
 * The spoiler rule: a reader sees what spoils no further than their place, what they wrote, and what they looked at.
 * Nothing else in the gate compares a mark with a place; eslint.config.mjs sees to it.
 */

/** A mark, as a qualified column (`n."spoilsThrough"`), that the reader has reached, or that lies ahead of them. */
export const reachedSql = (reader: BookReader, mark: string): Sql =>
  sql`${raw(mark)} <= ${reader.readThrough}`;
export const aheadSql = (reader: BookReader, mark: string): Sql => sql`${raw(mark)} > ${reader.readThrough}`;
export const reachedWhere = (reader: Reader) => ({ spoilsThrough: { lte: reader.readThrough } });
const aheadWhere = (reader: Reader) => ({ spoilsThrough: { gt: reader.readThrough } });
const lookedAtWhere = (reader: Reader) => ({ id: { in: [...reader.looks] } });
const notLookedAtWhere = (reader: Reader) => ({ id: { notIn: [...reader.looks] } });

/** Whether the reader has come to a place, 0..N. */
export const hasReached = (reader: BookReader, place: number) => isReachedFrom(reader.readThrough, place);

/** Whether somebody at a place `at` has come to another; both 0..N. */
export const isReachedFrom = (at: number, place: number) => place <= at;

/** Whether the reader is further on than a place, 0..N. */
export const isBehind = (reader: BookReader, place: number) => place < reader.readThrough;

/** The rule for a row of the discussion, as a Prisma `where`. tests/gate/core/visibility.test.ts compares it with the SQL. */
export const visibleWhere = (reader: Reader) => ({
  readingId: reader.readingId,
  OR: [reachedWhere(reader), { authorId: reader.userId }, lookedAtWhere(reader)],
});

/** This rule as SQL, for the table alias `table`. */
export const visibleSql = (reader: Reader, table: string): Sql =>
  sql`(${inReadingSql(reader, table)} and (${markReachedSql(reader, table)} or ${ownOrLookedAtSql(reader, table)}))`;

/**
 * The posts that lie ahead and are open by the rule all the same: the reader's own, and those looked at. Sought by these
 * and not among all that lies ahead, which may be thousands; "offset 0" keeps the planner to it.
 */
export const visiblePostsAheadSql = (reader: Reader): Sql => sql`(
  select * from "Post" ahead where ${inReadingSql(reader, 'ahead')} and not ${markReachedSql(reader, 'ahead')}
    and ${ownOrLookedAtSql(reader, 'ahead')} and ahead.id = any(${reader.looks}::uuid[] || array(
      select own.id from "Post" own where ${inReadingSql(reader, 'own')} and not ${markReachedSql(reader, 'own')}
        and own."authorId" = ${reader.userId}::uuid))
  offset 0)`;

const columnSql = (table: string, column: string) => raw(`${table}."${column}"`);
const inReadingSql = (reader: Reader, table: string): Sql =>
  sql`${columnSql(table, 'readingId')} = ${reader.readingId}::uuid`;
const markReachedSql = (reader: BookReader, table: string) => reachedSql(reader, `${table}."spoilsThrough"`);
const lookedAtSql = (reader: BookReader, table: string): Sql =>
  sql`${columnSql(table, 'id')} = any(${reader.looks}::uuid[])`;
const ownOrLookedAtSql = (reader: BookReader, table: string): Sql => sql`
  (${columnSql(table, 'authorId')} = ${reader.userId}::uuid or ${lookedAtSql(reader, table)})`;

/**
 * Whether the reader knows already that the member of the alias `member` has come to a mark: they share a place as late,
 * or wrote something in this reading, open to the reader, that spoils as much. At place 0 everybody has.
 */
export const hasShownToReachSql = (reader: Reader, member: string, mark: string): Sql => sql`
  (${raw(mark)} = 0 or ${columnSql(member, 'userId')} = ${reader.userId}::uuid
    or ${columnSql(member, 'sharesPlace')} and exists (select 1 from "Progress" shared
      where shared."userId" = ${columnSql(member, 'userId')} and shared."bookId" = ${reader.bookId}::uuid
        and shared."readThrough" >= ${raw(mark)})
    or exists (select 1 from "Post" said where said."authorId" = ${columnSql(member, 'userId')}
      and ${visibleSql(reader, 'said')} and said."removedAt" is null and said."spoilsThrough" >= ${raw(mark)}))`;

/** What the last move of the bookmark took in: reached now, and not before. Nothing after a move back. */
export const reachedByMoveSql = (reader: Reader, mark: string): Sql => sql`
  (${reachedSql(reader, mark)} and ${raw(mark)} > ${reader.movedFrom ?? reader.readThrough})`;

/** Open rows of the discussion that the reader neither wrote nor looked at. */
export const othersItemSql = (reader: Reader, table: string): Sql =>
  sql`(${visibleSql(reader, table)} and not ${ownOrLookedAtSql(reader, table)})`;

/** Rows about the book that this move opened: neither written by the reader nor looked at, which were open before. */
export const bookOpenedByMoveSql = (reader: Reader, table: string): Sql => sql`
  (${bookOrOwnClubSql(reader, table)} and ${reachedByMoveSql(reader, `${table}."spoilsThrough"`)}
    and not coalesce(${ownOrLookedAtSql(reader, table)}, false))`;

/** The items of the reading that the rule hides, as SQL. */
export const hiddenSql = (reader: Reader, table: string): Sql =>
  sql`(${inReadingSql(reader, table)} and not ${markReachedSql(reader, table)} and not ${ownOrLookedAtSql(reader, table)})`;

/** The items of the reading that the rule hides; a Marked reader is told their places. */
export const hiddenWhere = (reader: Reader) => ({
  readingId: reader.readingId,
  authorId: { not: reader.userId },
  ...aheadWhere(reader),
  ...notLookedAtWhere(reader),
});

/**
 * The rule for what is told of a book: titles, themes, turning points, words to watch and review documents. What came
 * with the book has neither club nor author; what a club added is for that club.
 */
export const bookVisibleWhere = (reader: Reader) => ({
  AND: [
    bookOrOwnClubWhere(reader),
    { OR: [reachedWhere(reader), { authorId: reader.userId }, lookedAtWhere(reader)] },
  ],
});

/** This rule for a table of which every row is a club's. */
export const clubVisibleWhere = (reader: Reader) => ({
  bookId: reader.bookId,
  clubId: reader.clubId,
  OR: [reachedWhere(reader), { authorId: reader.userId }, lookedAtWhere(reader)],
});

/** This rule as SQL, for the table alias `table`. */
export const bookVisibleSql = (reader: BookReader, table: string): Sql => sql`
  (${bookOrOwnClubSql(reader, table)}
    and (${markReachedSql(reader, table)} or coalesce(${ownOrLookedAtSql(reader, table)}, false)))`;

/** What came with the book and what the reader's club added to it, open or not. */
export const bookOrOwnClubSql = (reader: BookReader, table: string): Sql => sql`
  (${columnSql(table, 'bookId')} = ${reader.bookId}::uuid
    and coalesce(${columnSql(table, 'clubId')} = ${reader.clubId}::uuid, true))`;

/** What the reader has come to of what is told of their book, by its place alone: neither written by them nor looked at ahead. */
export const bookReachedSql = (reader: BookReader, table: string): Sql => sql`
  (${bookOrOwnClubSql(reader, table)} and ${markReachedSql(reader, table)})`;

export const bookHiddenWhere = (reader: Reader) => ({
  AND: [
    bookOrOwnClubWhere(reader),
    { ...aheadWhere(reader), ...notLookedAtWhere(reader) },
    { OR: [{ authorId: null }, { authorId: { not: reader.userId } }] },
  ],
});

/** A passage, besides, is a draft until its mark was confirmed; only its importer sees a draft. */
export const passageVisibleWhere = (reader: Reader) => ({
  AND: [bookVisibleWhere(reader), { OR: [{ confirmedAt: { not: null } }, { authorId: reader.userId }] }],
});

export const passageHiddenWhere = (reader: Reader) => ({
  AND: [bookHiddenWhere(reader), { confirmedAt: { not: null } }],
});

export const bookOrOwnClubWhere = (reader: Reader) => ({
  bookId: reader.bookId,
  OR: [{ clubId: null }, { clubId: reader.clubId }],
});

/** Of a visible post, the versions a reader may see: the first, those they have reached, and all of their own. */
export const visibleVersionSql = (reader: Reader, table: string): Sql => sql`(
  ${columnSql(table, 'first')} or ${markReachedSql(reader, table)}
    or ${columnSql(table, 'authorId')} = ${reader.userId}::uuid)`;

/** The title and byline of a review that came with the book or to the reader's own club. */
export const isReviewVisible = (
  reader: Reader,
  review: { id: string; authorId: string | null; spoilsThrough: number },
) =>
  hasReached(reader, review.spoilsThrough) ||
  reader.looks.includes(review.id) ||
  review.authorId === reader.userId;

/** Why a visible item is open: the reader reached its place, wrote it, or looked at it. */
export type OpenedBy = 'place' | 'own' | 'look';

/** Why one visible row is open. A row that is neither reached nor looked at is the reader's own. */
export const openedBy = (reader: Reader, visible: { id: string; spoilsThrough: number }): OpenedBy =>
  hasReached(reader, visible.spoilsThrough) ? 'place' : reader.looks.includes(visible.id) ? 'look' : 'own';

export const openedBySql = (reader: Reader, table: string): Sql => sql`
  case when ${markReachedSql(reader, table)} then 'place'
    when ${lookedAtSql(reader, table)} then 'look' else 'own' end`;
