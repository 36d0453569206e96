import type { Key, Sentence } from '@/lib/words';
import { partNumber } from './names';
import { numberIn, numeralIn, ordinalIn, romanIn } from './numerals';

export type Mistake = Exclude<Sentence, string>;

/** What one line of an outline says. `nth` of a `series`: "Letter 2" is the second letter. `typed`: a part's name as it was typed. */
export type Line =
  | { is: 'count'; count: number }
  | { is: 'range'; from: number; to: number; roman: boolean }
  | { is: 'chapter'; label: string; series?: string; nth?: number }
  | { is: 'part'; label: string; typed: string; holds: Line | null }
  | { is: 'unclear'; mistake: Mistake };

const longestLabel = 60;
const longestLine = 120;

const word = String.raw`(?:chapters?|chaps?|chs?|kapiteln?|kap)\.?`;
const one = String.raw`(?:chapter|chap|ch|kapitel|kap)(?!\p{L})\.?`;
const counted = new RegExp(`^(\\d+|.+ )\\s?${word}$`, 'i');
const numbered = new RegExp(`^${one} ?(.+)$`, 'iu');
const ordinalChapter = /^(?:das )?(\S+) kapitel$/i;
const spread = String.raw` ?(?:-|\.\.+|to|bis|through|until) ?`;
const ranged = new RegExp(
  `^(?:from |von )?(?:${word} ?)?(\\w+?)${spread}(?:${one} ?)?(\\w+)(?: ${word})?$`,
  'iu',
);

// What a person calls chapters in the languages of many books: a line with such a word in it counts something.
const chapterWords = new Set([
  ...[
    'chapter',
    'chapters',
    'chap',
    'chaps',
    'ch',
    'chs',
    'kapitel',
    'kapiteln',
    'kap',
    'chapitre',
    'chapitres',
  ],
  ...['capítulo', 'capítulos', 'capitulo', 'capitulos', 'capitolo', 'capitoli', 'hoofdstuk', 'hoofdstukken'],
  ...[
    'kapittel',
    'kapitler',
    'kapitola',
    'kapitoly',
    'rozdział',
    'rozdziały',
    'rozdziałów',
    'глава',
    'главы',
    'глав',
  ],
]);

/** Reads a line of an outline, in English or German. What could mean two things is unclear, and its mistake says what to type. */
export function lineIn(typed: string): Line {
  if (typed.length > longestLine) return unclear('answers.books.wordy', { most: longestLabel });
  const line = plain(typed);
  const quoted = /^["“”„«»‚‘’'](.+)["“”«»‘’']$/u.exec(typed.trim())?.[1]?.trim();
  if (quoted !== undefined) return quotedIn(quoted);
  if (line.includes(':')) return partIn(line);
  return countIn(line) ?? chapterIn(line) ?? nameIn(typed, line);
}

/** In quotation marks stands one name, whatever it looks like, unless it counts chapters. */
function quotedIn(quoted: string): Line {
  const line = plain(quoted);
  if (hasChapterWord(line) && /\d/.test(line)) return chapterIn(line) ?? unclearLine(quoted);
  return countIn(line) ? unclearLine(quoted) : named(quoted);
}

/** With the usual spaces, digits and dashes, and without what cannot be seen. */
const plain = (typed: string) =>
  typed
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/\p{Nd}/gu, digit)
    .replace(/[‐-―−]/g, '-')
    .replace(/\s+/g, ' ')
    .replace(/[.,;! ]+$/, '')
    .trim();

/** A digit of any script as ours: each script has its ten in a row. */
function digit(char: string) {
  const code = char.codePointAt(0) ?? 0;
  const before = Array.from({ length: 10 }, (_, back) => back).findIndex(
    (back) => !/\p{Nd}/u.test(String.fromCodePoint(Math.max(0, code - back - 1))),
  );
  return String(Math.max(0, before));
}

/** "24 chapters", "vierundzwanzig Kapitel", "1–24", "Chapters I to XII". */
function countIn(line: string): Line | null {
  const amount = counted.exec(line)?.[1]?.trim();
  const count = amount === undefined || romanIn(amount) !== null ? null : numberOf(amount);
  if (count !== null) return { is: 'count', count };
  if (numberIn(line) !== null || numberIn(numbered.exec(line)?.[1] ?? '') !== null) return null;
  const [, from = '', to = ''] = ranged.exec(line) ?? [];
  const roman = romanIn(from) !== null && romanIn(to) !== null;
  const ends = roman ? [romanIn(from), romanIn(to)] : [numberOf(from), numberOf(to)];
  return ends[0] == null || ends[1] == null ? null : { is: 'range', from: ends[0], to: ends[1], roman };
}

const numberOf = (text: string) => (/^\d+$/.test(text) ? Number(text) : numberIn(text));

