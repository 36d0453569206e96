import 'server-only';
import * as z from 'zod';
import { rowsOf, sql } from '../db/everything';
import type { Role, Veil } from '../db/generated/enums';

// Private, and so not in a copy: `{ ...reader, readThrough: 23 }` is no reader.
declare class Admitted {
  private readonly admitted: true;
}
/** Someone reading one book with one club, how far they have come, and what they looked at on purpose. */
export type Reader = Admitted & Place;

type Place = {
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
  /** Ids of the items this reader looked at and did not cover again. */
  readonly looks: readonly string[];
};

/** The names that stand at the top of a reading's pages; none of them is bound to a place. */
export type ReadingNames = { club: string; clubSlug: string; book: string; author: string };

type Asked = { userId: string; club: string; reading: string };

/** Null for anybody who is not an active member: a stranger and a missing book look the same. */
export async function readerOf(asked: Asked): Promise<Reader | null> {
  return (await arrive(asked))?.reader ?? null;
}

/** The reader together with the names of what they read. */
export async function arrive(asked: Asked): Promise<{ reader: Reader; names: ReadingNames } | null> {
  if (!isId(asked.reading) || asked.club.includes('\0')) return null;
  const [row] = await rowsOf<Row>(arrival(asked));
  if (!row) return null;
  const { club, clubSlug, book, author, ...place } = row;
  return { reader: admit({ userId: asked.userId, ...place }), names: { club, clubSlug, book, author } };
}

/** The one place where a Reader is made. */
const admit = (reader: Place) => reader as Reader;

const isId = (id: string) => z.uuid().safeParse(id).success;

type Row = Omit<Place, 'userId'> & ReadingNames;

/** All that is known of a reader, in one question. No place recorded is place 0, under the default veil. */
const arrival = ({ userId, club, reading }: Asked) => sql`
  select r.id as "readingId", r."bookId", r."clubId", m.role,
    c.name as club, c.slug as "clubSlug", b.title as book, b.author, b."chapterCount" as "lastPlace",
    coalesce(p."readThrough", 0) as "readThrough", coalesce(p.veil, 'marked') as veil, p."movedFrom",
    (select coalesce(json_agg(l."itemId" order by l."itemId"), '[]') from "Look" l
      where l."userId" = m."userId" and l."bookId" = r."bookId" and l."coveredAt" is null) as looks
  from "Reading" r
  join "Club" c on c.id = r."clubId"
  join "Membership" m on m."clubId" = c.id
  join "Book" b on b.id = r."bookId"
  left join "Progress" p on p."userId" = m."userId" and p."bookId" = r."bookId"
  where r.id = ${reading}::uuid and c.slug = ${club}
    and m."userId" = ${userId}::uuid and m.standing = 'active'`;

export const mayModerate = (reader: Reader) => reader.role !== 'member';
