import type { MessageKey, Message } from '@/lib/i18n';
import { parsePartNumber } from './place-names';
import { parseNumeral, translateNumeral, ordinalIn, parseRoman } from '../label-words/numeral-translation';

export type Mistake = Exclude<Message, string>;

/** What one line of an outline says. `nth` of a `series`: "Letter 2" is the second letter. `typed`: a part's name as it was typed. */
export type Line =
  | { is: 'count'; count: number }
  | { is: 'range'; from: number; to: number; roman: boolean }
  | { is: 'chapter'; label: string; series?: string; nth?: number }
  | { is: 'part'; label: string; typed: string; holds: Line | null }
  | { is: 'unclear'; mistake: Mistake };

const MAX_LABEL = 60;
const MAX_LINE = 120;

const CHAPTERS_WORD = String.raw`(?:chapters?|chaps?|chs?|kapiteln?|kap)\.?`;
const CHAPTER_WORD = String.raw`(?:chapter|chap|ch|kapitel|kap)(?!\p{L})\.?`;
const COUNT = new RegExp(`^(\\d+|.+ )\\s?${CHAPTERS_WORD}$`, 'i');
const NUMBERED_CHAPTER = new RegExp(`^${CHAPTER_WORD} ?(.+)$`, 'iu');
const ordinalChapter = /^(?:das )?(\S+) kapitel$/i;
const RANGE_SIGN = String.raw` ?(?:-|\.\.+|to|bis|through|until) ?`;
const RANGE = new RegExp(
  `^(?:from |von )?(?:${CHAPTERS_WORD} ?)?(\\w+?)${RANGE_SIGN}(?:${CHAPTER_WORD} ?)?(\\w+)(?: ${CHAPTERS_WORD})?$`,
  'iu',
);

