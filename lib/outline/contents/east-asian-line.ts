import { parseCjkNumber } from '@/lib/label-words/cjk-numbers';
import type { ContentsEntry } from './entry';

type LineEntry = Omit<ContentsEntry, 'depth'>;

const PART_UNITS = new Set([...'部巻卷篇編编幕册冊集', '部分', ...'부권막편']);
const NUMERALS = '[\\d〇零一二三四五六七八九十百两兩]+';
const UNITS = '部分|[部巻卷篇編编幕册冊集章節节回話话場场夜日]';
const SIGNS = '\\s：:・、．.|—―–-';

const WITH_UNIT = new RegExp(`^第\\s*(${NUMERALS})\\s*(${UNITS})[${SIGNS}]*(.*)$`, 'u');
const WITHOUT_ORDINAL = new RegExp(`^(${NUMERALS})(${UNITS})(?:[${SIGNS}]+(.*))?$`, 'u');
const UNIT_FIRST = new RegExp(`^([部巻卷章])之?(${NUMERALS})(?:[${SIGNS}]+(.*))?$`, 'u');
const BARE = /^([〇一二三四五六七八九十百]+)(?:[\s：:・、．.]+(.*))?$/u;
const HALVES = new RegExp(`^([上中下](?:[巻卷部篇編编册冊])?|[前中後后][編编篇])(?:[${SIGNS}]+(.*))?$`, 'u');
const KOREAN = new RegExp(`^(제?\\s*\\d{1,3}\\s*([부권막편장화회]))(?:[${SIGNS}]+(.*))?$`, 'u');

/** What books call the chapters beside their numbered ones. These names are neutral and stay as they are. */
const PIECES =
  'プロローグ|エピローグ|インターミッション|インタールード|序章|終章|终章|間章|间章|序幕|終幕|终幕|幕間|幕间|楔子|引子|尾声|尾聲|序曲|終曲|番外(?:編|篇)?|序|프롤로그|에필로그|막간|서장|종장';
const PIECE = new RegExp(`^(${PIECES})(?:[${SIGNS}]+(.*))?$`, 'u');

/** "第一部", "第12章 The Letter", "下巻", "序章", "제1부"; null for a line that is no such label. */
export function parseEastAsianLine(line: string): LineEntry | null {
  return parseNumbered(line) ?? parseNamed(line);
}

function parseNumbered(line: string): LineEntry | null {
  const [, number = '', unit = '', title] = WITH_UNIT.exec(line) ?? [];
  if (parseCjkNumber(number) !== null) return toEntry(`第${number}${unit}`, unit, title);
  const [, count = '', counted = '', below] = WITHOUT_ORDINAL.exec(line) ?? [];
  if (parseCjkNumber(count) !== null) return toEntry(`${count}${counted}`, counted, below);
  const [, first = '', after = '', rest] = UNIT_FIRST.exec(line) ?? [];
  if (parseCjkNumber(after) !== null) return toEntry(`${first}${after}`, first, rest);
  const [, korean, koreanUnit = '', koreanTitle] = KOREAN.exec(line) ?? [];
  return korean === undefined ? null : toEntry(korean.replace(/\s/g, ''), koreanUnit, koreanTitle);
}

function parseNamed(line: string): LineEntry | null {
  const [, half, title] = HALVES.exec(line) ?? [];
  if (half !== undefined) return { kind: 'part', label: half, title: title?.trim() || null };
  const [, name, below] = PIECE.exec(line) ?? [];
  if (name !== undefined) return { kind: 'chapter', label: name, title: below?.trim() || null };
  const [, bare = '', rest] = BARE.exec(line) ?? [];
  return parseCjkNumber(bare) === null ? null : { kind: 'chapter', label: bare, title: rest?.trim() || null };
}

const toEntry = (label: string, unit: string, title: string | undefined): LineEntry => ({
  kind: PART_UNITS.has(unit) ? 'part' : 'chapter',
  label,
  title: title?.trim() || null,
});
