import type { Language } from '@/lib/i18n/languages';
import { CARDINALS, TENS } from './number-words';

// 1..99, as it is written in each language.
const NUMBER_WORDS: Record<Language, string[]> = {
  en: upTo99('en', (ten, one) => `${ten}-${one}`),
  de: upTo99('de', (ten, one) => `${one === 'eins' ? 'ein' : one}und${ten}`),
};

function upTo99(language: Language, joined: (ten: string, one: string) => string) {
  const from20 = TENS[language].flatMap((ten) => [
    ten,
    ...CARDINALS[language].slice(1, 10).map((one) => joined(ten, one)),
  ]);
  return [...CARDINALS[language].slice(1), ...from20];
}

const numberByWord = new Map(
  (['en', 'de'] as const).flatMap((language) =>
    NUMBER_WORDS[language].map((word, at) => [word, { language, value: at + 1 }] as const),
  ),
);

numberByWord.set('ein', { language: 'de', value: 1 });

const lookUpWord = (text: string) =>
  numberByWord.get(text.toLowerCase().replace(/[ ‐‑]/g, '-')) ??
  numberByWord.get(text.toLowerCase().replaceAll(' ', ''));

/** A number in digits, in Roman numerals (all capitals, or all small up to xxxix) or spelt out in English or German. */
export function parseNumeral(text: string): number | null {
  if (/^\d{1,6}$/.test(text)) return Number(text);
  return parseRoman(text) ?? lookUpWord(text)?.value ?? null;
}

const ROMAN = /^M{0,3}(CM|CD|D?C{0,3})(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})$/;
const ROMAN_VALUES = { M: 1000, D: 500, C: 100, L: 50, X: 10, V: 5, I: 1 };
const isRomanDigit = (letter: string): letter is keyof typeof ROMAN_VALUES => letter in ROMAN_VALUES;

export function parseRoman(text: string): number | null {
  const capitals = /^[ivx]+$/.test(text) ? text.toUpperCase() : text;
  if (capitals === '' || !ROMAN.test(capitals)) return null;
  const each = [...capitals].filter(isRomanDigit).map((letter) => ROMAN_VALUES[letter]);
  return each.reduce((sum, value, at) => sum + (value < (each[at + 1] ?? 0) ? -value : value), 0);
}

const ROMAN_STEPS: [number, string][] = [
  ...([
    [1000, 'M'],
    [900, 'CM'],
    [500, 'D'],
    [400, 'CD'],
    [100, 'C'],
    [90, 'XC'],
  ] as [number, string][]),
  ...([
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ] as [number, string][]),
];

/** 1..3999 in Roman numerals. */
export function formatRoman(number: number): string {
  const step = ROMAN_STEPS.find(([value]) => value <= number);
  return step ? step[1] + formatRoman(number - step[0]) : '';
}

/**
 * A number as a book has it ("9", "IX", "nine"); one that is spelt out is spelt in the language of who reads. German
 * has no capitals here: "Part Two" is "Teil zwei".
 */
export function translateNumeral(language: Language, text: string): string {
  const parsed = parseRoman(text) === null ? lookUpWord(text) : undefined;
  if (!parsed || parsed.language === language) return text;
  const word = NUMBER_WORDS[language][parsed.value - 1] ?? text;
  const isCapital = language === 'en' && text[0] !== text[0]?.toLowerCase();
  return isCapital ? capital(word) : word;
}

const capital = (word: string) => word.slice(0, 1).toUpperCase() + word.slice(1);

// German ordinals without their ending: "erst", "siebt", "einundzwanzigst".
const stems = new Map(NUMBER_WORDS.de.map((word, at) => [stemOf(word, at + 1), at + 1]));
stems.set('siebent', 7);

function stemOf(word: string, value: number): string {
  const irregular: Record<number, string> = { 1: 'erst', 3: 'dritt', 7: 'siebt', 8: 'acht' };
  return irregular[value] ?? `${word}${value < 20 ? 't' : 'st'}`;
}

/** The number of a German ordinal as a label has it: "erster" is "One", "7." is "7", "IV." is "IV". */
export function ordinalIn(text: string): string | null {
  const digits = /^(.+)\.$/.exec(text)?.[1] ?? '';
  if (/^\d{1,3}$/.test(digits) || parseRoman(digits) !== null) return digits;
  const value = stems.get(text.toLowerCase().replace(/(e|er|es|en|em)$/, ''));
  return value === undefined ? null : capital(NUMBER_WORDS.en[value - 1] ?? '');
}
