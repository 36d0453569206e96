import { formatRoman, parseNumeral, parseRoman } from '@/lib/label-words/numeral-translation';
import { parseCjkNumber } from '@/lib/label-words/cjk-numbers';

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

/** What counts together: chapters with chapters, letters with letters. */
export const seriesOf = ({ before, after }: NumberedLabel) => `${before.toLowerCase()}${after}`;
