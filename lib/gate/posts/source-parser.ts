import 'server-only';
import {
  asidePlaces,
  canonicalise,
  findFault,
  createLabelWriter,
  hasPlaceLabels,
  createPlaceParser,
  toTypedForm,
  type Fault,
  type ChapterLabels,
} from '@/lib/markdown';
import { queryRows } from '../../db/query';
import { sql } from '../../db/unguarded';
import type { OutlineLabels } from '@/lib/outline/place-names';
import { listSpokenNames } from '@/lib/outline/place-names-by-language';
import type { Reader } from '../core/reader';
import { bookVisibleSql } from '../core/visibility';

/** Why words were not taken: what is wrong with a sign of an aside, and the neutral labels of the book. */
export type SourceRefusal = { refused: Fault['kind'] | 'long'; text: string; labels: OutlineLabels };

type LabelRow = {
  chapters: string[];
  parts: OutlineLabels['parts'];
  chapterTitles: { title: string; place: number }[];
  partTitles: { label: string; first: number }[];
};

/** What the reader may call the places of their book: its neutral labels, and of its titles those that they can see. */
export async function loadLabels(reader: Reader): Promise<ChapterLabels> {
  const [row] = await queryRows<LabelRow>(labelsSql(reader));
  const { chapters, parts, chapterTitles, partTitles } = row!;
  // A place without a chapter of its own is spoken of by its number.
  const named = Array.from(
    { length: reader.lastPlace },
    (_, index) => chapters[index] ?? `Chapter ${index + 1}`,
  );
  return {
    chapters: named,
    parts: parts.map(({ label, firstChapter }) => ({ label, first: firstChapter })),
    titles: { chapters: chapterTitles, parts: partTitles },
    listNames: () => listSpokenNames({ chapters: named, parts }),
  };
}

const labelsSql = (reader: Reader) => sql`
  with title as (select h."partId", h."chapterId", h.title from "Heading" h where ${bookVisibleSql(reader, 'h')})
  select
    (select coalesce(json_agg(c.label order by c.ordinal), '[]')
      from "Chapter" c where c."bookId" = ${reader.bookId}::uuid) as chapters,
    (select coalesce(json_agg(json_build_object('label', p.label, 'firstChapter', p."firstChapter")
        order by p.ordinal), '[]')
      from "Part" p where p."bookId" = ${reader.bookId}::uuid) as parts,
    (select coalesce(json_agg(json_build_object('title', t.title, 'place', c.ordinal)), '[]')
      from title t join "Chapter" c on c.id = t."chapterId") as "chapterTitles",
    (select coalesce(json_agg(json_build_object('label', t.title, 'first', p."firstChapter")), '[]')
      from title t join "Part" p on p.id = t."partId") as "partTitles"`;

const NO_LABELS: ChapterLabels = { chapters: [], parts: [] };

/** A draft with its source in canonical form, the places of its asides read by the book's labels; or why it has none. */
export async function parseSource<D extends { source: string }>(
  reader: Reader,
  draft: D,
): Promise<D | SourceRefusal> {
  const labels = hasPlaceLabels(draft.source) ? await loadLabels(reader) : NO_LABELS;
  const source = toCanonical(reader, draft.source, labels);
  return typeof source === 'string' ? { ...draft, source } : source;
}

/** The canonical form of what somebody typed. An aside without a place of its own spoils through its author's. */
export function toCanonical(
  { readThrough }: Reader,
  typed: string,
  labels: ChapterLabels,
): string | SourceRefusal {
  const parsePlace = createPlaceParser(labels);
  const fault = findFault(typed, parsePlace);
  return fault ? toRefusal(fault, labels) : canonicalise(typed, readThrough, parsePlace);
}

const toRefusal = ({ kind, text }: Fault, labels: ChapterLabels): SourceRefusal => ({
  refused: kind,
  text,
  labels: neutralLabels(labels),
});

/** The labels without the titles, of which each reader sees others. */
export const neutralLabels = ({ chapters, parts }: ChapterLabels): OutlineLabels => ({
  chapters,
  parts: parts.map(({ label, first }) => ({ label, firstChapter: first })),
});

export const TOO_LONG: SourceRefusal = { refused: 'long', text: '', labels: { chapters: [], parts: [] } };

/** A canonical source as its author may change it, with labels for its places. */
export const editableSource = (source: string, labels: ChapterLabels) =>
  toTypedForm(source, createLabelWriter(labels));

/** Parses a source, after loading the labels of the book. */
export async function loadEditableSource(reader: Reader, source: string): Promise<string> {
  return editableSource(source, asidePlaces(source).length > 0 ? await loadLabels(reader) : NO_LABELS);
}
