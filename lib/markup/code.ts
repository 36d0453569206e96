import type { PlaceOf } from './labels';
import { codeTold } from './markdown';
import { signsIn, type Sign } from './signs';

// Noncharacters, which nobody may type: what a sign that is only code begins with.
const plainSigns = '|>![:';
const firstMask = 0xfdd0;

/**
 * The source with every sign that stands in code changed to what no reader of asides takes for one. Code is what is
 * plainly closed, and what Markdown shows as code: a backquote is easily left open and would show what was hidden.
 */
export function withCodeMasked(source: string, placeOf: PlaceOf): string {
  const ranges = codeRanges(source);
  if (ranges.length === 0) return source;
  const literal = literalSigns([...signsIn(source, placeOf)], source, ranges);
  if (literal.length === 0) return source;
  const told = codeTold(masked(source, literal), isMask, literal.length);
  return masked(
    source,
    literal.filter((_, index) => told[index]),
  );
}

/** Code as it was typed, once nothing looks for asides any more. */
export function unmasked(text: string): string {
  return text.replace(/[\uFDD0-\uFDD4]/g, (mask) => plainSigns.charAt(mask.charCodeAt(0) - firstMask));
}

/** Code as plain text: its signs behind backslashes. */
export const withPlainSigns = (text: string) =>
  text.replace(/[\uFDD0-\uFDD4]/g, (mask) => `\\${unmasked(mask)}`);

export const hasMasks = (text: string) => /[\uFDD0-\uFDD4]/.test(text);

/** The same in HTML. */
export const unmaskedHtml = (html: string) => unmasked(html.replaceAll('\uFDD1', '&gt;'));

/** A source with a blank for all that is in code or that a backslash makes plain. */
export function withoutCode(source: string): string {
  const masked = withCodeMasked(source, () => null);
  return masked.replace(/[\uFDD0-\uFDD4]/g, ' ').replace(/\\[!-/:-@[-`{-~]/g, '  ');
}

type Range = readonly [from: number, to: number];
const isMask = (char: string) => char >= '\uFDD0' && char <= '\uFDD4';

/** A run of bars is masked whole, so that it counts as one sign; of the others it is enough to mask the first. */
function masked(source: string, signs: Sign[]): string {
  const chars = source.split('');
  for (const { family, at, width } of signs) {
    const end = family === '|' ? at + width : at + 1 + Math.max(0, source.slice(at).search(/[^ \t>]/));
    for (let i = family === '|' ? at : end - 1; i < end; i++)
      chars[i] = String.fromCharCode(firstMask + plainSigns.indexOf(chars[i]!));
  }
  return chars.join('');
}

/**
 * The signs within the ranges that are code and no more. A cover may stand in code: bars that close with a place are
 * one, and so are the bars before them.
 */
function literalSigns(signs: Sign[], source: string, ranges: Range[]): Sign[] {
  const bars = signs.filter(({ family }) => family === '|');
  const covers = new Set<Sign>();
  // What is open is written with bars in the canonical form, whatever it was typed with.
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

  function isCode({ at, after }: Sign): boolean {
    return ranges.some(([from, to]) => at >= from && Math.min(after, at + 2) <= to);
  }
}

function codeRanges(source: string): Range[] {
  if (!/`|~~~/.test(source)) return [];
  const ranges: Range[] = [];
  const lines = source.split('\n');
  let at = 0;
  for (let i = 0; i < lines.length; i++) {
    const end = fenceEnd(lines, i);
    const line = lines[i]!;
    if (end === null) ranges.push(...spansOn(line).map(([from, to]) => [at + from, at + to] as const));
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
function fenceEnd(lines: string[], start: number): number | null {
  const opener = /^(?:[ \t>]|[-*+][ \t]|\d{1,9}[.)][ \t])*(`{3,}|~{3,})([^`]*)$/.exec(lines[start]!)?.[1];
  if (!opener) return null;
  const closer = new RegExp(`^[ \\t>]*${opener}${opener[0]}*[ \\t]*$`);
  const end = lines.findIndex((line, index) => index > start && closer.test(line));
  return end < 0 ? null : end;
}

/** The code spans of a line whose backquotes stand where code begins and ends: in "don`t … can`t" they do not. */
function spansOn(line: string): Range[] {
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
    const isPlain = !isLetter(line, from - width - 1) && !isLetter(line, after);
    if (isPlain) spans.push([from, after - width]);
    i = close;
  }
  return spans;
}

const isLetter = (line: string, at: number) => /[\p{L}\p{N}]/u.test(line.charAt(at));
