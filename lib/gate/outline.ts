import 'server-only';
import { rowsOf, sql } from '../db/everything';
import { type Gated, pass } from './gated';
import type { Reader } from './reader';
import { openInBookBy } from './rule';

export type ChapterView = { ordinal: number; label: string; title: string | null };
/** `label` is null for the chapters that stand before the first part, and for all of a book without parts. */
export type PartView = { label: string | null; title: string | null; chapters: ChapterView[] };

type Titled = { label: string; title: string | null };
type Row = {
  parts: (Titled & { first: number })[] | null;
  chapters: (Titled & { ordinal: number })[] | null;
};

/** The book's outline. Labels are neutral; a part's or a chapter's title is there once the reader has come to it. */
export async function outlineOf(reader: Reader): Promise<Gated<PartView[]>> {
  const [row] = await rowsOf<Row>(outline(reader));
  const [parts, chapters] = [row?.parts ?? [], row?.chapters ?? []];
  const before = { label: null, title: null, chapters: within(chapters, 1, parts[0]?.first) };
  const named = parts.map(({ label, title, first }, index) => ({
    ...{ label, title },
    chapters: within(chapters, first, parts[index + 1]?.first),
  }));
  return pass(before.chapters.length > 0 ? [before, ...named] : named);
}

const within = (chapters: ChapterView[], first: number, next = Infinity) =>
  chapters.filter(({ ordinal }) => ordinal >= first && ordinal < next);

const outline = (reader: Reader) => sql`
  with title as (select h."partId", h."chapterId", h.title from "Heading" h where ${openInBookBy(reader, 'h')})
  select
    (select json_agg(json_build_object('label', p.label, 'title', t.title, 'first', p."firstChapter")
        order by p.ordinal)
      from "Part" p left join title t on t."partId" = p.id where p."bookId" = ${reader.bookId}::uuid) as parts,
    (select json_agg(json_build_object('ordinal', c.ordinal, 'label', c.label, 'title', t.title)
        order by c.ordinal)
      from "Chapter" c left join title t on t."chapterId" = c.id where c."bookId" = ${reader.bookId}::uuid) as chapters`;
