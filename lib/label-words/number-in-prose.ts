import { CARDINALS, foldWord, ORDINALS, TENS } from './number-words';

/** Numbers as words, in English and German, up to 99, as bare words without accents. */
const numberByWord = new Map<string, number>();

const addWord = (word: string, value: number) => void numberByWord.set(foldWord(word), value);

for (const [value, word] of [...CARDINALS.en.entries(), ...ORDINALS.en.entries()]) addWord(word, value);
for (const [index, word] of TENS.en.entries()) {
  const ten = 20 + index * 10;
  addWord(word, ten);
  addWord(word.replace(/y$/, 'ieth'), ten);
  for (let one = 1; one < 10; one++) {
    addWord(`${word} ${CARDINALS.en[one]}`, ten + one);
    addWord(`${word} ${ORDINALS.en[one]}`, ten + one);
  }
}
const addDeclensions = (word: string, value: number) =>
  ['', 'n', 'r', 's', 'm'].forEach((ending) => addWord(word + ending, value));
for (const [value, word] of CARDINALS.de.entries()) addWord(word, value);
for (const [value, word] of ORDINALS.de.entries()) addDeclensions(word, value);
for (const [index, word] of TENS.de.entries()) {
  const ten = 20 + index * 10;
  addWord(word, ten);
  addDeclensions(`${word}ste`, ten);
  for (let one = 1; one < 10; one++) {
    const compound = `${CARDINALS.de[one]!.replace(/s$/, one === 1 ? '' : 's')}und${word}`;
    addWord(compound, ten + one);
    addDeclensions(`${compound}ste`, ten + one);
  }
}

const ROMAN = /^(?=[ivxlc])(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})$|^c(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})$/;
const ROMAN_VALUES: Record<string, number> = { i: 1, v: 5, x: 10, l: 50, c: 100 };

function parseRoman(word: string): number | null {
  if (!ROMAN.test(word)) return null;
  const values = [...word].map((letter) => ROMAN_VALUES[letter]!);
  return values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0);
}

/** The number that bare words begin with, and how many of them it takes: "twenty first", "16 th", "xvi". */
export function numberAt(words: string[], at: number): { value: number; takes: number } | null {
  const word = words[at];
  if (word === undefined) return null;
  const pair = numberByWord.get(`${word} ${words[at + 1]}`);
  if (pair !== undefined) return { value: pair, takes: 2 };
  // "I" is somebody.
  const roman = word === 'i' ? null : parseRoman(word);
  const value = /^\d{1,4}$/.test(word) ? Number(word) : (numberByWord.get(word) ?? roman);
  if (value === null) return null;
  return { value, takes: /^\d/.test(word) && /^(?:st|nd|rd|th)$/.test(words[at + 1] ?? '') ? 2 : 1 };
}

/** The number that bare words end with, before `at`: "the sixteenth" chapter. */
export function numberBefore(words: string[], at: number): number | null {
  for (const takes of [2, 1]) {
    const found = at - takes >= 0 ? numberAt(words, at - takes) : null;
    if (found?.takes === takes) return found.value;
  }
  return null;
}
