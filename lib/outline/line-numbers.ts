import { parseNumeral } from '@/lib/label-words/numeral-translation';
import {
  boxOf,
  overlaps,
  textWidth,
  type Box,
  type Candidate,
  type LineBook,
  type PlacedText,
} from './line-texts';

const GAP = 0.45;
const RIBBON = 0.9;
const BESIDE_RIBBON = 0.65;
/** A number is shorter than this; a name, such as that of a prologue, is shown where numbers leave it room. */
const SHORT = 2;

/** Where the ribbon hangs, in rem. */
export const ribbonAt = ({ numbers, readThrough }: LineBook, width: number): Box => {
  const at = (readThrough * width) / numbers.length;
  return { start: at - RIBBON / 2 - 0.1, end: at + RIBBON / 2 + 0.1 };
};

/** The numbers under a line of `width` rem: all of them if they fit, and otherwise those that say most. */
export function numbersAt(book: LineBook, width: number): PlacedText[] {
  const own = ownNumber(book, width);
  const others = book.numbers.map((_, at) => numberOf(book, at + 1, width));
  const all = others.map((number, at) => (at + 1 === book.readThrough && own ? own : number));
  const short = all.filter(({ text }) => textWidth(text) <= SHORT);
  const ribbon = ribbonAt(book, width);
  if (thin(short, ribbon).length === short.length)
    return thin([...(own ? [own] : []), ...short, ...all], ribbon).map(withoutBox);
  const chosen = [own, ...telling(book, width).map((place) => others[place - 1]!)];
  return thin(
    chosen.filter((number) => number !== null),
    ribbon,
  ).map(withoutBox);
}

const withoutBox = ({ box: _, ...text }: Candidate): PlacedText => text;

/** Drops whatever would touch something before it, or lie under the ribbon. */
function thin(candidates: Candidate[], ribbon: Box): Candidate[] {
  const kept: Candidate[] = [];
  for (const one of candidates) {
    const isBesideRibbon = one.align === 'before' || one.align === 'after';
    const isFree = isBesideRibbon || !overlaps(one.box, ribbon);
    if (one.text !== '' && isFree && !kept.some(({ box }) => overlaps(box, one.box))) kept.push(one);
  }
  return kept;
}

function numberOf({ numbers }: LineBook, place: number, width: number): Candidate {
  const text = numbers[place - 1] ?? '';
  const centre = ((place - 0.5) * width) / numbers.length;
  const half = textWidth(text) / 2;
  const rest = { text, isOwn: false };
  if (centre - half < 0) return { ...rest, at: 0, align: 'start', box: boxOf(0, text, GAP) };
  if (centre + half > width)
    return { ...rest, at: 100, align: 'end', box: boxOf(width - 2 * half, text, GAP) };
  const at = Math.round((10_000 * (place - 0.5)) / numbers.length) / 100;
  return { ...rest, at, align: 'middle', box: boxOf(centre - half, text, GAP) };
}

/** The number of the bookmark's chapter: under it, or beside the ribbon where that would cover it. */
function ownNumber(book: LineBook, width: number): Candidate | null {
  const { numbers, readThrough } = book;
  if (readThrough === 0) return null;
  const own = { ...numberOf(book, readThrough, width), isOwn: true };
  if (!overlaps(own.box, ribbonAt(book, width))) return own;
  const ribbon = (readThrough * width) / numbers.length;
  const at = Math.round((10_000 * readThrough) / numbers.length) / 100;
  const before = ribbon - BESIDE_RIBBON - textWidth(own.text);
  return before >= 0
    ? { ...own, at, align: 'before', box: boxOf(before, own.text, GAP) }
    : { ...own, at, align: 'after', box: boxOf(ribbon + BESIDE_RIBBON, own.text, GAP) };
}

/** The places whose numbers say most, those first: the ends, where parts begin, and round numbers in a book without parts. */
function telling(book: LineBook, width: number): number[] {
  const { numbers, parts } = book;
  return [numbers.length, 1, ...(parts.length > 0 ? partStarts(book, width) : roundNumbers(numbers, width))];
}

const NO_RIBBON = { start: -Infinity, end: -Infinity };

/** Where parts begin, unless some would have to be left out, or all begin at the same number. */
function partStarts(book: LineBook, width: number): number[] {
  const starts = book.parts.map(({ firstChapter }) => firstChapter);
  const candidates = starts.map((place) => numberOf(book, place, width));
  const isDistinct = new Set(candidates.map(({ text }) => text)).size === starts.length;
  return isDistinct && thin(candidates, NO_RIBBON).length === starts.length ? starts : [];
}

const STEPS = [5, 10, 20, 25, 50, 100, 200];

function roundNumbers(numbers: string[], width: number): number[] {
  const step = STEPS.find((one) => (one * width) / numbers.length >= 2.5) ?? 500;
  return numbers.flatMap((number, at) => ((parseNumeral(number) ?? 1) % step === 0 ? [at + 1] : []));
}
