import { formatMessage, type Messages } from '@/lib/i18n';
import { UNNUMBERED } from '../contents/arrange';
import { labelIn, listPartNames } from '../place-names';
import { findNumbering } from './numbers';
import { findProblems } from './problems';
import { formatRows } from './row-fields';
import { outlineOf, type EditorRow } from './rows';

/** A row as it is shown. `label` is in the reader's language; `note` says what may be wrong with it. */
export type RowView = {
  key: string;
  kind: EditorRow['kind'];
  isKept: boolean;
  label: string;
  /** Null for one that stays unseen. */
  title: string | null;
  note: string | null;
};

/** The rows of one part, or a run of them, which a page folds away. */
export type RowGroup = { name: string; isOpen: boolean; rows: RowView[] };

/** The editor of an outline, as its form shows it. */
export type EditorView = {
  /** All rows, as the form's hidden field carries them. */
  rows: string;
  /** "31 chapters in 3 parts; 4 entries left out: Cover, Index". */
  summary: string;
  /** How its parts count their chapters, and the press that counts otherwise; null for a book without two parts. */
  numbering: { text: string; press: 'restart' | 'goOn'; label: string } | null;
  /** What has to be mended first, and what may be right. `key`: of the row, null for all. */
  problems: { key: string | null; label: string; text: string; isQuestion: boolean }[];
  groups: RowGroup[];
  /** Where the eye goes on: the id of an element. */
  focus: string;
  /** The row whose fields are shown. */
  open: (Pick<EditorRow, 'key' | 'kind' | 'isKept' | 'label' | 'title'> & { isUnseen: boolean }) | null;
};

/** How many rows stand in one group where no part ends it. */
const GROUP_SIZE = 50;
/** An outline of so many rows is shown unfolded. */
const UNFOLDED = 60;
const MAX_NAMES = 12;
const MAX_PROBLEMS = 40;

/** Opens the fields of the row `open`; the group of the row that was `left` stays unfolded. */
export function toEditorView(
  messages: Messages,
  rows: EditorRow[],
  open: string | null,
  left?: string,
): EditorView {
  const problems = findProblems(rows);
  const notes = new Map<string | null, string>();
  for (const { key, message } of problems) {
    const before = notes.get(key);
    notes.set(key, [before, formatMessage(messages, message)].filter(Boolean).join(' '));
  }
  const labels = new Map(rows.map((row) => [row.key, shownLabel(messages, row)]));
  const row = rows.find(({ key }) => key === open);
  return {
    rows: formatRows(rows),
    summary: summarise(messages, rows),
    numbering: describeNumbering(messages, rows),
    problems: problems.slice(0, MAX_PROBLEMS).map(({ key, message, isQuestion }) => ({
      key,
      label: (key === null ? null : labels.get(key)) ?? '',
      text: formatMessage(messages, message),
      isQuestion,
    })),
    groups: groupRows(messages, rows, notes, new Set([open, left])),
    focus: open === null && left === undefined ? 'summary' : `row-${open ?? left}`,
    open: row ? openRow(row) : null,
  };
}

/** As the language of who edits has it: "Kapitel 7", "Teil zwei". */
const shownLabel = (messages: Messages, { kind, label }: Pick<EditorRow, 'kind' | 'label'>) =>
  kind === 'part' ? (listPartNames(messages, [label])[0] ?? label) : labelIn(messages, label);

/** What is left out is called by its title: it is no chapter without a number. */
const shownWords = (messages: Messages, row: Omit<EditorRow, 'origin'>) =>
  !row.isKept && row.label === UNNUMBERED && row.title
    ? { label: row.title, title: '' }
    : { label: shownLabel(messages, row), title: row.title };

const openRow = ({ key, kind, isKept, label, title }: EditorRow) => ({
  key,
  kind,
  isKept,
  label,
  title: title ?? '',
  isUnseen: title === null,
});

function describeNumbering(messages: Messages, rows: EditorRow[]): EditorView['numbering'] {
  const { t } = messages;
  const found = findNumbering(rows);
  if (!found) return null;
  const names = { part: shownLabel(messages, found.part), chapter: shownLabel(messages, found.chapter) };
  return found.restarts
    ? { text: t('books.editor.restarts', names), press: 'goOn', label: t('books.editor.goOnInAll') }
    : { text: t('books.editor.goesOn', names), press: 'restart', label: t('books.editor.restartInAll') };
}

function summarise({ t }: Messages, rows: EditorRow[]): string {
  const { chapters, parts } = outlineOf(rows);
  const sum = t('books.sum', { chapters: chapters.length, parts: parts.length });
  const out = rows.filter(({ isKept }) => !isKept);
  if (out.length === 0) return t('books.editor.sum', { sum });
  const names = out.slice(0, MAX_NAMES).map(({ title, label }) => title || label);
  const list = out.length > MAX_NAMES ? [...names, '…'] : names;
  return t('books.editor.sumLeftOut', { sum, count: out.length, names: list.join(', ') });
}

function groupRows(
  messages: Messages,
  rows: EditorRow[],
  notes: ReadonlyMap<string | null, string>,
  edited: ReadonlySet<string | null | undefined>,
): RowGroup[] {
  const groups: EditorRow[][] = [];
  for (const row of rows) {
    const last = groups.at(-1);
    const isPart = row.kind === 'part' && row.isKept;
    if (last && !isPart && last.length < GROUP_SIZE) last.push(row);
    else groups.push([row]);
  }
  return groups.map((group) => ({
    name: groupName(messages, group),
    isOpen: rows.length <= UNFOLDED || group.some(({ key }) => edited.has(key) || notes.has(key)),
    rows: group.map(({ origin: _, ...row }) => ({
      ...row,
      ...shownWords(messages, row),
      note: notes.get(row.key) ?? null,
    })),
  }));
}

/** "Part One, 12 chapters", "Chapter 51 to Chapter 100". */
function groupName(messages: Messages, group: EditorRow[]): string {
  const { t } = messages;
  const kept = group.filter(({ isKept }) => isKept);
  const first = kept[0];
  if (!first) return t('books.editor.leftOut', { count: group.length });
  const name = shownLabel(messages, first);
  if (first.kind === 'part') return t('books.editor.part', { name, count: kept.length - 1 });
  const last = shownLabel(messages, kept.at(-1)!);
  return kept.length === 1 ? name : t('books.editor.run', { first: name, last });
}
