import 'server-only';
import {
  asidePlaces,
  canonicalise,
  faultIn,
  labelWriter,
  namesPlaces,
  outerLabels,
  placeReader,
  typedForm,
  type Fault,
  type Labels,
} from '@/lib/markup';
import { rowsOf, sql } from '../db/everything';
import type { Reader } from './reader';

/** Why words were not taken: what is wrong with a sign of an aside, and the first and last of the book's neutral labels. */
export type Refusal = { refused: Fault['kind'] | 'long'; text: string; first: string; last: string };

/** The neutral labels of the reader's book; none of them is bound to a place. */
export async function labelsOf({ bookId, lastPlace }: Reader): Promise<Labels> {
  const [row] = await rowsOf<Labels>(sql`
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

const none: Labels = { chapters: [], parts: [] };

/** A draft with its source in canonical form, the places of its asides read by the book's labels; or why it has none. */
export async function read<D extends { source: string }>(reader: Reader, draft: D): Promise<D | Refusal> {
  const labels = namesPlaces(draft.source) ? await labelsOf(reader) : none;
  const source = canonicalFor(reader, draft.source, labels);
  return typeof source === 'string' ? { ...draft, source } : source;
}

/** The canonical form of what somebody typed. An aside without a place of its own spoils through its author's. */
export function canonicalFor({ readThrough }: Reader, typed: string, labels: Labels): string | Refusal {
  const placeOf = placeReader(labels);
  const fault = faultIn(typed, placeOf);
  return fault ? refusalOf(fault, labels) : canonicalise(typed, readThrough, placeOf);
}

const refusalOf = ({ kind, text }: Fault, labels: Labels): Refusal => ({
  refused: kind,
  text,
  ...outerLabels(labels),
});

export const tooLong: Refusal = { refused: 'long', text: '', first: '', last: '' };

/** A canonical source as its author may change it, with labels for its places. */
export const typedWith = (source: string, labels: Labels) => typedForm(source, labelWriter(labels));

/** The same where the labels have yet to be asked for. */
export async function typedBy(reader: Reader, source: string): Promise<string> {
  return typedWith(source, asidePlaces(source).length > 0 ? await labelsOf(reader) : none);
}
