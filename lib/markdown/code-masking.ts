import type { PlaceParser } from './chapter-labels';
import { findMasksInCode } from './markdown-to-html';
import { scanDelimiters, type Delimiter } from './aside-delimiters';

// Noncharacters, which nobody may type: what a sign that is only code begins with.
const MASKED_CHARACTERS = '|>![:';
const FIRST_MASK = 0xfdd0;

/**
 * The source with every sign that stands in code changed to what no reader of asides takes for one. Code is what is
 * plainly closed, and what Markdown shows as code: a backquote is easily left open and would show what was hidden.
 */
export function maskCode(source: string, placeOf: PlaceParser): string {
  const ranges = findCodeRanges(source);
  if (ranges.length === 0) return source;
  const inCode = findCodeDelimiters([...scanDelimiters(source, placeOf)], source, ranges);
  if (inCode.length === 0) return source;
  const codeFlags = findMasksInCode(maskDelimiters(source, inCode), isMask, inCode.length);
  return maskDelimiters(
    source,
    inCode.filter((_, index) => codeFlags[index]),
  );
}

/** Code as it was typed, once nothing looks for asides any more. */
export function unmask(text: string): string {
  return text.replace(/[\uFDD0-\uFDD4]/g, (mask) =>
    MASKED_CHARACTERS.charAt(mask.charCodeAt(0) - FIRST_MASK),
  );
}

/** Code as plain text: its signs behind backslashes. */
export const escapeMasks = (text: string) => text.replace(/[\uFDD0-\uFDD4]/g, (mask) => `\\${unmask(mask)}`);

export const hasMasks = (text: string) => /[\uFDD0-\uFDD4]/.test(text);

/** Code in HTML. */
export const unmaskHtml = (html: string) => unmask(html.replaceAll('\uFDD1', '&gt;'));

/** A source with a blank for all that is in code or that a backslash makes plain. */
export function blankOutCode(source: string): string {
  const masked = maskCode(source, () => null);
  return masked.replace(/[\uFDD0-\uFDD4]/g, ' ').replace(/\\[!-/:-@[-`{-~]/g, '  ');
}

type Range = readonly [from: number, to: number];
const isMask = (char: string) => char >= '\uFDD0' && char <= '\uFDD4';

/** A run of bars is masked whole, so that it counts as one sign; of the others it is enough to mask the first. */
function maskDelimiters(source: string, signs: Delimiter[]): string {
  const chars = source.split('');
  for (const { family, at, width } of signs) {
    const end = family === '|' ? at + width : at + 1 + Math.max(0, source.slice(at).search(/[^ \t>]/));
    for (let i = family === '|' ? at : end - 1; i < end; i++)
      chars[i] = String.fromCharCode(FIRST_MASK + MASKED_CHARACTERS.indexOf(chars[i]!));
  }
  return chars.join('');
}

/**
 * The signs within the ranges that are code and no more. A cover may stand in code: bars that close with a place are
 * one, and so are the bars before them.
 */
function findCodeDelimiters(signs: Delimiter[], source: string, ranges: Range[]): Delimiter[] {
  const bars = signs.filter(({ family }) => family === '|');
  const covers = new Set<Delimiter>();
  // The canonical form writes an open aside with bars, whatever sign its author typed.
  const block = signs.find((sign) => sign.family !== '|' && sign.opens && !isCode(sign));
  let isOpen = false;
  bars.forEach((sign, index) => {
    const next = bars[index + 1];
    const isPlaced = sign.place !== undefined && !sign.spaced;
    const opens = !isOpen && next?.place !== undefined && !next.spaced && !isPlaced;
    const isWithin = isOpen || (block !== undefined && block.at < sign.at);
    if (opens || (isWithin && isPlaced)) covers.add(sign);
    if (opens || !isCode(sign)) isOpen = !isOpen;
    else if (isOpen && isPlaced) isOpen = false;
  });
  return signs.filter((sign) => isCode(sign) && !covers.has(sign));

  function isCode({ at, after }: Delimiter): boolean {
    return ranges.some(([from, to]) => at >= from && Math.min(after, at + 2) <= to);
  }
}

function findCodeRanges(source: string): Range[] {
  if (!/`|~~~/.test(source)) return [];
  const ranges: Range[] = [];
  const lines = source.split('\n');
  let at = 0;
  for (let i = 0; i < lines.length; i++) {
    const end = findFenceEnd(lines, i);
    const line = lines[i]!;
    if (end === null) ranges.push(...findCodeSpans(line).map(([from, to]) => [at + from, at + to] as const));
    else {
      const inner = lines.slice(i + 1, end).reduce((sum, { length }) => sum + length + 1, 0);
      ranges.push([at + line.length + 1, at + line.length + 1 + inner]);
      at += line.length + 1 + inner;
      i = end;
    }
    at += lines[i]!.length + 1;
  }
  return ranges;
}

/** The line that closes the fence which line `start` opens; null where it opens none, or one without end. */
function findFenceEnd(lines: string[], start: number): number | null {
  const opener = /^(?:[ \t>]|[-*+][ \t]|\d{1,9}[.)][ \t])*(`{3,}|~{3,})([^`]*)$/.exec(lines[start]!)?.[1];
  if (!opener) return null;
  const closer = new RegExp(`^[ \\t>]*${opener}${opener[0]}*[ \\t]*$`);
  const end = lines.findIndex((line, index) => index > start && closer.test(line));
  return end < 0 ? null : end;
}

/** The code spans of a line whose backquotes stand where code begins and ends: in "don`t … can`t" they do not. */
function findCodeSpans(line: string): Range[] {
  const runs = [...line.matchAll(/\\[^`]|\\?`+/g)].filter(([text]) => text.includes('`'));
  const spans: Range[] = [];
  for (let i = 0; i < runs.length; i++) {
    const [text] = runs[i]!;
    const width = text.replace('\\', '').length - (text.startsWith('\\') ? 1 : 0);
    const from = runs[i]!.index + text.length;
    if (width === 0) continue;
    const close = runs.findIndex(({ 0: other }, j) => j > i && other.replace('\\', '').length === width);
    if (close < 0) continue;
    const after = runs[close]!.index + runs[close]![0].length;
    const isPlain = !isWordCharacter(line, from - width - 1) && !isWordCharacter(line, after);
    if (isPlain) spans.push([from, after - width]);
    i = close;
  }
  return spans;
}

const isWordCharacter = (line: string, at: number) => /[\p{L}\p{N}]/u.test(line.charAt(at));
