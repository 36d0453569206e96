import { partTextsAt } from './line-part-names';
import { numbersAt, ribbonAt } from './line-numbers';
import { overlaps, type Box, type LineBook, type LineText, type PlacedText } from './line-texts';

/**
 * The widths of a line in rem, smallest first, for which it is laid out. components/ui/styles/chapter-line.css shows at
 * each width what was chosen for it, so that the server needs to know nothing of the screen.
 */
export const LINE_WIDTHS = [13, 19.5, 21.5, 38, 58] as const;

/** A stretch of the line, in percent of its width. `endsPart`: another part begins behind it. */
export type Stretch = { from: number; to: number; isRead: boolean; endsPart: boolean };

export type LineLayout = {
  stretches: Stretch[];
  /** Where parts begin, in percent. */
  ticks: number[];
  rings: { at: number; widths: string }[];
  numbers: LineText[];
  parts: LineText[];
  ribbon: number;
};

/** Lays a book out as one line. Of rings and words that would touch, those nearest the reader stay. */
export function layOutLine(book: LineBook): LineLayout {
  const count = book.numbers.length;
  const starts = [...new Set([1, ...book.parts.map(({ firstChapter }) => firstChapter)])];
  return {
    stretches: starts.flatMap((start, at) => cutStretch(book, start, (starts[at + 1] ?? count + 1) - 1)),
    ticks: (book.parts.length > 0 ? book.parts.map(({ firstChapter }) => firstChapter) : [1]).map((place) =>
      percent(place - 1, count),
    ),
    rings: mergeRings(LINE_WIDTHS.map((width) => ringsAt(book, width))),
    numbers: mergeTexts(LINE_WIDTHS.map((width) => numbersAt(book, width))),
    parts: mergeTexts(LINE_WIDTHS.map((width) => partTextsAt(book, width))),
    ribbon: percent(book.readThrough, count),
  };
}

const percent = (chapters: number, count: number) => Math.round((10_000 * chapters) / count) / 100;

/** The chapters `first`..`last` as read and unread paper. */
function cutStretch({ numbers, readThrough }: LineBook, first: number, last: number): Stretch[] {
  const cut = Math.min(Math.max(readThrough, first - 1), last);
  const isEnd = last === numbers.length;
  const stretch = (from: number, to: number, isRead: boolean): Stretch => ({
    from: percent(from, numbers.length),
    to: percent(to, numbers.length),
    isRead,
    endsPart: to === last && !isEnd,
  });
  return [stretch(first - 1, cut, true), stretch(cut, last, false)].filter(({ from, to }) => from < to);
}

const RING = 0.7;

function ringsAt(book: LineBook, width: number): number[] {
  const count = book.numbers.length;
  const taken: Box[] = [ribbonAt(book, width)];
  const nearestFirst = book.waiting.toSorted((a, b) => a - b);
  return nearestFirst
    .filter((place) => {
      const centre = ((place - 0.5) * width) / count;
      const box = { start: centre - RING / 2, end: centre + RING / 2 };
      if (taken.some((other) => overlaps(other, box))) return false;
      taken.push(box);
      return true;
    })
    .map((place) => percent(place - 0.5, count));
}

const mergeRings = (perWidth: number[][]) =>
  mergeByKey(perWidth, String).map(([at, widths]) => ({ at, widths }));

const mergeTexts = (perWidth: PlacedText[][]): LineText[] =>
  mergeByKey(perWidth, (text) => JSON.stringify(text)).map(([text, widths]) => ({ ...text, widths }));

/** Each thing once, with the numbers of the widths at which it is shown: "013". */
function mergeByKey<T>(perWidth: T[][], keyOf: (one: T) => string): [T, string][] {
  const merged = new Map<string, [T, string]>();
  for (const [width, all] of perWidth.entries())
    for (const one of all) {
      const [, widths] = merged.get(keyOf(one)) ?? [one, ''];
      merged.set(keyOf(one), [one, `${widths}${width}`]);
    }
  return [...merged.values()];
}