// What a person calls chapters in the languages of many books: a line with such a word in it counts something.
const CHAPTER_WORDS = new Set([
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
export function parseLine(typed: string): Line {
  if (typed.length > MAX_LINE) return toUnclear('answers.books.wordy', { most: MAX_LABEL });
  const line = normaliseLine(typed);
  const quoted = /^["“”„«»‚‘’'](.+)["“”«»‘’']$/u.exec(typed.trim())?.[1]?.trim();
  if (quoted !== undefined) return parseQuoted(quoted);
  if (line.includes(':')) return parsePart(line);
  return parseCount(line) ?? parseChapter(line) ?? parseName(typed, line);
}

/** In quotation marks stands one name, whatever it looks like, unless it counts chapters. */
function parseQuoted(quoted: string): Line {
  const line = normaliseLine(quoted);
  if (hasChapterWord(line) && /\d/.test(line)) return parseChapter(line) ?? toUnclearLine(quoted);
  return parseCount(line) ? toUnclearLine(quoted) : toNamedChapter(quoted);
}

/** With the usual spaces, digits and dashes, and without what cannot be seen. */
const normaliseLine = (typed: string) =>
  typed
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/\p{Nd}/gu, toAsciiDigit)
    .replace(/[‐-―−]/g, '-')
    .replace(/\s+/g, ' ')
    .replace(/[.,;! ]+$/, '')
    .trim();

/** A digit of any script as ours: each script has its ten in a row. */
function toAsciiDigit(char: string) {
  const code = char.codePointAt(0) ?? 0;
  const before = Array.from({ length: 10 }, (_, back) => back).findIndex(
    (back) => !/\p{Nd}/u.test(String.fromCodePoint(Math.max(0, code - back - 1))),
  );
  return String(Math.max(0, before));
}

/** "24 chapters", "vierundzwanzig Kapitel", "1–24", "Chapters I to XII". */
function parseCount(line: string): Line | null {
  const amount = COUNT.exec(line)?.[1]?.trim();
  const count = amount === undefined || parseRoman(amount) !== null ? null : parseNumber(amount);
  if (count !== null) return { is: 'count', count };
  if (parseNumeral(line) !== null || parseNumeral(NUMBERED_CHAPTER.exec(line)?.[1] ?? '') !== null)
    return null;
  const [, from = '', to = ''] = RANGE.exec(line) ?? [];
  const roman = parseRoman(from) !== null && parseRoman(to) !== null;
  const ends = roman ? [parseRoman(from), parseRoman(to)] : [parseNumber(from), parseNumber(to)];
  return ends[0] == null || ends[1] == null ? null : { is: 'range', from: ends[0], to: ends[1], roman };
}

const parseNumber = (text: string) => (/^\d+$/.test(text) ? Number(text) : parseNumeral(text));

/** "Chapter 7", "Kapitel VII", "7. Kapitel", "Siebtes Kapitel", "7", "VII". */
function parseChapter(line: string): Line | null {
  if (/^\d+$/.test(line)) return toUnclear('answers.books.bareNumber', { number: line });
  if (parseNumeral(line) !== null) return { is: 'chapter', label: line };
  const rest = NUMBERED_CHAPTER.exec(line)?.[1] ?? ordinalIn(ordinalChapter.exec(line)?.[1] ?? '');
  if (rest === null) return null;
  if (/^\d+[a-z]?$/i.test(rest)) return { is: 'chapter', label: `Chapter ${rest.replace(/^0+(?=\d)/, '')}` };
  if (parseNumeral(rest) !== null) return { is: 'chapter', label: `Chapter ${inEnglish(rest)}` };
  const number = /^[\p{L}\p{N}]+/u.exec(rest)?.[0] ?? '';
  if (parseNumeral(number) === null || /\d/.test(rest.slice(number.length))) return null;
  return toUnclear('answers.books.titled', { number });
}

/** "Part One: 9", "Teil Zwei: 10–17", "Part Three:" before its chapters. */
function parsePart(line: string): Line {
  const [, name = '', value = ''] = /^([^:]*?) ?: ?(.*)$/.exec(line) ?? [];
  const holds =
    value === '' ? null : (parseCount(value) ?? (parseNumber(value) === null ? null : parseBareCount(value)));
  if (value !== '' && !holds) return titledIn(name) ?? toUnclear('answers.books.afterColon');
  const part = parsePartLabel(name);
  return part.is === 'chapter' ? { is: 'part', label: part.label, typed: name, holds } : part;
}

/** "Chapter 7: The Letter": a title has no place here, and the answer says what to type instead. */
function titledIn(name: string): Line | null {
  if (parseChapter(name)?.is !== 'chapter') return null;
  const number = NUMBERED_CHAPTER.exec(name)?.[1];
  return number === undefined
    ? toUnclear('answers.books.titledNumber')
    : toUnclear('answers.books.titled', { number });
}

const parseBareCount = (value: string): Line | null => {
  const count = parseRoman(value) === null ? parseNumber(value) : null;
  return count === null ? null : { is: 'count', count };
};

function parsePartLabel(name: string): Line {
  // The outer of two parts stands first: "Volume One, Book Two".
  const numberedParts = name.split(/, ?/).map(parsePartNumber);
  if (numberedParts.every((part) => part !== null))
    return { is: 'chapter', label: numberedParts.map(englishPartLabel).join(', ') };
  if (parseNumeral(name) !== null) return toUnclear('answers.books.partNumber', { number: name });
  return parseName(name, name);
}

// A label is kept in English, and said in the language of who reads.
const englishPartLabel = ({ kind, number }: NonNullable<ReturnType<typeof parsePartNumber>>) =>
  `${capital(kind)} ${inEnglish(number)}`;

function inEnglish(number: string) {
  const english = translateNumeral('en', number);
  const isShouted = /^\p{Lu}{2}/u.test(number) && parseRoman(number) === null;
  if (isShouted) return capital(english.toLowerCase());
  return english === number ? number : capital(english);
}

const capital = (word: string) => word.slice(0, 1).toUpperCase() + word.slice(1);

/** A name of a chapter's own: one name, and no number that could count something. */
function parseName(typed: string, line: string): Line {
  const part = partBefore(line);
  if (part !== null) return toUnclear('answers.books.partAlone', { label: part });
  if (/^(\d+|[IVXLCDM]+) ?[.):-]+ ?\p{L}/u.test(line)) return toUnclear('answers.books.titledNumber');
  if (hasChapterWord(line)) return toUnclearLine(typed);
  const [, series, nth] = /^(\P{Nd}+) (\d{1,3})$/u.exec(line) ?? [];
  if (/\p{Nd}/u.test(series ?? line)) return toUnclearLine(typed);
  if (/[\t,;/|+=&#*•<>(){}[\]\\]/.test(typed.trim())) return toUnclear('answers.books.onePerLine');
  const name = toNamedChapter(typed);
  return name.is === 'chapter' && nth ? { ...name, series: series!.toLowerCase(), nth: Number(nth) } : name;
}

/** What a line that begins as a part does calls it: "Part Two", "Zweiter Teil". */
function partBefore(line: string): string | null {
  const beginnings = [
    /^((?:part|teil|book|buch|volume|band) \S+?)(?![\p{L}\p{N}])/iu,
    /^((?:der |das )?\S+ (?:teil|buch|band))(?![\p{L}\p{N}])/iu,
  ];
  const parts = beginnings.map((beginning) => beginning.exec(line)?.[1] ?? '');
  return parts.find((part) => parsePartNumber(part) !== null) ?? null;
}

const hasChapterWord = (line: string) =>
  line.includes('章') ||
  line
    .toLowerCase()
    .split(/[^\p{L}\p{M}]+/u)
    .some((each) => CHAPTER_WORDS.has(each) || /^(chapter|kapitel)/.test(each));

function toNamedChapter(typed: string): Line {
  const label = typed.trim().replace(/\s+/g, ' ');
  if (!/[\p{L}\p{N}]/u.test(label)) return toUnclear('answers.books.nameless');
  if (label.length > MAX_LABEL) return toUnclear('answers.books.wordy', { most: MAX_LABEL });
  return { is: 'chapter', label };
}

const toUnclear = (key: MessageKey, about: Mistake['values'] = {}): Line => ({
  is: 'unclear',
  mistake: { key, values: about },
});
const toUnclearLine = (typed: string) => toUnclear('answers.books.unclear', { line: typed.trim() });
