import 'server-only';
import { query, type Query } from '../../db/query';
import { sql, type Sql } from '../../db/unguarded';
import { type Gated, pass } from '../core/gated';
import type { Reader } from '../core/reader';
import { isReachedFrom } from '../core/visibility';

/**
 * Of those who share a place of theirs, how many can read a post today: `steps` from one mark (0..N) up to the next.
 * Who hides their place, or has none yet, is in no number; null where fewer than two share.
 */
export type Audience = { sharers: number; steps: { from: number; readers: number }[] } | null;

/** What the form for a post tells its writer. `isTold`: that a mark tells of their own place, to those who hide it. */
export type WriterFacts = { audience: Audience; isTold: boolean };

export type WriterRow = { places: number[]; isTold: boolean };

const MIN_SHARERS = 2;

/** As one row, or within another statement. Who is at the beginning looks like who hides their place, and is not counted. */
export const writerFactsSql = ({ userId, clubId, bookId }: Reader): Sql => sql`(
  select json_build_object(
    'places', coalesce((select json_agg(p."readThrough" order by p."readThrough")
      from "Membership" m join "Progress" p on p."userId" = m."userId" and p."bookId" = ${bookId}::uuid
      where m."clubId" = ${clubId}::uuid and m.standing = 'active' and m."sharesPlace"
        and m."userId" <> ${userId}::uuid and p."readThrough" > 0), '[]'),
    'isTold', not exists (select from "Membership" own
        where own."clubId" = ${clubId}::uuid and own."userId" = ${userId}::uuid and own."sharesPlace")
      and not exists (select from "Post" written
        where written."clubId" = ${clubId}::uuid and written."authorId" = ${userId}::uuid)))`;

export const writerFactsQuery = (reader: Reader): Query<Gated<WriterFacts>> =>
  query(sql`select ${writerFactsSql(reader)} as writer`, ([row]: { writer: WriterRow }[]) =>
    parseWriterFacts(row!.writer),
  );

export const parseWriterFacts = ({ places, isTold }: WriterRow): Gated<WriterFacts> =>
  pass({ audience: toAudience(places), isTold });

function toAudience(places: number[]): Audience {
  if (places.length < MIN_SHARERS) return null;
  const starts = [...new Set([0, ...places.map((place) => place + 1)])];
  return {
    sharers: places.length,
    steps: starts.map((from) => ({ from, readers: countFrom(places, from) })),
  };
}

const countFrom = (places: number[], mark: number) => places.filter((at) => isReachedFrom(at, mark)).length;

/** How many of those who share their place can read what is marked with a place, 0..N. */
export const audienceAt = (audience: Audience, mark: number) =>
  audience && {
    sharers: audience.sharers,
    readers: audience.steps.findLast(({ from }) => isReachedFrom(mark, from))?.readers ?? 0,
  };
