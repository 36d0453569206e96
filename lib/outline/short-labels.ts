import { parseCjkLabel } from '@/lib/label-words/cjk-numbers';
import { parseNumberedLabel } from '@/lib/label-words/numbered-chapters';
import { formatRoman, parseNumeral, translateNumeral } from '@/lib/label-words/numeral-translation';
import { unnumberedChapterName } from '@/lib/label-words/unnumbered-chapters';
import type { Messages } from '@/lib/i18n';
import { parseChapterNumber, parsePartNumber } from './place-names';

/** What is written under a chapter on the line: "7" for "Chapter 7", "Scene 7" and "第7章", otherwise its label. */
export function shortChapterLabel({ language }: Messages, label: string): string {
  const cjk = parseCjkLabel(label);
  if (cjk !== null) return String(cjk);
  const number = parseChapterNumber(label) ?? parseNumberedLabel(language, label)?.number;
  if (number !== undefined) return translateNumeral(language, number);
  return unnumberedChapterName(language, label) ?? label;
}

/** The number of a part in Roman numerals; null for a part that has none. */
export function partNumeral(label: string): string | null {
  const number = parsePartNumber(label)?.number;
  const value = number === undefined ? parseCjkLabel(label) : parseNumeral(number);
  return value === null || value < 1 || value > 3999 ? null : formatRoman(value);
}
