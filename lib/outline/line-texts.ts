/** From where to where on the line, in rem. */
export type Box = { start: number; end: number };

/**
 * A word on the line. `at`: percent of its width. `align`: which point of the word stands there; `before` and `after`
 * are beside the ribbon. `widths`: the numbers of the widths at which it is shown.
 */
export type LineText = {
  text: string;
  at: number;
  align: 'start' | 'middle' | 'end' | 'before' | 'after';
  isOwn: boolean;
  widths: string;
};

export type PlacedText = Omit<LineText, 'widths'>;
export type Candidate = PlacedText & { box: Box };

/** What a part may be called on the line, longest first: with its title, by its name, by its number. */
export type PartTexts = { full: string; name: string; numeral: string | null };

/** A book to be drawn. `readThrough` and `waiting` are places; `firstChapter` is a place, 1..N. */
export type LineBook = {
  /** What is written under each chapter, from place 1 on. */
  numbers: string[];
  parts: (PartTexts & { firstChapter: number })[];
  readThrough: number;
  /** The places at which a Marked reader is told that something waits. */
  waiting: number[];
};

export const overlaps = (a: Box, b: Box) => a.start < b.end && b.start < a.end;

// Widths of the serif at the size of the line, in rem, rounded up.
const WIDTHS: [RegExp, number][] = [
  [
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff00-\uff60]/u,
    0.85,
  ],
  [/I/u, 0.36],
  [/[MWmw—]/u, 0.68],
  [/\p{Lu}/u, 0.56],
  [/[iljft.,:;'’ |]/u, 0.26],
];

/** The width of a word in rem. */
export const textWidth = (text: string) =>
  [...text].reduce((sum, char) => sum + (WIDTHS.find(([chars]) => chars.test(char))?.[1] ?? 0.46), 0);

/** The box of a word that has `gap` rem of nothing around it. */
export const boxOf = (start: number, text: string, gap: number): Box => ({
  start: start - gap / 2,
  end: start + textWidth(text) + gap / 2,
});
