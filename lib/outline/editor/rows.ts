import { unnumberedChapterName } from '@/lib/label-words/unnumbered-chapters';
import { UNNUMBERED } from '../contents/arrange';
import type { ContentsEntry } from '../contents/entry';
import type { OutlineLabels } from '../place-names';

/** The most rows that an editor holds, those that are left out included. */
export const MAX_ROWS = 1500;
export const MAX_TITLE = 400;

/**
 * A row of the editor of an outline. `isKept`: false for a cover or an index, which can still be ticked. `title` is
 * content; null stands for one that this person may not see, and which stays as it is.
 */
export type EditorRow = {
  /** The same for as long as the row is edited. */
  key: string;
  kind: 'part' | 'chapter';
  isKept: boolean;
  label: string;
  title: string | null;
  /** What the row was in the book that is corrected: a chapter's place or a part's ordinal, 1..N. Null for a new one. */
  origin: number | null;
};

/** The rows of a new book, from a table of contents. */
export const rowsFromEntries = (entries: Pick<ContentsEntry, 'kind' | 'label' | 'title'>[]): EditorRow[] =>
  entries.slice(0, MAX_ROWS).map((entry, at) => ({ key: `r${at + 1}`, origin: null, ...toRow(entry) }));

function toRow({ kind, label, title }: Pick<ContentsEntry, 'kind' | 'label' | 'title'>) {
  const usualName = label ?? unnumberedChapterName('en', title ?? '');
  const isNamedByTitle = label === null && usualName !== null;
  return {
    kind: kind === 'part' ? ('part' as const) : ('chapter' as const),
    isKept: kind !== 'matter',
    label: usualName ?? UNNUMBERED,
    title: isNamedByTitle ? '' : toSingleLine(title ?? ''),
  };
}

/** The rows of a new book, from an outline without titles. */
export function rowsFromLabels({ chapters, parts }: OutlineLabels): EditorRow[] {
  const entries = chapters.flatMap((label, at) => [
    ...parts
      .filter(({ firstChapter }) => firstChapter === at + 1)
      .map((part) => ({ kind: 'part' as const, label: part.label, title: null })),
    { kind: 'chapter' as const, label, title: null },
  ]);
  return rowsFromEntries(entries);
}

/** An outline with its titles: chapters by place, from 1 on, and parts with the place of their first chapter. */
export type EditedOutline = {
  chapters: Omit<EditorRow, 'kind' | 'isKept'>[];
  parts: (Omit<EditorRow, 'kind' | 'isKept'> & { firstChapter: number })[];
};

/** What the rows that are kept say. */
export function outlineOf(rows: EditorRow[]): EditedOutline {
  const outline: EditedOutline = { chapters: [], parts: [] };
  for (const { kind, isKept, ...row } of rows) {
    if (!isKept) continue;
    if (kind === 'part') outline.parts.push({ ...row, firstChapter: outline.chapters.length + 1 });
    else outline.chapters.push(row);
  }
  return outline;
}

export const labelsOf = ({ chapters, parts }: EditedOutline): OutlineLabels => ({
  chapters: chapters.map(({ label }) => label),
  parts: parts.map(({ label, firstChapter }) => ({ label, firstChapter })),
});

/** Words typed into one line, with single spaces. */
export const toSingleLine = (typed: string) => typed.replace(/\s+/g, ' ').trim().normalize('NFC');
