import { parseLine } from '../line-parser';
import type { Message } from '@/lib/i18n';
import { isMistake, parseOutline } from '../parser';
import { parsePartNumber } from '../place-names';
import { rowsFromEntries, rowsFromLabels, type EditorRow } from '../editor/rows';
import { cleanContentsLine, parsePastedContents } from './pasted';
import { UNNUMBERED } from './arrange';
import type { ContentsEntry } from './entry';

type Typed = { rows: EditorRow[] } | { mistake: Message };

/**
 * Reads what somebody typed or pasted about a book's chapters: a count ("24", "Prologue + 12 + 9", "3 parts: 9, 10, 8"),
 * an outline with counts, line by line, or a table of contents.
 */
export function readTypedContents(typed: string): Typed {
  const lines = nameParts(splitPieces(typed.split('\n').filter((line) => line.trim() !== '')));
  const counted = lines.length === 1 ? outlineFromCounts(lines[0]!.trim()) : null;
  if (typeof counted === 'object' && counted !== null) return counted;
  const outline = counted ?? lines.join('\n');
  if (counted === null && !isOutline(lines.map(cleanContentsLine)))
    return fromContents(parsePastedContents(typed));
  const labels = parseOutline(outline);
  if (!isMistake(labels)) return { rows: rowsFromLabels(labels) };
  const entries = lines.length > 1 ? parsePastedContents(typed) : [];
  return isAllLabelled(entries) ? fromContents(entries) : { mistake: labels };
}

/** One line with commas or semicolons between what could each be a line: "Prelude, Book One: 12, Finale". */
function splitPieces(lines: string[]): string[] {
  const pieces = lines.length === 1 ? lines[0]!.split(/[,;]/).map((piece) => piece.trim()) : [];
  const isList = pieces.length > 1 && pieces.some((piece) => piece.includes(':'));
  return isList && pieces.every((piece) => parseLine(piece).is !== 'unclear') ? pieces : lines;
}

/** The name of a part above a line that counts its chapters: "Book One", "1–12". */
const nameParts = (lines: string[]): string[] =>
  lines.map((line, at) => (isPartName(line) && isCount(lines[at + 1] ?? '') ? `${line.trim()}:` : line));

const isPartName = (line: string) => parsePartNumber(line.trim()) !== null;

/** Whether a table of contents is plain for sure: "Part One", "Chapters 1–9", "Part Two" ... */
const isAllLabelled = (entries: ContentsEntry[]) =>
  entries.some(({ kind }) => kind === 'part') &&
  entries.every(({ kind, label, title }) => kind !== 'matter' && label !== UNNUMBERED && title === null);

const fromContents = (entries: ContentsEntry[]): Typed =>
  entries.some(({ kind }) => kind !== 'matter')
    ? { rows: rowsFromEntries(entries) }
    : { mistake: 'answers.books.noContents' };

/** An outline has counts in it; a table of contents may have a line that looks like one. */
function isOutline(lines: string[]): boolean {
  if (lines.length === 1) return true;
  const counts = lines.filter((line) => isCount(line)).length;
  return counts > 0 && counts * 3 >= lines.length;
}

function isCount(typed: string): boolean {
  const line = parseLine(typed);
  return line.is === 'count' || line.is === 'range' || (line.is === 'part' && line.holds !== null);
}

/** "Prologue + 12 + 9" and "3 parts: 9, 10, 8" as an outline of lines; null for what is neither. */
function outlineFromCounts(line: string): string | { mistake: Message } | null {
  const [, amount, word = '', list] =
    /^(?:(\d{1,2}) ?)?(parts?|teile?n?|books?|bücher|volumes?|bände?) ?[:=–-] ?(\d+(?: ?[,;+/] ?\d+)+)\.?$/iu.exec(
      line,
    ) ?? [];
  if (list !== undefined) return outlineOfParts(word, amount, list.split(/[,;+/]/));
  const pieces = line.split('+').map((piece) => piece.trim());
  const isPlain = pieces.length === 1 && /^\d+( ?[,;] ?\d+)+$/.test(line);
  return isPlain
    ? outlineOfParts('part', undefined, line.split(/[,;]/))
    : pieces.length > 1
      ? joinPieces(pieces)
      : null;
}

function outlineOfParts(word: string, amount: string | undefined, counts: string[]) {
  if (amount !== undefined && Number(amount) !== counts.length)
    return {
      mistake: { key: 'answers.books.otherCount', values: { parts: Number(amount), counts: counts.length } },
    } as const;
  const name = /^(b[oü]|bu)/i.test(word) ? 'Book' : /^(vol|b[aä]nd)/i.test(word) ? 'Volume' : 'Part';
  return counts.map((count, at) => `${name} ${at + 1}: ${count.trim()}`).join('\n');
}

/** Several counts are parts, one alone is the whole book's. */
function joinPieces(pieces: string[]): string {
  const isNumber = (piece: string) => /^\d+$/.test(piece);
  const hasParts = pieces.filter(isNumber).length > 1;
  let part = 0;
  return pieces
    .map((piece) => {
      if (!isNumber(piece)) return piece;
      part += 1;
      return hasParts ? `Part ${part}: ${piece}` : `${piece} chapters`;
    })
    .join('\n');
}
