import { CARDINALS, foldWord, ORDINALS, TENS } from './number-words';

const numberByWord = new Map<string, number>();

function addWords(words: string[], first = 0, step = 1): void {
  words.forEach((word, index) => numberByWord.set(foldWord(word), first + index * step));
}

for (const words of [CARDINALS.en, ORDINALS.en, CARDINALS.de, [...ORDINALS.de, 'zwanzigste']])
  addWords(words);
for (const tens of [TENS.en, TENS.de]) addWords(tens, 20, 10);
TENS.en.forEach((ten, index) => {
  numberByWord.set(ten.replace(/y$/, 'ieth'), 20 + index * 10);
  for (let one = 1; one <= 9; one++) {
    numberByWord.set(`${ten}-${CARDINALS.en[one]}`, 20 + index * 10 + one);
    numberByWord.set(`${ten}-${ORDINALS.en[one]}`, 20 + index * 10 + one);
  }
});
TENS.de.forEach((ten, index) => {
  for (let one = 1; one <= 9; one++) {
    const ones = CARDINALS.de[one]!.replace('eins', 'ein');
    numberByWord.set(foldWord(`${ones}und${ten}`), 20 + index * 10 + one);
  }
});

const ROMAN = /^m{0,3}(cm|cd|d?c{0,3})(xc|xl|l?x{0,3})(ix|iv|v?i{0,3})$/i;
const ROMAN_VALUES: Record<string, number> = { i: 1, v: 5, x: 10, l: 50, c: 100, d: 500, m: 1000 };

/** The number that a word says, in digits, as a roman numeral or spelled out in English or German; null for any other. */
export function parseNumberWord(word: string): number | null {
  const folded = foldWord(word.toLowerCase());
  if (/^\d{1,4}(?:st|nd|rd|th)?$/.test(folded)) return parseInt(folded, 10);
  // "Mix" and "dim" are words: letters of both sizes are no roman numeral.
  if (folded !== '' && ROMAN.test(folded) && (word === word.toUpperCase() || word === folded))
    return parseRoman(folded);
  return numberByWord.get(folded) ?? numberByWord.get(folded.replace(/[rsmn]$/, '')) ?? null;
}

function parseRoman(letters: string): number {
  const values = [...letters].map((letter) => ROMAN_VALUES[letter]!);
  return values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0);
}
