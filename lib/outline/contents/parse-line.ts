import { parseCjkNumber } from '@/lib/label-words/cjk-numbers';
import { unnumberedChapterName } from '@/lib/label-words/unnumbered-chapters';
import type { ContentsEntry } from './entry';
import { isMatter } from './matter-words';
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
};
const WORDS = { ...PART_WORDS, ...CHAPTER_WORDS };

const NUMBER = String.raw`(\d{1,4}|[IVXLCDM]+|[ivxlc]+|\p{L}+(?:[- ]\p{L}+)??)`;
const REST = String.raw`(?:\s*[.:;,)\]–—-]+\s*(.*)|\s+(.+))?`;
const NUMBERED = new RegExp(String.raw`^(\p{L}+)\.?\s+(?:the\s+)?${NUMBER}${REST}$`, 'iu');
const ORDINAL = new RegExp(String.raw`^(?:(?:the|der|die|das|la|le)\s+)?(\S+?)\s+(\p{L}+)${REST}$`, 'iu');
const BARE = /^(?:(\d{1,4})|([IVXLCDM]+))(?:\s*[.:)\]–—-]+\s*(.*)|\s+(\P{Ll}.*))?$/u;
const CJK = /^第\s*([\d〇一二三四五六七八九十百]+)\s*([章部巻篇編幕場回話])\s*[：:・\s]*(.*)$/u;
const PIECE = /^([^.:–—]+?)(?:\s*[.:–—-]+\s+(.+)|\.)?$/u;

/** Reads one line of a table of contents: its kind, its neutral label and its title. */
export function parseContentsLine(typed: string): LineEntry {
  const line = normalise(typed);
  return (
    parseMatter(line) ??
    parseCjk(line) ??
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
    .replace(/^["“”„«»]+|["“”„«»]+$/g, '')
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
  const piece = unnumberedChapterName('en', word);
  return piece === null ? null : { kind: 'chapter', label: piece, title: withoutSigns(rest) || null };
}

/** "7", "7. The Letter", "VII", "VII The Letter". */
function parseBareNumber(line: string): LineEntry | null {
  const [, digits, roman, afterSign, afterSpace] = BARE.exec(line) ?? [];
  if (digits !== undefined)
    return toEntry('chapter', `Chapter ${Number(digits)}`, afterSign ?? afterSpace ?? '');
  if (roman === undefined || parseLabelNumber(roman) === null) return null;
  return toEntry('chapter', roman, afterSign ?? afterSpace ?? '');
}

/** "第一部", "第12章 The Letter". */
function parseCjk(line: string): LineEntry | null {
  const [, number = '', unit = '', title = ''] = CJK.exec(line) ?? [];
  if (parseCjkNumber(number) === null) return null;
  const kind = '部巻篇編幕'.includes(unit) ? 'part' : 'chapter';
  return { kind, label: `第${number}${unit}`, title: title.trim() || null };
}

/** "Prologue", "Interlude: The Letter". */
function parsePiece(line: string): LineEntry | null {
  const [, name = '', title = ''] = PIECE.exec(line) ?? [];
  const label = unnumberedChapterName('en', name);
  return label === null ? null : { kind: 'chapter', label, title: title || null };
}

function toEntry(word: string, label: string, rest: string): LineEntry {
  const kind = Object.hasOwn(PART_WORDS, word.toLowerCase()) ? 'part' : 'chapter';
  return { kind, label, title: withoutSigns(rest) || null };
}

/** A title without the sign before it, and without the full stop that old books set after it. */
const withoutSigns = (title: string) =>
  title
    .replace(/^[\s.:;,)\]–—-]+/u, '')
    .replace(/(?<=[\p{L}\p{N}])\.$/u, '')
    .trim();
