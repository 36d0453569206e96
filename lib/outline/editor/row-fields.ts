import { MAX_ROWS, type EditorRow } from './rows';

// A form carries all rows in one field, a line each, so that 600 of them are one field and not thousands. A letter says
// what a row is, a small one that it is left out.
const LETTERS = { part: 'P', chapter: 'C' } as const;
/** Stands for a title that stays unseen. It cannot be typed: a single line has no control characters. */
const UNSEEN = '\u0001';

/** The rows as the form's hidden field `rows` has them. */
export const formatRows = (rows: EditorRow[]): string => rows.map(formatRow).join('\n');

function formatRow({ key, kind, isKept, origin, label, title }: EditorRow): string {
  const letter = isKept ? LETTERS[kind] : LETTERS[kind].toLowerCase();
  return [`${letter}${key}`, origin ?? '', label, title ?? UNSEEN].join('\t');
}

/** The rows of that field; null for what no editor of ours wrote. */
export function parseRows(sent: string): EditorRow[] | null {
  const lines = sent.split(/\r?\n/).filter((line) => line !== '');
  if (lines.length > MAX_ROWS) return null;
  const rows = lines.map(parseRow).filter((row) => row !== null);
  const keys = new Set(rows.map(({ key }) => key));
  return rows.length === lines.length && keys.size === rows.length ? rows : null;
}

const ROW = /^([PpCc])(r\d{1,6})\t(\d{0,4})\t([^\t]*)\t([^\t]*)$/;

function parseRow(line: string): EditorRow | null {
  const [, letter, key, origin, label, title] = ROW.exec(line) ?? [];
  if (!letter || !key || label === undefined || title === undefined) return null;
  return {
    key,
    kind: letter.toUpperCase() === LETTERS.part ? 'part' : 'chapter',
    isKept: letter === letter.toUpperCase(),
    origin: origin ? Number(origin) : null,
    label,
    title: title === UNSEEN ? null : title,
  };
}
