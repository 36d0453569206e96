import 'server-only';
import * as z from 'zod';
import { now } from '@/lib/clock-and-ids';
import { constantQuery, query, type Query } from '../../db/query';
import { validSessionSql } from '../../db/login-session';
import { sql, type Sql } from '../../db/unguarded';
import type { Role, Veil } from '../../db/generated/enums';
import { bookOrOwnClubSql, bookVisibleSql } from './visibility';

// Private, and so not in a copy: `{ ...reader, readThrough: 23 }` is no reader.
declare class ReaderBrand {
  private readonly brand: true;
}
/** Someone reading one book with one club, how far they have come, and what they looked at on purpose. */
export type Reader = ReaderBrand & ReaderRow;

/** Someone who may see a book with one club, whether or not the club reads it: all that the rule for what is told of a book asks. */
export type BookReader = ReaderBrand &
  Pick<ReaderRow, 'userId' | 'clubId' | 'bookId' | 'role' | 'readThrough' | 'lastPlace' | 'looks'>;

type ReaderRow = {
  readonly userId: string;
  readonly clubId: string;
  readonly readingId: string;
  readonly bookId: string;
  readonly role: Role;
  /** The last chapter finished; a place, 0..lastPlace. */
  readonly readThrough: number;
  /** The place of the book's last chapter, N. */
  readonly lastPlace: number;
  readonly veil: Veil;
  /** Where the bookmark was before its last move, while that can be undone. */
  readonly movedFrom: number | null;
  /** How often chapters were put into the book's outline or taken out: a form from before means other places. */
  readonly outlineRevision: number;
  /** Ids of the items this reader looked at and did not cover again. */
  readonly looks: readonly string[];
};

/** Names of club, book and chapters for a reading's pages, none of which is bound to a place; and which pages there are. */
export type ReadingNames = {
  club: string;
  clubSlug: string;
  book: string;
  author: string;
  bookId: string;
  /** The id of the club's own picture of the book, which belongs to place 0. */
  cover: string | null;
  /** The labels of the book's chapters, from place 1 on. */
  chapters: string[];
  /** Its parts, if it has any; the place of the first chapter of each. */
  parts: { label: string; firstChapter: number }[];
  sections: ReadingSections;
  /** As the reader has it. */
  outlineRevision: number;
};

/** The pages that have something for this reader: what they may see of it, covers included, or may add to it. */
export type ReadingSections = { themes: boolean; reviews: boolean; hindsight: boolean };

/** By who they are, or by a session of theirs, as long as it is valid. */
export type Requester = { userId: string } | { session: string };
type ReaderKey = Requester & { club: string; reading: string };
export type FoundReader = { reader: Reader; names: ReadingNames };

/** The reader; null for anybody who is not an active member: a stranger and a missing book look the same. */
export const readerQuery = (key: ReaderKey): Query<Reader | null> =>
  isMalformed(key)
    ? constantQuery(null)
    : query(readerSql(key, sql``), ([row]: ReaderRow[]) => (row ? asReader(row) : null));

/** The reader together with the names of what they read. */
export const namedReaderQuery = (key: ReaderKey): Query<FoundReader | null> =>
  isMalformed(key)
    ? constantQuery(null)
    : query(readerSql(key, sql`, ${namesColumn} as names`), parseNamedReader);

/** More than anybody reads at once: a page has an end. */
export const HOME_READINGS = 20;

/** A person as a reader of all that their clubs read: what they moved their bookmark in last comes first. */
export const ownReadersQuery = (
  userId: string,
  limit: number,
): Query<(FoundReader & { isOver: boolean })[]> =>
  query(
    sql`
      ${everyReaderSql(sql`, ${namesColumn} as names, r."endedAt" is not null as "isOver"`)}
      where m."userId" = ${userId}::uuid and m.standing = 'active'
      order by "isOver", p."movedAt" desc nulls last, r."startedAt" desc, r.id limit ${limit}`,
    (rows: (ReaderRow & { names: ReadingNames; isOver: boolean })[]) =>
      rows.map(({ names, isOver, ...reader }) => ({ reader: asReader(reader), names, isOver })),
  );

/**
 * The same person as a reader of what their other clubs read of these books: of one that several clubs read, and of those
 * that have one bookmark with it.
 */
export const readersElsewhereQuery = (
  { userId, readingId }: Reader,
  bookIds: Sql,
  limit: number,
): Query<FoundReader[]> =>
  query(
    sql`
      ${everyReaderSql(sql`, ${namesColumn} as names`)}
      where m."userId" = ${userId}::uuid and m.standing = 'active' and r.id <> ${readingId}::uuid
        and r."bookId" = any(${bookIds}) order by c.name, r.id limit ${limit}`,
    (rows: (ReaderRow & { names: ReadingNames })[]) =>
      rows.map(({ names, ...reader }) => ({ reader: asReader(reader), names })),
  );

function parseNamedReader([row]: (ReaderRow & { names: ReadingNames })[]): FoundReader | null {
  if (!row) return null;
  const { names, ...reader } = row;
  return { reader: asReader(reader), names };
}

/** The one place where a Reader is made. */
const asReader = (row: ReaderRow) => row as Reader;
const asBookReader = (row: BookReaderRow) => row as unknown as BookReader;

type BookReaderRow = Omit<ReaderRow, 'readingId' | 'veil' | 'movedFrom' | 'outlineRevision'>;
type BookReaderKey = Requester & { club: string; book: string };
/** A reader of a club's own book, with who added it and what book and club are called. */
export type OwnBookReader = {
  reader: BookReader;
  addedById: string | null;
  bookTitle: string;
  clubName: string;
};

