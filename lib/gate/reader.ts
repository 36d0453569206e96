import 'server-only';
import * as z from 'zod';
import { now } from '@/lib/ambient';
import { rowsOf, sql, type Sql } from '../db/everything';
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

/** What a reading's pages call things by; none of it is bound to a place. */
export type ReadingNames = {
  club: string;
  clubSlug: string;
  book: string;
  author: string;
  /** The labels of the book's chapters, from place 1 on. */
  chapters: string[];
  /** Its parts, if it has any; the place of the first chapter of each. */
  parts: { label: string; firstChapter: number }[];
};

/** By who they are, or by a session of theirs, as long as it is open. */
type Who = { userId: string } | { session: string };
type Asked = Who & { club: string; reading: string };

/** Null for anybody who is not an active member: a stranger and a missing book look the same. */
export async function readerOf(asked: Asked): Promise<Reader | null> {
  const row = await placeOf<Place>(asked);
  return row && admitted(row);
}

/** The reader together with the names of what they read. */
export async function arrive(asked: Asked): Promise<{ reader: Reader; names: ReadingNames } | null> {
  const row = await placeOf<Place & { names: ReadingNames }>(asked, sql`, ${names} as names`);
  if (!row) return null;
  const { names: told, ...place } = row;
  return { reader: admitted(place), names: told };
}

/** The one place where a Reader is made. */
const admitted = (row: Place) => row as Reader;

async function placeOf<R extends Place>(asked: Asked, more = sql``): Promise<R | null> {
  if (!isId(asked.reading) || asked.club.includes('\0')) return null;
  return (await rowsOf<R>(arrival(asked, more)))[0] ?? null;
}

const isId = (id: string) => z.uuid().safeParse(id).success;

const names = sql`json_build_object(
  'club', c.name, 'clubSlug', c.slug, 'book', b.title, 'author', b.author, 'chapters', (
    select coalesce(json_agg(h.label order by h.ordinal), '[]') from "Chapter" h where h."bookId" = b.id),
  'parts', (select coalesce(json_agg(json_build_object('label', h.label, 'firstChapter', h."firstChapter")
    order by h.ordinal), '[]') from "Part" h where h."bookId" = b.id))`;

/** All that is known of a reader, in one question. No place recorded is place 0, under the default veil. */
const arrival = ({ club, reading, ...who }: Asked, more: Sql) => sql`
  select m."userId", r.id as "readingId", r."bookId", r."clubId", m.role, b."chapterCount" as "lastPlace",
    coalesce(p."readThrough", 0) as "readThrough", coalesce(p.veil, 'marked') as veil, p."movedFrom",
    (select coalesce(json_agg(l."itemId" order by l."itemId"), '[]') from "Look" l
      where l."userId" = m."userId" and l."bookId" = r."bookId" and l."coveredAt" is null) as looks ${more}
  from "Reading" r
  join "Club" c on c.id = r."clubId"
  join "Membership" m on m."clubId" = c.id
  join "Book" b on b.id = r."bookId"
  left join "Progress" p on p."userId" = m."userId" and p."bookId" = r."bookId"
  where r.id = ${reading}::uuid and c.slug = ${club}
    and m."userId" = ${idOf(who)} and m.standing = 'active'`;

const idOf = (who: Who): Sql =>
  'userId' in who
    ? sql`${who.userId}::uuid`
    : sql`(select s."userId" from "Session" s join "User" u on u.id = s."userId"
        where s.id = ${who.session}::uuid and s."expiresAt" > ${now().toISOString()}::timestamp
          and u."formerAt" is null)`;

export const mayModerate = (reader: Reader) => reader.role !== 'member';
