import { parseEastAsianLine } from './east-asian-line';
import { beginsWithMonth } from './dates';
import type { ContentsEntry } from './entry';
import { isMatter } from './matter-words';
import { pieceLabel } from './named-pieces';
import { parseLabelNumber, parseOrdinal } from './ordinal-numbers';

type LineEntry = Omit<ContentsEntry, 'depth'>;

/** The words before a number, and the neutral word that a label has for them. A play has its chapters in scenes. */
const PART_WORDS: Record<string, string> = {
  part: 'Part',
  teil: 'Part',
  partie: 'Part',
  parte: 'Part',
  pt: 'Part',
  deel: 'Part',
  часть: 'Part',
  book: 'Book',
  buch: 'Book',
  livre: 'Book',
  libro: 'Book',
  boek: 'Book',
  книга: 'Book',
  volume: 'Volume',
  vol: 'Volume',
  band: 'Volume',
  tome: 'Volume',
  tomo: 'Volume',
  том: 'Volume',
  act: 'Act',
  akt: 'Act',
  aufzug: 'Act',
  acte: 'Act',
  atto: 'Act',
  acto: 'Act',
  ato: 'Act',
  действие: 'Act',
  część: 'Part',
  księga: 'Book',
};
const CHAPTER_WORDS: Record<string, string> = {
  chapter: 'Chapter',
  chap: 'Chapter',
  ch: 'Chapter',
  kapitel: 'Chapter',
  kap: 'Chapter',
  chapitre: 'Chapter',
  capítulo: 'Chapter',
  capitulo: 'Chapter',
  capitolo: 'Chapter',
  hoofdstuk: 'Chapter',
  глава: 'Chapter',
  rozdział: 'Chapter',
  scene: 'Scene',
  szene: 'Scene',
  auftritt: 'Scene',
  scène: 'Scene',
  letter: 'Letter',
  brief: 'Letter',
  stave: 'Stave',
  canto: 'Canto',
  gesang: 'Canto',
  section: 'Section',
  abschnitt: 'Section',
  story: 'Story',
  day: 'Day',
  tag: 'Day',
  night: 'Night',
  nacht: 'Night',
  episode: 'Episode',
  episodio: 'Episode',
  сцена: 'Scene',
  escena: 'Scene',
  cena: 'Scene',
  scena: 'Scene',
  carta: 'Letter',
  lettre: 'Letter',
  lettera: 'Letter',
  письмо: 'Letter',
};
const WORDS = { ...PART_WORDS, ...CHAPTER_WORDS };

