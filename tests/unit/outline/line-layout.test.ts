import fc from 'fast-check';
import { expect, test } from 'vitest';
import { layOutLine, LINE_WIDTHS } from '@/lib/outline/line-layout';
import { textWidth, type LineBook, type LineText } from '@/lib/outline/line-texts';

const numbers = (count: number) => Array.from({ length: count }, (_, at) => String(at + 1));
const part = (name: string, firstChapter: number, numeral: string | null) => ({
  full: name,
  name,
  numeral,
  firstChapter,
});
const threeParts = [part('Part One', 1, 'I'), part('Part Two', 10, 'II'), part('Part Three', 18, 'III')];
const shownAt = (texts: LineText[], width: (typeof LINE_WIDTHS)[number]) =>
  texts
    .filter(({ widths }) => widths.includes(String(LINE_WIDTHS.indexOf(width))))
    .toSorted((a, b) => a.at - b.at)
    .map(({ text }) => text);

const arbitraryBook: fc.Arbitrary<LineBook> = fc
  .record({
    count: fc.integer({ min: 1, max: 600 }),
    names: fc.array(fc.constantFrom('Prologue', 'Interlude', '第三章', 'IX'), { maxLength: 3 }),
    starts: fc.array(fc.nat(600), { maxLength: 20 }),
    read: fc.nat(600),
    waiting: fc.array(fc.nat(600), { maxLength: 60 }),
  })
  .map(({ count, names, starts, read, waiting }) => {
    const all = [...names, ...numbers(count)].slice(0, count);
    const firsts = [...new Set(starts.map((start) => (start % count) + 1))].sort((a, b) => a - b);
    const readThrough = read % (count + 1);
    return {
      numbers: all,
      parts: firsts.map((first, at) => part(`Part ${at + 1}`, first, 'XVIII'.slice(0, (at % 5) + 1))),
      readThrough,
      waiting: [...new Set(waiting.map((place) => (place % count) + 1))].filter(
        (place) => place > readThrough,
      ),
    };
  });

/** Where a word stands on a line of a width, in rem. */
function extentOf({ text, at, align }: LineText, width: number) {
  const point = (at * width) / 100;
  const length = textWidth(text);
  const start = {
    start: point,
    middle: point - length / 2,
    end: point - length,
    before: point - 0.65 - length,
    after: point + 0.65,
  }[align];
  return { start, end: start + length };
}

test('whatever the book, no two words of its line touch at any width, and none is cut off by either end', () => {
  fc.assert(
    fc.property(arbitraryBook, (book) => {
      const line = layOutLine(book);
      for (const [at, width] of LINE_WIDTHS.entries())
        for (const texts of [line.numbers, line.parts]) {
          const extents = texts
            .filter(({ widths }) => widths.includes(String(at)))
            .map((text) => extentOf(text, width))
            .sort((a, b) => a.start - b.start);
          for (const [index, { start, end }] of extents.entries()) {
            expect(start).toBeGreaterThan(-0.1);
            expect(end).toBeLessThan(width + 1.5);
            if (index > 0) expect(start).toBeGreaterThan(extents[index - 1]!.end);
          }
        }
    }),
    { numRuns: 100 },
  );
});

test('whatever the book, its line is inked up to the bookmark, dashed behind it, and has no hole', () => {
  fc.assert(
    fc.property(arbitraryBook, (book) => {
      const { stretches, ribbon } = layOutLine(book);

      expect(stretches[0]!.from).toBe(0);
      expect(stretches.at(-1)!.to).toBe(100);
      for (const [at, { from, to, isRead }] of stretches.entries()) {
        if (at > 0) expect(from).toBe(stretches[at - 1]!.to);
        if (isRead) expect(to).toBeLessThanOrEqual(ribbon);
        else expect(from).toBeGreaterThanOrEqual(ribbon);
      }
    }),
    { numRuns: 100 },
  );
});

test('a line has fewer things on it than a book has chapters, however many these are', () => {
  const every = Array.from({ length: 599 }, (_, at) => at + 2);
  const { rings, numbers: shown } = layOutLine({
    numbers: numbers(600),
    parts: [],
    readThrough: 1,
    waiting: every,
  });

  expect(rings.length).toBeLessThan(250);
  expect(shown.length).toBeLessThan(60);
});

test('a book of 23 chapters has all its numbers on a desktop, and on a phone those where its parts begin', () => {
  const { numbers: shown, parts } = layOutLine({
    numbers: numbers(23),
    parts: threeParts,
    readThrough: 4,
    waiting: [],
  });

  expect(shownAt(shown, 58)).toEqual(numbers(23));
  expect(shownAt(shown, 21.5)).toEqual(['1', '4', '10', '18', '23']);
  expect(shownAt(parts, 21.5)).toEqual(['Part One', 'Part Two', 'Part Three']);
});

test('a book without parts has round numbers where not all of them fit', () => {
  const { numbers: shown } = layOutLine({ numbers: numbers(365), parts: [], readThrough: 129, waiting: [] });

  expect(shownAt(shown, 21.5)).toEqual(['1', '50', '129', '200', '250', '300', '365']);
});

test('a long book has the numbers where its parts begin, the first of which stands at the very end of the line', () => {
  const parts = [1, 121, 181, 246, 316].map((first, at) => part(`Volume ${at + 1}`, first, `${at + 1}`));
  const { numbers: shown } = layOutLine({ numbers: numbers(365), parts, readThrough: 60, waiting: [] });

  for (const width of [58, 21.5] as const)
    expect(shownAt(shown, width)).toEqual(['1', '60', '121', '181', '246', '316', '365']);
});

test('of seventeen parts a phone shows the first, the reader’s and the last', () => {
  const parts = numbers(17).map((number, at) => part(`Part ${number}`, at * 20 + 1, `${'X'.repeat(3)}`));
  const line = layOutLine({ numbers: numbers(340), parts, readThrough: 129, waiting: [] });

  expect(shownAt(line.parts, 21.5)).toEqual(['XXX', 'Part 7', 'XXX']);
});

test('of rings that would touch, the one nearest the reader stays', () => {
  const { rings } = layOutLine({ numbers: numbers(365), parts: [], readThrough: 100, waiting: [141, 140] });

  expect(rings).toEqual([{ at: 38.22, widths: '01234' }]);
});
