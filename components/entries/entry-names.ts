import { firstWords } from '@/components/reading/ReportEntryLink';
import { capitalise, partNames } from '@/components/reading/place-labels';
import type { EntryContent, EntryKind, ReadingNames } from '@/lib/gate';
import { messages } from '@/lib/i18n';

/** What every part of the page about the book is given. */
export type EntryPlaces = {
  names: ReadingNames;
  lastPlace: number;
  placeName: (place: number) => string;
};

export const kindName = (kind: EntryKind) => messages().t(`entries.kinds.${kind}`);

/** What an entry is called in a list: its name, or the first words of a note. */
export const entryName = ({ name, body }: Pick<EntryContent, 'name' | 'body'>) =>
  name !== '' ? name : firstWords(body);

/** The chapters and parts of the book as choices for a title, "chapter:4" and "part:2". */
export function titleTargets({ names, placeName, lastPlace }: EntryPlaces) {
  const parts = listParts(names).map((label, at) => ({ value: `part:${at + 1}`, label }));
  const chapters = Array.from({ length: lastPlace }, (_, at) => ({
    value: `chapter:${at + 1}`,
    label: capitalise(placeName(at + 1)),
  }));
  return [...parts, ...chapters];
}

const listParts = ({ parts }: ReadingNames) =>
  partNames(parts.map(({ label }) => ({ label, title: null }))).map((name, at) =>
    capitalise(name ?? parts[at]!.label),
  );

/** The chapter or the part that a title is of. */
export const titleTarget = (
  { names, placeName }: EntryPlaces,
  { kind, ordinal }: { kind: EntryKind; ordinal: number | null },
) =>
  ordinal === null
    ? null
    : kind === 'partTitle'
      ? (listParts(names)[ordinal - 1] ?? null)
      : capitalise(placeName(ordinal));
