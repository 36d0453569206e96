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

/** What the rows change of an outline. A title that stayed unseen, or as it was, is none of it. */
export function correctionOf(rows: EditorRow[], before: EditableOutline): OutlineCorrection {
  const { chapters, parts } = outlineOf(rows);
  return {
    version: before.version,
    chapters: chapters.map((row) => toCorrected(row, before.chapters)),
    parts: parts.map((row) => ({ ...toCorrected(row, before.parts), firstChapter: row.firstChapter })),
  };
}

function toCorrected(
  { origin, label, title }: Pick<EditorRow, 'origin' | 'label' | 'title'>,
  before: EditableOutline['chapters'],
) {
  const old = before.find(({ was }) => was === origin);
  const shown = old?.isCovered ? null : (old?.title ?? '');
  return { was: origin, label, title: title === shown ? undefined : title || null };
}
