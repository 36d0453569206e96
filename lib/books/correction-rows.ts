import type { EditableOutline, OutlineCorrection } from '@/lib/gate';
import { outlineOf, type EditorRow } from '@/lib/outline/editor/rows';

/** The rows with which the editor of a book begins, each part before its first chapter. */
export function rowsOf({ chapters, parts }: EditableOutline): EditorRow[] {
  const rows = chapters.flatMap((chapter, at) => [
    ...parts.filter(({ firstChapter }) => firstChapter === at + 1).map((part) => toRow('part', part)),
    toRow('chapter', chapter),
  ]);
  return rows.map((row, at) => ({ ...row, key: `r${at + 1}` }));
}

const toRow = (
  kind: EditorRow['kind'],
  { was, label, title, isCovered }: EditableOutline['chapters'][number],
) => ({ kind, isKept: true, origin: was, label, title: isCovered ? null : (title ?? '') });

/** What the rows ask for. A title that stayed unseen stays as it is. */
export function correctionOf(rows: EditorRow[]): Omit<OutlineCorrection, 'version'> {
  const { chapters, parts } = outlineOf(rows);
  return {
    chapters: chapters.map(toCorrected),
    parts: parts.map((part) => ({ ...toCorrected(part), firstChapter: part.firstChapter })),
  };
}

const toCorrected = ({ origin, label, title }: Pick<EditorRow, 'origin' | 'label' | 'title'>) => ({
  was: origin,
  label,
  title: title === null ? undefined : title === '' ? null : title,
});
