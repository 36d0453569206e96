import 'server-only';
import { raw, sql, type Sql } from '../db/everything';
import type { Reader } from './reader';

/** What the rule needs to know of an item. `spoilsThrough` is a place, 0..N. */
export type Bound = {
  id: string;
  readingId: string;
  authorId: string;
  spoilsThrough: number;
};

/** The spoiler rule, for a row of the discussion in hand. */
export const isOpenTo = (reader: Reader, item: Bound) =>
  item.readingId === reader.readingId &&
  (item.spoilsThrough <= reader.readThrough ||
    item.authorId === reader.userId ||
    reader.looks.includes(item.id));

/** The same rule, for the database. tests/gate/rule.test.ts holds the two together. */
export const openTo = (reader: Reader) => ({
  readingId: reader.readingId,
  OR: [
    { spoilsThrough: { lte: reader.readThrough } },
    { authorId: reader.userId },
    { id: { in: [...reader.looks] } },
  ],
});

/** The same rule, for a statement written by hand, in which the table has a name of its own. */
export const openIn = (reader: Reader, table: string): Sql =>
  sql`(${ofReading(reader, table)} and (${come(reader, table)} or ${allTheSame(reader, table)}))`;

/**
 * The posts that lie ahead and are open by the rule all the same: the reader's own, and those looked at. Sought by these
 * and not among all that lies ahead, which may be thousands; "offset 0" keeps the planner to it.
 */
export const postsOpenAhead = (reader: Reader): Sql => sql`(
  select * from "Post" ahead where ${ofReading(reader, 'ahead')} and not ${come(reader, 'ahead')}
    and ${allTheSame(reader, 'ahead')} and ahead.id = any(${reader.looks}::uuid[] || array(
      select own.id from "Post" own where ${ofReading(reader, 'own')} and not ${come(reader, 'own')}
        and own."authorId" = ${reader.userId}::uuid))
  offset 0)`;

const of = (table: string, column: string) => raw(`${table}."${column}"`);
const ofReading = (reader: Reader, table: string): Sql =>
  sql`${of(table, 'readingId')} = ${reader.readingId}::uuid`;
const come = (reader: Reader, table: string): Sql =>
  sql`${of(table, 'spoilsThrough')} <= ${reader.readThrough}`;
const allTheSame = (reader: Reader, table: string): Sql => sql`
  (${of(table, 'authorId')} = ${reader.userId}::uuid or ${of(table, 'id')} = any(${reader.looks}::uuid[]))`;

/** What the rule keeps, for a statement written by hand. */
export const closedIn = (reader: Reader, table: string): Sql =>
  sql`(${ofReading(reader, table)} and not ${come(reader, table)} and not ${allTheSame(reader, table)})`;

/** Everything the rule keeps from this reader; what a Marked reader is told the places of. */
export const closedTo = (reader: Reader) => ({
  readingId: reader.readingId,
  spoilsThrough: { gt: reader.readThrough },
  authorId: { not: reader.userId },
  id: { notIn: [...reader.looks] },
});

/** The rule for what belongs to a book and was written by nobody here: themes, turning points, titles. */
export const openInBook = (reader: Reader) => ({
  bookId: reader.bookId,
  OR: [{ spoilsThrough: { lte: reader.readThrough } }, { id: { in: [...reader.looks] } }],
});

export const openInBookBy = (reader: Reader, table: string): Sql => {
  const of = (column: string) => raw(`${table}."${column}"`);
  return sql`(${of('bookId')} = ${reader.bookId}::uuid and (
    ${of('spoilsThrough')} <= ${reader.readThrough} or ${of('id')} = any(${reader.looks}::uuid[])
  ))`;
};

export const closedInBook = (reader: Reader) => ({
  bookId: reader.bookId,
  spoilsThrough: { gt: reader.readThrough },
  id: { notIn: [...reader.looks] },
});

/** The rule for review documents: those that came with the book and those of the reader's own club. */
const openReviews = (reader: Reader) => ({
  AND: [
    ofTheirClub(reader),
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
export const openPassages = (reader: Reader) => ({
  AND: [openReviews(reader), { OR: [{ confirmedAt: { not: null } }, { authorId: reader.userId }] }],
});

export const closedPassages = (reader: Reader) => ({
  AND: [
    ofTheirClub(reader),
    {
      confirmedAt: { not: null },
      spoilsThrough: { gt: reader.readThrough },
      id: { notIn: [...reader.looks] },
    },
    { OR: [{ authorId: null }, { authorId: { not: reader.userId } }] },
  ],
});

export const ofTheirClub = (reader: Reader) => ({
  bookId: reader.bookId,
  OR: [{ clubId: null }, { clubId: reader.clubId }],
});

/** The versions of a post that is open: its first, those the reader has come to, and all of one's own. */
export const openVersions = (reader: Reader) => ({
  OR: [{ first: true }, { spoilsThrough: { lte: reader.readThrough } }, { authorId: reader.userId }],
});

/** A passage may touch a theme whose name the reader has not come to. */
export const isThemeOpen = (reader: Reader, theme: { id: string; spoilsThrough: number }) =>
  theme.spoilsThrough <= reader.readThrough || reader.looks.includes(theme.id);

/** What stands over a document that came with the book or to the reader's own club. */
export const isReviewOpen = (
  reader: Reader,
  review: { id: string; authorId: string | null; spoilsThrough: number },
) => isThemeOpen(reader, review) || review.authorId === reader.userId;
