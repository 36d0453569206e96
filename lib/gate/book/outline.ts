import 'server-only';
import { query, type Query } from '../../db/query';
import { sql } from '../../db/unguarded';
import { type Gated, pass } from '../core/gated';
import type { BookReader, Reader } from '../core/reader';
import { bookVisibleSql } from '../core/visibility';

export type ChapterView = { ordinal: number; label: string; title: string | null };
/** `label` is null for the chapters that stand before the first part, and for all of a book without parts. */
export type PartView = { label: string | null; title: string | null; chapters: ChapterView[] };

type LabelAndTitle = { label: string; title: string | null };
type OutlineRow = {
  parts: (LabelAndTitle & { first: number })[] | null;
  chapters: (LabelAndTitle & { ordinal: number })[] | null;
};

/**
 * The book's outline. Labels are neutral; a part's or a chapter's title is there once the reader has come to it, and of
 * two the one that their own club wrote.
 */
export const outlineQuery = (reader: Reader): Query<Gated<PartView[]>> =>
  query(outlineSql(reader), parseOutline);

function parseOutline([row]: OutlineRow[]): Gated<PartView[]> {
  const parts = row?.parts ?? [];
  const chapters = row?.chapters ?? [];
  const unnamedPart = { label: null, title: null, chapters: chaptersBetween(chapters, 1, parts[0]?.first) };
  const namedParts = parts.map(({ label, title, first }, index) => ({
    label,
    title,
    chapters: chaptersBetween(chapters, first, parts[index + 1]?.first),
  }));
  return pass(unnamedPart.chapters.length > 0 ? [unnamedPart, ...namedParts] : namedParts);
}

const chaptersBetween = (chapters: ChapterView[], first: number, next = Infinity) =>
  chapters.filter(({ ordinal }) => ordinal >= first && ordinal < next);

/** The titles that a reader may see, at most one for a part or a chapter. */
export const titlesSql = (reader: BookReader) => sql`
  select distinct on (h."partId", h."chapterId") h."partId", h."chapterId", h.title
  from "Heading" h where ${bookVisibleSql(reader, 'h')}
  order by h."partId", h."chapterId", h."clubId" nulls last, h."spoilsThrough" desc, h.id`;

const outlineSql = (reader: Reader) => sql`
  with title as (${titlesSql(reader)})
  select
    (select json_agg(json_build_object('label', p.label, 'title', t.title, 'first', p."firstChapter")
        order by p.ordinal)
      from "Part" p left join title t on t."partId" = p.id where p."bookId" = ${reader.bookId}::uuid) as parts,
    (select json_agg(json_build_object('ordinal', c.ordinal, 'label', c.label, 'title', t.title)
        order by c.ordinal)
      from "Chapter" c left join title t on t."chapterId" = c.id where c."bookId" = ${reader.bookId}::uuid) as chapters`;
