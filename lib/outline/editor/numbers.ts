import { formatRoman, parseNumeral, parseRoman } from '@/lib/label-words/numeral-translation';
import { parseCjkNumber } from '@/lib/label-words/cjk-numbers';
import type { EditorRow } from './rows';

/** A label with a number: the words around it, and the number. "第12章" and "IX" have one, "Prologue" has none. */
export type NumberedLabel = { before: string; written: string; number: number; after: string };

export function parseNumberedLabel(label: string): NumberedLabel | null {
  const [, before = '', written = '', after = ''] =
    /^(第)(.+?)(\P{N}?)$/u.exec(label) ?? /^(\p{L}+ )?([\p{L}\p{N}-]+)()$/u.exec(label) ?? [];
  const number = before === '第' ? parseCjkNumber(written) : parseNumeral(written);
  return number === null ? null : { before, written, number, after };
}

/** The same label with another number, in digits unless the other one was Roman. */
export function withNumber({ before, written, after }: NumberedLabel, number: number): string {
  const isRoman = parseRoman(written) !== null;
  return `${before}${isRoman ? formatRoman(number) : number}${after}`;
}

/**
 * The first chapter of the second part, and whether the numbers begin again there or go on; null without numbers in two
 * parts.
 */
export function findNumbering(
  rows: EditorRow[],
): { part: EditorRow; chapter: EditorRow; restarts: boolean } | null {
  const kept = rows.filter(({ isKept }) => isKept);
  const isNumbered = ({ kind, label }: EditorRow) => kind === 'chapter' && parseNumberedLabel(label) !== null;
  const [, second] = kept.flatMap(({ kind }, at) => (kind === 'part' ? [at] : []));
  const hasEarlier = second !== undefined && kept.slice(0, second).some(isNumbered);
  const chapter = hasEarlier ? kept.slice(second).find(isNumbered) : undefined;
  if (second === undefined || !chapter) return null;
  return { part: kept[second]!, chapter, restarts: parseNumberedLabel(chapter.label)?.number === 1 };
}

/** What counts together: chapters with chapters, letters with letters. */
export const seriesOf = ({ before, after }: NumberedLabel) => `${before.toLowerCase()}${after}`;
