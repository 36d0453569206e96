// In hundredths of the cover's width (cqi).
const LARGEST = 13.5;
const SMALLEST = 5.5;
/** How wide and how high the title may be, and how wide a letter and how high a line is in its own size. A word has to fit with wide letters. */
const WIDTH = 74;
const HEIGHT = 84;
const LETTER = 0.56;
const WIDE_LETTER = 0.68;
const LINE = 1.18;

// A letter of these scripts is as wide as two others.
const WIDE = /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Hang}]/u;

/** The size of letters in which a title fits on a typographic cover, in cqi. */
export function coverTextSize(title: string): number {
  const longestWord = Math.max(
    ...title.split(/[\s\p{Pd}]+/u).map((word) => (WIDE.test(word) ? 2 : word.length)),
  );
  const length = [...title].reduce((sum, letter) => sum + (WIDE.test(letter) ? 2 : 1), 0);
  const byWord = WIDTH / (WIDE_LETTER * Math.max(1, longestWord));
  // Lines end early: a fifth of them is empty.
  const byArea = Math.sqrt((WIDTH * 0.8 * HEIGHT) / (LETTER * LINE * Math.max(1, length)));
  return Math.round(Math.max(SMALLEST, Math.min(LARGEST, byWord, byArea)) * 10) / 10;
}
