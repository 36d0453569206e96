import 'server-only';
import type * as z from 'zod';
import { editRows, keepRows, renumberParts, setRow, type RowEdit } from '@/lib/outline/editor/edits';
import type { EditorRow } from '@/lib/outline/editor/rows';
import type { editorFields } from './schema';

type EditorForm = z.infer<z.ZodObject<typeof editorFields>>;

const EDITS: readonly string[] = [
  'up',
  'down',
  'below',
  'part',
  'remove',
  'restart',
  'goOn',
] satisfies RowEdit[];
const isEdit = (verb: string): verb is RowEdit => EDITS.includes(verb);

/** The rows as the form says they are now, and the row whose fields are shown next; null for none. */
export function applyEditorForm(form: EditorForm & { rows: EditorRow[] }): {
  rows: EditorRow[];
  open: string | null;
} {
  const rows = fillOpenRow(form, tickedRows(form));
  const { verb = 'check', key } = form.press ?? {};
  if (key === undefined && (verb === 'restart' || verb === 'goOn'))
    return { rows: renumberParts(rows, verb), open: null };
  if (key !== undefined && verb === 'open') return { rows, open: key };
  if (key !== undefined && isEdit(verb)) return editRows(rows, verb, key);
  return { rows, open: null };
}

const tickedRows = ({ rows, hasTicks, keep, open }: EditorForm & { rows: EditorRow[] }) =>
  // The open row has a choice of its own in place of a box.
  hasTicks ? keepRows(rows, keep ?? new Set(), open) : rows;

function fillOpenRow({ open, rowKind, rowLabel, rowTitle }: EditorForm, rows: EditorRow[]): EditorRow[] {
  const row = rows.find(({ key }) => key === open);
  if (!row) return rows;
  const isUntouched = row.title === null && !rowTitle;
  return setRow(rows, row.key, {
    isKept: rowKind === undefined ? row.isKept : rowKind !== 'out',
    kind: rowKind === undefined || rowKind === 'out' ? row.kind : rowKind,
    label: rowLabel ?? row.label,
    title: isUntouched ? null : (rowTitle ?? row.title),
  });
}