/** An active member of the club that a book belongs to; null for anybody else, and for a book that is no club's. */
export const ownBookReaderQuery = (key: BookReaderKey): Query<OwnBookReader | null> =>
  isMalformed({ ...key, reading: key.book })
    ? constantQuery(null)
    : query(ownBookReaderSql(key), ([row]: (BookReaderRow & Omit<OwnBookReader, 'reader'>)[]) => {
        if (!row) return null;
        const { addedById, bookTitle, clubName, ...reader } = row;
        return { reader: asBookReader(reader), addedById, bookTitle, clubName };
      });

const ownBookReaderSql = ({ club, book, ...requester }: BookReaderKey) => sql`
  select m."userId", b.id as "bookId", m."clubId", m.role, b."chapterCount" as "lastPlace", b."addedById",
    b.title as "bookTitle", c.name as "clubName",
    coalesce(p."readThrough", 0) as "readThrough",
    (select coalesce(json_agg(l."itemId" order by l."itemId"), '[]') from "Look" l
      where l."userId" = m."userId" and l."bookId" = b.id and l."coveredAt" is null) as looks
  from "Book" b
  join "Club" c on c.id = b."clubId"
  join "Membership" m on m."clubId" = c.id and m.standing = 'active'
  left join "Progress" p on p."userId" = m."userId" and p."bookId" = b.id
  where b.id = ${book}::uuid and c.slug = ${club}
    and m."userId" = ${userIdSql(requester)}`;

const isMalformed = ({ club, reading }: ReaderKey) => !isUuid(reading) || club.includes('\0');

const isUuid = (id: string) => z.uuid().safeParse(id).success;

/** A reader as columns, so that the rule is asked within a statement of many: of its Membership `m`, Reading `r` and Progress `p`. */
export const columnReader = {
  userId: sql`m."userId"`,
  readingId: sql`r.id`,
  bookId: sql`r."bookId"`,
  clubId: sql`r."clubId"`,
  readThrough: sql`coalesce(p."readThrough", 0)`,
  looks: sql`array(select l."itemId" from "Look" l
    where l."userId" = m."userId" and l."bookId" = r."bookId" and l."coveredAt" is null)`,
} as unknown as Reader;

// A Marked reader is shown a cover for each item ahead, and a Sealed one nothing.
const isMarked = sql`coalesce(p.veil, 'marked') = 'marked'`;
const isShown = (table: string) => sql`(${bookVisibleSql(columnReader, table)}
  or ${isMarked} and ${bookOrOwnClubSql(columnReader, table)})`;

const sectionsColumn = sql`json_build_object(
  'themes', ${columnReader.readThrough} = b."chapterCount"
    or exists (select from "Theme" t where ${isShown('t')}) or exists (select from "Reveal" t where ${isShown('t')}),
  'reviews', ${columnReader.readThrough} = b."chapterCount" or exists (select from "Passage" t
    where ${isShown('t')} and (t."confirmedAt" is not null or t."authorId" = m."userId")),
  'hindsight', exists (select from "Post" t
    where t."authorId" = m."userId" and t."readingId" = r.id and t."removedAt" is null))`;

// Lines about titles are left out: that one was given, or changed, ahead of somebody must show nowhere.
const outlineRevisionColumn = sql`(select count(*)::int from "OutlineChange" o
  where o."bookId" = b.id and o.kind in ('added', 'removed'))`;

const namesColumn = sql`json_build_object('outlineRevision', ${outlineRevisionColumn}, 'club', c.name, 'clubSlug', c.slug, 'book', b.title, 'author', b.author, 'bookId', b.id, 'cover', (
    select v.id from "Cover" v where v."bookId" = b.id and v."clubId" = c.id), 'chapters', (
    select coalesce(json_agg(h.label order by h.ordinal), '[]') from "Chapter" h where h."bookId" = b.id),
  'parts', (select coalesce(json_agg(json_build_object('label', h.label, 'firstChapter', h."firstChapter")
    order by h.ordinal), '[]') from "Part" h where h."bookId" = b.id),
  'sections', ${sectionsColumn})`;

const readerSql = ({ club, reading, ...requester }: ReaderKey, extraColumns: Sql) => sql`
  ${everyReaderSql(extraColumns)}
  where r.id = ${reading}::uuid and c.slug = ${club}
    and m."userId" = ${userIdSql(requester)} and m.standing = 'active'`;

/** All that is known of readers, in one question. No place recorded is place 0, under the default veil. */
const everyReaderSql = (extraColumns: Sql) => sql`
  select m."userId", r.id as "readingId", r."bookId", r."clubId", m.role, b."chapterCount" as "lastPlace",
    coalesce(p."readThrough", 0) as "readThrough", coalesce(p.veil, 'marked') as veil, p."movedFrom",
    ${outlineRevisionColumn} as "outlineRevision",
    (select coalesce(json_agg(l."itemId" order by l."itemId"), '[]') from "Look" l
      where l."userId" = m."userId" and l."bookId" = r."bookId" and l."coveredAt" is null) as looks ${extraColumns}
  from "Reading" r
  join "Club" c on c.id = r."clubId"
  join "Membership" m on m."clubId" = c.id
  join "Book" b on b.id = r."bookId"
  left join "Progress" p on p."userId" = m."userId" and p."bookId" = r."bookId"`;

export const userIdSql = (requester: Requester): Sql =>
  'userId' in requester
    ? sql`${requester.userId}::uuid`
    : sql`(select valid."userId" from (${validSessionSql(requester.session, now())}) valid)`;
