import { describe, expect, it, test } from 'vitest';
import { exampleOutline } from '@/components/books/AddBookForm';
import { isMistake, longestBook, outlineIn } from '@/lib/books/schema';
import { worded, wordsIn } from '@/lib/words';

const answerTo = (typed: string) => {
  const told = outlineIn(typed);
  return isMistake(told) ? worded(wordsIn('en'), told) : told;
};
const chaptersOf = (typed: string) => {
  const outline = answerTo(typed);
  return typeof outline === 'string' ? outline : outline.chapters;
};
const partsOf = (typed: string) => {
  const outline = answerTo(typed);
  return typeof outline === 'string' ? outline : outline.parts;
};

describe('an outline', () => {
  it.each(['3', ' 3 ', '3 chapters', '3 Chapters', '\n3\n'])('is just a number of chapters: %j', (typed) => {
    expect(chaptersOf(typed)).toEqual(['Chapter 1', 'Chapter 2', 'Chapter 3']);
    expect(partsOf(typed)).toEqual([]);
  });

  it('has parts, whose chapters count on through the whole book', () => {
    const typed = 'Part One: 2\nPart Two : 1';

    expect(chaptersOf(typed)).toEqual(['Chapter 1', 'Chapter 2', 'Chapter 3']);
    expect(partsOf(typed)).toEqual([
      { label: 'Part One', firstChapter: 1 },
      { label: 'Part Two', firstChapter: 3 },
    ]);
  });

  it('has chapters with names of their own, which numbered ones do not count', () => {
    expect(chaptersOf('Prologue\n2 chapters\nEpilogue')).toEqual([
      'Prologue',
      'Chapter 1',
      'Chapter 2',
      'Epilogue',
    ]);
  });

  it('has a part whose chapters are named one by one', () => {
    const typed = 'Book One:\nI\nII\nBook Two:\nIII';

    expect(chaptersOf(typed)).toEqual(['I', 'II', 'III']);
    expect(partsOf(typed)).toEqual([
      { label: 'Book One', firstChapter: 1 },
      { label: 'Book Two', firstChapter: 3 },
    ]);
  });

  it('is what the example beside the field says', () => {
    expect(chaptersOf(exampleOutline)).toHaveLength(19);
    expect(partsOf(exampleOutline)).toEqual([
      { label: 'Part One', firstChapter: 2 },
      { label: 'Part Two', firstChapter: 11 },
    ]);
  });

  it('reaches to 400 chapters, and no further', () => {
    expect(chaptersOf(String(longestBook))).toHaveLength(400);
    expect(chaptersOf('401')).toMatch(/at most 400/);
    expect(chaptersOf('Part One: 200\nPart Two: 201')).toMatch(/^Line 2: .*at most 400/);
    expect(chaptersOf(Array(401).fill('A chapter').join('\n'))).toMatch(/^Line 401: .*at most 400/);
  });
});

test.each([
  ['Chapter 1: The Donors', /^Line 1: after a colon .* leave titles out/],
  ['Part One: 9\nPart Two: The Cottages: 8', /^Line 2: after a colon .* leave titles out/],
  ['1\n2\n3', /^Line 1: a number alone is not clear here/],
  ['Prologue\n\n24\nEpilogue', /^Line 3: .*“24 chapters”.*“Chapter 24”/],
  ['0', /at least one/],
  ['Part One: 0', /at least one/],
  ['Part One: 9999999999999999999999', /at most 400/],
  ['99999999999999999999999999', /at most 400/],
  ['Part One:', /“Part One” has no chapters/],
  ['Part One:\nPart Two: 3', /“Part One” has no chapters/],
  [': 9', /needs a name/],
  ['---', /needs a name/],
  ['x'.repeat(61), /at most 60 characters/],
  ['x'.repeat(20_000), /at most 60 characters/],
  [Array.from({ length: 61 }, (_, n) => `Part ${n}: 1`).join('\n'), /at most 60 parts/],
])('an outline like %j is answered with a sentence', (typed, sentence) => {
  expect(answerTo(typed)).toMatch(sentence);
});

test.each([' '.repeat(19_990) + ':x', 'a' + ' :'.repeat(9_000), '1'.repeat(20_000), 'a\n'.repeat(10_000)])(
  'a hostile outline is answered',
  (typed) => {
    const answer = outlineIn(typed);

    expect(answer).toBeDefined();
  },
);