const SIGNS = String.raw`.:;,)\]|/·•»・：、–—―-`;
const COUNT = String.raw`(?:(?:[Nn][or]?|NO|NR)[.°º]\s*|[#№]\s*)?`;
const NUMBER = String.raw`${COUNT}(\d{1,4}|[IVXLCDM]+|[ivxlc]+|\p{L}+(?:[- ]\p{L}+)??)`;
const REST = String.raw`(?:\s*[${SIGNS}]+\s*(.*)|\s+(.+))?`;
const NUMBERED = new RegExp(String.raw`^(\p{L}+)\.?\s+(?:the\s+)?${NUMBER}${REST}$`, 'iu');
const ORDINAL = new RegExp(String.raw`^(?:(?:the|der|die|das|la|le)\s+)?(\S+?)\s+(\p{L}+)${REST}$`, 'iu');
// A longer number is a year, and a title. A page may show no space between a number and its title.
const BARE = new RegExp(
  String.raw`^${COUNT}(?:(\d{1,3})|([IVXLCDM]+))(?:\s*[${SIGNS}]+\s*(.*)|\s+(\P{Ll}.*)|(?<=\d)(\p{Lu}\p{Ll}.*))?$`,
  'u',
);
const IN_BRACKETS = /^[([{](\d{1,3}|[IVXLCDM]+)[)\]}]\s*/u;
const PIECE = /^([^.:|–—(]+?)(?:\s*[.:|–—-]+\s+(.+)|\s*(\(.+\))|\.)?$/u;
const PIECE_BEFORE_TITLE = /^(\p{L}+)\s+([^\p{Ll}].*)$/u;

/** Reads one line of a table of contents: its kind, its neutral label and its title. */
export function parseContentsLine(typed: string): LineEntry {
  const line = normalise(typed);
  return (
    parseMatter(line) ??
    parseEastAsianLine(line) ??
    parseNumbered(line) ??
    parseOrdinalFirst(line) ??
    parseBareNumber(line) ??
    parsePiece(line) ?? { kind: 'chapter', label: null, title: withoutSigns(line) }
  );
}

const normalise = (typed: string) =>
  typed
    .normalize('NFC')
    .replace(/[\p{Cf}\p{Cc}]+/gu, (signs) => (/\s/.test(signs) ? ' ' : ''))
    .replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(/\s+/g, ' ')
    .replace(IN_BRACKETS, '$1. ')
    .trim()
    .replace(QUOTED, '$1')
    .trim();

const parseMatter = (line: string): LineEntry | null =>
  isMatter(line) ? { kind: 'matter', label: null, title: line } : null;

/** "Chapter 7: The Letter", "PART ONE", "Act II", "Kapitel VII". */
function parseNumbered(line: string): LineEntry | null {
  const [, word = '', written = '', afterSign, afterSpace] = NUMBERED.exec(line) ?? [];
  const name = WORDS[word.toLowerCase()];
  if (name === undefined) return null;
  const [number, rest] = splitNumber(written, afterSign ?? afterSpace ?? '');
  return number === null ? null : toEntry(word, `${name} ${number}`, rest);
}

/** A number of two words where they make one ("Twenty One"), of one word with the rest as a title otherwise. */
function splitNumber(written: string, rest: string): [string | null, string] {
  const [first = '', second = ''] = written.split(' ');
  const [next = ''] = rest.split(/[\s:.]/);
  const pair = second || next;
  const both = pair === '' ? null : parsePair(first, pair);
  if (both !== null) return [both, second ? rest : rest.slice(next.length)];
  return [parseNumber(first), second ? `${second} ${rest}` : rest];
}

/** "Twenty", "One" as "Twenty-one"; null for what is no such pair. */
function parsePair(tens: string, ones: string): string | null {
  const isPair = /ty$|zig$|ßig$/i.test(tens) && /^\p{L}+$/u.test(ones);
  return isPair ? parseLabelNumber(`${tens}-${ones}`) : null;
}

const parseNumber = (text: string) => parseLabelNumber(text) ?? parseOrdinal(text);

/** "Erster Teil", "THE FIRST PART", "7. Kapitel: The Letter", "2nd Book". */
function parseOrdinalFirst(line: string): LineEntry | null {
  const [, ordinal = '', word = '', afterSign, afterSpace] = ORDINAL.exec(line) ?? [];
  const number = parseOrdinal(ordinal);
  if (number === null) return null;
  const rest = afterSign ?? afterSpace ?? '';
  const name = WORDS[word.toLowerCase()];
  if (name !== undefined) return toEntry(word, `${name} ${number}`, rest);
  const piece = pieceLabel(word);
  return piece === null ? null : { kind: 'chapter', label: piece, title: withoutSigns(rest) || null };
}

/** "7", "7. The Letter", "VII", "VII The Letter". */
function parseBareNumber(line: string): LineEntry | null {
  const [, digits, roman, afterSign, afterSpace, adjoining] = BARE.exec(line) ?? [];
  if (digits !== undefined && beginsWithMonth(afterSpace ?? ''))
    return { kind: 'chapter', label: null, title: withoutSigns(line) };
  if (digits !== undefined)
    return toBareEntry(`Chapter ${Number(digits)}`, afterSign ?? afterSpace ?? adjoining ?? '');
  if (roman === undefined || parseLabelNumber(roman) === null) return null;
  return toBareEntry(roman, afterSign ?? afterSpace ?? '');
}

/** "Prologue", "Interlude: The Letter", "Interlude Two". */
function parsePiece(line: string): LineEntry | null {
  const [, name = '', title, remark] = PIECE.exec(line) ?? [];
  const [label, number] = splitPiece(name);
  if (label !== null) return { kind: 'chapter', label, title: title ?? remark ?? number };
  // A number or a name on one line and a title below it come as one line.
  const [, first = '', below = ''] = PIECE_BEFORE_TITLE.exec(line) ?? [];
  const shown = BEFORE_TITLES.has(pieceLabel(first) ?? '') ? pieceLabel(first) : null;
  return shown === null ? null : { kind: 'chapter', label: shown, title: withoutSigns(below) || null };
}

const BEFORE_TITLES = new Set(['Prologue', 'Epilogue', 'Interlude']);

/** The label without its number, which its place among others of the name says too; what is no number is a title. */
function splitPiece(name: string): [string | null, string | null] {
  const whole = pieceLabel(name);
  if (whole !== null) return [whole, null];
  const [, piece = '', last = ''] = /^(.+?)\s+(\S+)$/u.exec(name) ?? [];
  const isNumber = parseLabelNumber(last) !== null && !/^\d{4,}$/.test(last);
  return isNumber ? [pieceLabel(piece), null] : [null, null];
}

const toBareEntry = (label: string, rest: string): LineEntry => ({
  ...toEntry('chapter', label, rest),
  isBare: true,
});

function toEntry(word: string, label: string, rest: string): LineEntry {
  const kind = Object.hasOwn(PART_WORDS, word.toLowerCase()) ? 'part' : 'chapter';
  return { kind, label, title: withoutSigns(rest) || null };
}

/** Nothing but one pair of quotation marks and what stands in it. */
const QUOTED = /^["“”„«»‘‚]([^"“”„«»]*)["“”„«»’‘]$/u;
const LEADING_SIGNS = new RegExp(String.raw`^[\s${SIGNS}]+`, 'u');

/** A title without the sign before it, and without the full stop that old books set after it. */
const withoutSigns = (title: string) =>
  title
    .replace(LEADING_SIGNS, '')
    .replace(QUOTED, '$1')
    .replace(/(?<=[\p{L}\p{N}])\.$/u, '')
    .trim();
