const ENGLISH =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen';
const ENGLISH_TENS = 'x x twenty thirty forty fifty sixty seventy eighty ninety';
const ENGLISH_ORDER =
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth';
const GERMAN =
  'null eins zwei drei vier funf sechs sieben acht neun zehn elf zwolf dreizehn vierzehn funfzehn sechzehn siebzehn achtzehn neunzehn';
const GERMAN_TENS = 'x x zwanzig dreissig vierzig funfzig sechzig siebzig achtzig neunzig';
const GERMAN_ORDER =
  'nullte erste zweite dritte vierte funfte sechste siebte achte neunte zehnte elfte zwolfte dreizehnte vierzehnte funfzehnte sechzehnte siebzehnte achtzehnte neunzehnte';

/** Numbers as words, in English and German, up to 99, as bare words without accents. */
const SPELT = new Map<string, number>();
const list = (words: string) => words.split(' ');

function spell(word: string, value: number) {
  SPELT.set(word, value);
}

for (const [value, word] of [...list(ENGLISH).entries(), ...list(ENGLISH_ORDER).entries()])
  spell(word, value);
for (const [ten, word] of list(ENGLISH_TENS).entries()) {
  if (ten < 2) continue;
  spell(word, ten * 10);
  spell(word.replace(/y$/, 'ieth'), ten * 10);
  for (let one = 1; one < 10; one++) {
    spell(`${word} ${list(ENGLISH)[one]}`, ten * 10 + one);
    spell(`${word} ${list(ENGLISH_ORDER)[one]}`, ten * 10 + one);
  }
}
const declined = (word: string, value: number) =>
  ['', 'n', 'r', 's', 'm'].forEach((ending) => spell(word + ending, value));
for (const [value, word] of list(GERMAN).entries()) spell(word, value);
for (const [value, word] of list(GERMAN_ORDER).entries()) declined(word, value);
for (const [ten, word] of list(GERMAN_TENS).entries()) {
  if (ten < 2) continue;
  spell(word, ten * 10);
  declined(`${word}ste`, ten * 10);
  for (let one = 1; one < 10; one++) {
    const compound = `${list(GERMAN)[one]!.replace(/s$/, one === 1 ? '' : 's')}und${word}`;
    spell(compound, ten * 10 + one);
    declined(`${compound}ste`, ten * 10 + one);
  }
}

const ROMAN = /^(?=[ivxlc])(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})$|^c(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})$/;
const VALUES: Record<string, number> = { i: 1, v: 5, x: 10, l: 50, c: 100 };

function romanOf(word: string): number | null {
  if (!ROMAN.test(word)) return null;
  const values = [...word].map((letter) => VALUES[letter]!);
  return values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0);
}

/** The number that bare words begin with, and how many of them it takes: "twenty first", "16 th", "xvi". */
export function numberAt(words: string[], at: number): { value: number; takes: number } | null {
  const word = words[at];
  if (word === undefined) return null;
  const pair = SPELT.get(`${word} ${words[at + 1]}`);
  if (pair !== undefined) return { value: pair, takes: 2 };
  // "I" is somebody.
  const roman = word === 'i' ? null : romanOf(word);
  const value = /^\d{1,4}$/.test(word) ? Number(word) : (SPELT.get(word) ?? roman);
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
