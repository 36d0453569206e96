import { foreignNumber } from '@/lib/label-words/foreign-ordinals';
import { ordinalIn, parseNumeral, parseRoman } from '@/lib/label-words/numeral-translation';

const ENGLISH_ORDINALS = [
  ...['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'],
  ...['eleventh', 'twelfth', 'thirteenth', 'fourteenth', 'fifteenth', 'sixteenth', 'seventeenth'],
  ...['eighteenth', 'nineteenth', 'twentieth'],
];
const ENGLISH_NUMBERS = [
  ...['One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten', 'Eleven', 'Twelve'],
  ...['Thirteen', 'Fourteen', 'Fifteen', 'Sixteen', 'Seventeen', 'Eighteen', 'Nineteen', 'Twenty'],
];

/** The number that an ordinal says, as a label has it: "First" and "Erster" are "One", "2nd" and "2." are "2". */
export function parseOrdinal(text: string): string | null {
  const english = ENGLISH_ORDINALS.indexOf(text.toLowerCase());
  if (english >= 0) return ENGLISH_NUMBERS[english]!;
  const digits = /^(\d{1,3})(?:st|nd|rd|th|e|er|re|ère|ème|º|ª|-?я|-?й)$/i.exec(text)?.[1];
  return digits ?? ordinalIn(text) ?? spellNumber(foreignNumber(text));
}

const spellNumber = (number: number | null) =>
  number === null ? null : (ENGLISH_NUMBERS[number - 1] ?? String(number));

/** A number as a label has it: "7", "VII", "Seven" for "SEVEN" and "seven"; null for what is no number. */
export function parseLabelNumber(text: string): string | null {
  if (/^\d{1,6}$/.test(text)) return String(Number(text));
  if (/^[ivxlcdm]+$/i.test(text) && parseRoman(text.toUpperCase()) !== null) return text.toUpperCase();
  const word = text.toLowerCase().replace(' ', '-');
  return parseNumeral(word) === null ? null : word.slice(0, 1).toUpperCase() + word.slice(1);
}