/** "Chapter 7", "Kapitel VII", "7. Kapitel", "Siebtes Kapitel", "7", "VII". */
function chapterIn(line: string): Line | null {
  if (/^\d+$/.test(line)) return unclear('answers.books.bareNumber', { number: line });
  if (numberIn(line) !== null) return { is: 'chapter', label: line };
  const rest = numbered.exec(line)?.[1] ?? ordinalIn(ordinalChapter.exec(line)?.[1] ?? '');
  if (rest === null) return null;
  if (/^\d+[a-z]?$/i.test(rest)) return { is: 'chapter', label: `Chapter ${rest.replace(/^0+(?=\d)/, '')}` };
  if (numberIn(rest) !== null) return { is: 'chapter', label: `Chapter ${inEnglish(rest)}` };
  const number = /^[\p{L}\p{N}]+/u.exec(rest)?.[0] ?? '';
  if (numberIn(number) === null || /\d/.test(rest.slice(number.length))) return null;
  return unclear('answers.books.titled', { number });
}

/** "Part One: 9", "Teil Zwei: 10–17", "Part Three:" before its chapters. */
function partIn(line: string): Line {
  const [, name = '', value = ''] = /^([^:]*?) ?: ?(.*)$/.exec(line) ?? [];
  const holds =
    value === '' ? null : (countIn(value) ?? (numberOf(value) === null ? null : numberAlone(value)));
  if (value !== '' && !holds) return titledIn(name) ?? unclear('answers.books.afterColon');
  const part = partLabel(name);
  return part.is === 'chapter' ? { is: 'part', label: part.label, typed: name, holds } : part;
}

/** "Chapter 7: The Letter": a title has no place here, and the answer says what to type instead. */
function titledIn(name: string): Line | null {
  if (chapterIn(name)?.is !== 'chapter') return null;
  const number = numbered.exec(name)?.[1];
  return number === undefined
    ? unclear('answers.books.titledNumber')
    : unclear('answers.books.titled', { number });
}

const numberAlone = (value: string): Line | null => {
  const count = romanIn(value) === null ? numberOf(value) : null;
  return count === null ? null : { is: 'count', count };
};

function partLabel(name: string): Line {
  const numberedPart = partNumber(name);
  if (numberedPart) return { is: 'chapter', label: partInEnglish(numberedPart) };
  if (numberIn(name) !== null) return unclear('answers.books.partNumber', { number: name });
  return nameIn(name, name);
}

// A label is kept in English, and said in the language of who reads.
const partInEnglish = ({ kind, number }: NonNullable<ReturnType<typeof partNumber>>) =>
  `${capital(kind)} ${inEnglish(number)}`;

function inEnglish(number: string) {
  const english = numeralIn('en', number);
  return english === number ? number : capital(english);
}

const capital = (word: string) => word.slice(0, 1).toUpperCase() + word.slice(1);

/** A name of a chapter's own: one name, and no number that could count something. */
function nameIn(typed: string, line: string): Line {
  const part = partBefore(line);
  if (part !== null) return unclear('answers.books.partAlone', { label: part });
  if (/^(\d+|[IVXLCDM]+) ?[.):-]+ ?\p{L}/u.test(line)) return unclear('answers.books.titledNumber');
  if (hasChapterWord(line)) return unclearLine(typed);
  const [, series, nth] = /^(\P{Nd}+) (\d{1,3})$/u.exec(line) ?? [];
  if (/\p{Nd}/u.test(series ?? line)) return unclearLine(typed);
  if (/[\t,;/|+=&#*•<>(){}[\]\\]/.test(typed.trim())) return unclear('answers.books.onePerLine');
  const name = named(typed);
  return name.is === 'chapter' && nth ? { ...name, series: series!.toLowerCase(), nth: Number(nth) } : name;
}

/** What a line that begins as a part does calls it: "Part Two", "Zweiter Teil". */
function partBefore(line: string): string | null {
  const beginnings = [
    /^((?:part|teil|book|buch|volume|band) \S+?)(?![\p{L}\p{N}])/iu,
    /^((?:der |das )?\S+ (?:teil|buch|band))(?![\p{L}\p{N}])/iu,
  ];
  const parts = beginnings.map((beginning) => beginning.exec(line)?.[1] ?? '');
  return parts.find((part) => partNumber(part) !== null) ?? null;
}

const hasChapterWord = (line: string) =>
  line.includes('章') ||
  line
    .toLowerCase()
    .split(/[^\p{L}\p{M}]+/u)
    .some((each) => chapterWords.has(each) || /^(chapter|kapitel)/.test(each));

function named(typed: string): Line {
  const label = typed.trim().replace(/\s+/g, ' ');
  if (!/[\p{L}\p{N}]/u.test(label)) return unclear('answers.books.nameless');
  if (label.length > longestLabel) return unclear('answers.books.wordy', { most: longestLabel });
  return { is: 'chapter', label };
}

const unclear = (key: Key, about: Mistake['about'] = {}): Line => ({
  is: 'unclear',
  mistake: { key, about },
});
const unclearLine = (typed: string) => unclear('answers.books.unclear', { line: typed.trim() });
