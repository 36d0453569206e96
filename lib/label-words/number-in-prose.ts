const ENGLISH =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen';
const ENGLISH_TENS = 'x x twenty thirty forty fifty sixty seventy eighty ninety';
const ENGLISH_ORDINALS =
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth';
const GERMAN =
  'null eins zwei drei vier funf sechs sieben acht neun zehn elf zwolf dreizehn vierzehn funfzehn sechzehn siebzehn achtzehn neunzehn';
const GERMAN_TENS = 'x x zwanzig dreissig vierzig funfzig sechzig siebzig achtzig neunzig';
const GERMAN_ORDINALS =
  'nullte erste zweite dritte vierte funfte sechste siebte achte neunte zehnte elfte zwolfte dreizehnte vierzehnte funfzehnte sechzehnte siebzehnte achtzehnte neunzehnte';

/** Numbers as words, in English and German, up to 99, as bare words without accents. */
const numberByWord = new Map<string, number>();
const splitWords = (words: string) => words.split(' ');

function addWord(word: string, value: number) {
  numberByWord.set(word, value);
}

for (const [value, word] of [...splitWords(ENGLISH).entries(), ...splitWords(ENGLISH_ORDINALS).entries()])
  addWord(word, value);
for (const [ten, word] of splitWords(ENGLISH_TENS).entries()) {
  if (ten < 2) continue;
  addWord(word, ten * 10);
  addWord(word.replace(/y$/, 'ieth'), ten * 10);
  for (let one = 1; one < 10; one++) {
    addWord(`${word} ${splitWords(ENGLISH)[one]}`, ten * 10 + one);
    addWord(`${word} ${splitWords(ENGLISH_ORDINALS)[one]}`, ten * 10 + one);
  }
}
const addDeclensions = (word: string, value: number) =>
  ['', 'n', 'r', 's', 'm'].forEach((ending) => addWord(word + ending, value));
for (const [value, word] of splitWords(GERMAN).entries()) addWord(word, value);
for (const [value, word] of splitWords(GERMAN_ORDINALS).entries()) addDeclensions(word, value);
for (const [ten, word] of splitWords(GERMAN_TENS).entries()) {
  if (ten < 2) continue;
  addWord(word, ten * 10);
  addDeclensions(`${word}ste`, ten * 10);
  for (let one = 1; one < 10; one++) {
    const compound = `${splitWords(GERMAN)[one]!.replace(/s$/, one === 1 ? '' : 's')}und${word}`;
    addWord(compound, ten * 10 + one);
    addDeclensions(`${compound}ste`, ten * 10 + one);
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
