import 'server-only';
import {
  asidePlaces,
  canonicalise,
  findFault,
  createLabelWriter,
  hasPlaceLabels,
  firstAndLastLabel,
  createPlaceParser,
  toTypedForm,
  type Fault,
  type ChapterLabels,
} from '@/lib/markdown';
import { queryRows } from '../../db/query';
import { sql } from '../../db/unguarded';
import type { Reader } from '../core/reader';

/** Why words were not taken: what is wrong with a sign of an aside, and the first and last of the book's neutral labels. */
export type SourceRefusal = { refused: Fault['kind'] | 'long'; text: string; first: string; last: string };

/** The neutral labels of the reader's book; none of them is bound to a place. */
export async function loadLabels({ bookId, lastPlace }: Reader): Promise<ChapterLabels> {
  const [row] = await queryRows<ChapterLabels>(sql`
    select
      (select coalesce(json_agg(c.label order by c.ordinal), '[]')
        from "Chapter" c where c."bookId" = ${bookId}::uuid) as chapters,
      (select coalesce(json_agg(json_build_object('label', p.label, 'first', p."firstChapter") order by p.ordinal), '[]')
        from "Part" p where p."bookId" = ${bookId}::uuid) as parts`);
  const { chapters, parts } = row!;
  // A place without a chapter of its own is spoken of by its number.
  const named = Array.from({ length: lastPlace }, (_, index) => chapters[index] ?? `Chapter ${index + 1}`);
  return { chapters: named, parts };
}

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
  ...firstAndLastLabel(labels),
});

export const TOO_LONG: SourceRefusal = { refused: 'long', text: '', first: '', last: '' };

/** A canonical source as its author may change it, with labels for its places. */
export const editableSource = (source: string, labels: ChapterLabels) =>
  toTypedForm(source, createLabelWriter(labels));

/** Parses a source, after loading the labels of the book. */
export async function loadEditableSource(reader: Reader, source: string): Promise<string> {
  return editableSource(source, asidePlaces(source).length > 0 ? await loadLabels(reader) : NO_LABELS);
}
