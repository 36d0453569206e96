import { parseNumberedLabel, seriesOf, withNumber } from './numbers';
import type { EditorRow } from './rows';

/** What one press changes. `restart`: the part's chapters count from 1; `goOn`: from where those before it end. */
export type RowEdit = 'up' | 'down' | 'below' | 'part' | 'remove' | 'restart' | 'goOn';

/** The rows after an edit, and the key of the row that is edited next; null for none. */
type Edited = { rows: EditorRow[]; open: string | null };

/** Changes the row with that key; a key of no row changes nothing. */
export function editRows(rows: EditorRow[], edit: RowEdit, key: string): Edited {
  const at = rows.findIndex((row) => row.key === key);
  if (at < 0) return { rows, open: null };
  if (edit === 'remove') return { rows: rows.toSpliced(at, 1), open: null };
  if (edit === 'up' || edit === 'down') return { rows: moveRow(rows, at, edit), open: key };
  if (edit === 'below') return insertRow(rows, at + 1, 'chapter');
  if (edit === 'part') return insertRow(rows, at, 'part');
  return { rows: renumber(rows, at, edit), open: key };
}

/** Numbers the chapters of each part from 1, or on through the whole book. */
export function renumberParts(rows: EditorRow[], edit: 'restart' | 'goOn'): EditorRow[] {
  const parts = rows.flatMap(({ kind, isKept }, at) => (kind === 'part' && isKept ? [at] : []));
  return parts.reduce((renumbered, at) => renumber(renumbered, at, edit), rows);
}

function moveRow(rows: EditorRow[], at: number, edit: 'up' | 'down'): EditorRow[] {
  const to = edit === 'up' ? at - 1 : at + 1;
  return to < 0 || to >= rows.length ? rows : rows.toSpliced(at, 1).toSpliced(to, 0, rows[at]!);
}

function insertRow(rows: EditorRow[], at: number, kind: EditorRow['kind']): Edited {
  const key = `r${1 + Math.max(0, ...rows.map((row) => Number(row.key.slice(1))))}`;
  const label = nextLabel(rows.slice(0, at), kind);
  return {
    rows: rows.toSpliced(at, 0, { key, kind, isKept: true, label, title: '', origin: null }),
    open: key,
  };
}

/** Counts on from the last row of that kind. */
function nextLabel(before: EditorRow[], kind: EditorRow['kind']): string {
  const labels = before.filter((row) => row.kind === kind && row.isKept).map(({ label }) => label);
  const last = labels.map(parseNumberedLabel).findLast((numbered) => numbered !== null);
  if (last) return withNumber(last, last.number + 1);
  return kind === 'part' ? 'Part 1' : 'Chapter 1';
}

/** Numbers the chapters from a part, or from a chapter, up to the next part. */
function renumber(rows: EditorRow[], at: number, edit: 'restart' | 'goOn'): EditorRow[] {
  const counts = new Map(edit === 'restart' ? [] : lastNumbers(rows.slice(0, at)));
  const next = rows.findIndex((row, index) => index > at && row.kind === 'part' && row.isKept);
  return rows.map((row, index) => {
    const isIn = index >= at && (next < 0 || index < next);
    return isIn && row.kind === 'chapter' && row.isKept ? numberRow(row, counts) : row;
  });
}

function numberRow(row: EditorRow, counts: Map<string, number>): EditorRow {
  const numbered = parseNumberedLabel(row.label);
  if (!numbered) return row;
  const number = (counts.get(seriesOf(numbered)) ?? 0) + 1;
  counts.set(seriesOf(numbered), number);
  return { ...row, label: withNumber(numbered, number) };
}

/** The last number of each series. */
function lastNumbers(rows: EditorRow[]): [string, number][] {
  const chapters = rows.filter(({ kind, isKept }) => kind === 'chapter' && isKept);
  return chapters.flatMap(({ label }): [string, number][] => {
    const numbered = parseNumberedLabel(label);
    return numbered ? [[seriesOf(numbered), numbered.number]] : [];
  });
}

/** The row with new words in it. */
export const setRow = (rows: EditorRow[], key: string, words: Partial<EditorRow>): EditorRow[] =>
  rows.map((row) => (row.key === key ? { ...row, ...words } : row));

/** The rows with those keys are kept, and the others left out; the one that is `open` stays as it is. */
export const keepRows = (
  rows: EditorRow[],
  kept: ReadonlySet<string>,
  open: string | undefined,
): EditorRow[] => rows.map((row) => (row.key === open ? row : { ...row, isKept: kept.has(row.key) }));
