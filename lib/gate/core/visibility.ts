import 'server-only';
import { raw, sql, type Sql } from '../../db/unguarded';
import type { Reader } from './reader';

/** What the rule needs to know of an item. `spoilsThrough` is a place, 0..N. */
export type MarkedItem = {
  id: string;
  readingId: string;
  authorId: string;
  spoilsThrough: number;
};

/** The spoiler rule, for a row of the discussion in hand. */
export const isVisible = (reader: Reader, item: MarkedItem) =>
  item.readingId === reader.readingId &&
  (item.spoilsThrough <= reader.readThrough ||
    item.authorId === reader.userId ||
    reader.looks.includes(item.id));

/** The same rule, for the database. tests/gate/core/visibility.test.ts holds the two together. */
export const visibleWhere = (reader: Reader) => ({
  readingId: reader.readingId,
  OR: [
    { spoilsThrough: { lte: reader.readThrough } },
    { authorId: reader.userId },
    { id: { in: [...reader.looks] } },
  ],
});

/** The same rule, for a statement written by hand, in which the table has a name of its own. */
export const visibleSql = (reader: Reader, table: string): Sql =>
  sql`(${inReadingSql(reader, table)} and (${reachedSql(reader, table)} or ${ownOrLookedAtSql(reader, table)}))`;

/**
 * The posts that lie ahead and are open by the rule all the same: the reader's own, and those looked at. Sought by these
 * and not among all that lies ahead, which may be thousands; "offset 0" keeps the planner to it.
 */
export const visiblePostsAheadSql = (reader: Reader): Sql => sql`(
  select * from "Post" ahead where ${inReadingSql(reader, 'ahead')} and not ${reachedSql(reader, 'ahead')}
    and ${ownOrLookedAtSql(reader, 'ahead')} and ahead.id = any(${reader.looks}::uuid[] || array(
      select own.id from "Post" own where ${inReadingSql(reader, 'own')} and not ${reachedSql(reader, 'own')}
        and own."authorId" = ${reader.userId}::uuid))
  offset 0)`;

const columnSql = (table: string, column: string) => raw(`${table}."${column}"`);
const inReadingSql = (reader: Reader, table: string): Sql =>
  sql`${columnSql(table, 'readingId')} = ${reader.readingId}::uuid`;
const reachedSql = (reader: Reader, table: string): Sql =>
  sql`${columnSql(table, 'spoilsThrough')} <= ${reader.readThrough}`;
const ownOrLookedAtSql = (reader: Reader, table: string): Sql => sql`
  (${columnSql(table, 'authorId')} = ${reader.userId}::uuid or ${columnSql(table, 'id')} = any(${reader.looks}::uuid[]))`;

/** What the rule keeps, for a statement written by hand. */
export const hiddenSql = (reader: Reader, table: string): Sql =>
  sql`(${inReadingSql(reader, table)} and not ${reachedSql(reader, table)} and not ${ownOrLookedAtSql(reader, table)})`;

/** Everything the rule keeps from this reader; what a Marked reader is told the places of. */
export const hiddenWhere = (reader: Reader) => ({
  readingId: reader.readingId,
  spoilsThrough: { gt: reader.readThrough },
  authorId: { not: reader.userId },
  id: { notIn: [...reader.looks] },
});

/** The rule for what belongs to a book and was written by nobody here: themes, turning points, titles. */
export const bookVisibleWhere = (reader: Reader) => ({
  bookId: reader.bookId,
  OR: [{ spoilsThrough: { lte: reader.readThrough } }, { id: { in: [...reader.looks] } }],
});

export const bookVisibleSql = (reader: Reader, table: string): Sql => {
  const column = (column: string) => raw(`${table}."${column}"`);
  return sql`(${column('bookId')} = ${reader.bookId}::uuid and (
    ${column('spoilsThrough')} <= ${reader.readThrough} or ${column('id')} = any(${reader.looks}::uuid[])
  ))`;
};

export const bookHiddenWhere = (reader: Reader) => ({
  bookId: reader.bookId,
  spoilsThrough: { gt: reader.readThrough },
  id: { notIn: [...reader.looks] },
});

/** The rule for review documents: those that came with the book and those of the reader's own club. */
const reviewVisibleWhere = (reader: Reader) => ({
  AND: [
    bookOrOwnClubWhere(reader),
    {
      OR: [
        { spoilsThrough: { lte: reader.readThrough } },
        { authorId: reader.userId },
        { id: { in: [...reader.looks] } },
      ],
    },
  ],
});

/** A passage, besides, is a draft until its mark was confirmed; only its importer sees a draft. */
export const passageVisibleWhere = (reader: Reader) => ({
  AND: [reviewVisibleWhere(reader), { OR: [{ confirmedAt: { not: null } }, { authorId: reader.userId }] }],
});

export const passageHiddenWhere = (reader: Reader) => ({
  AND: [
    bookOrOwnClubWhere(reader),
    {
      confirmedAt: { not: null },
      spoilsThrough: { gt: reader.readThrough },
      id: { notIn: [...reader.looks] },
    },
    { OR: [{ authorId: null }, { authorId: { not: reader.userId } }] },
  ],
});

export const bookOrOwnClubWhere = (reader: Reader) => ({
  bookId: reader.bookId,
  OR: [{ clubId: null }, { clubId: reader.clubId }],
});

/** The versions of a post that is open: its first, those the reader has come to, and all of one's own. */
export const versionVisibleWhere = (reader: Reader) => ({
  OR: [{ first: true }, { spoilsThrough: { lte: reader.readThrough } }, { authorId: reader.userId }],
});

/** A passage may touch a theme whose name the reader has not come to. */
export const isThemeVisible = (reader: Reader, theme: { id: string; spoilsThrough: number }) =>
  theme.spoilsThrough <= reader.readThrough || reader.looks.includes(theme.id);

/** What stands over a document that came with the book or to the reader's own club. */
export const isReviewVisible = (
  reader: Reader,
  review: { id: string; authorId: string | null; spoilsThrough: number },
) => isThemeVisible(reader, review) || review.authorId === reader.userId;
