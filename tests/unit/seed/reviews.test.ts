import { expect, test } from 'vitest';
import { neverLetMeGo } from '../../../seed/books/never-let-me-go';
import { theTurnOfTheScrew } from '../../../seed/books/the-turn-of-the-screw';
import { parseReview, loadReviewSeeds, type ReviewSeed } from '../../../seed/parse-reviews';
import type { BookSeed } from '../../../seed/types';
import { bookChapters, earlyTerms } from './spoiler-check';

const books = [neverLetMeGo, theTurnOfTheScrew];
const reviews = loadReviewSeeds();

const FRONT_MATTER = [
  '---',
  'title: A',
  'what: b',
  'byline: C',
  'book: never-let-me-go',
  'titleFrom: 0',
  '---',
  '',
];

test('four documents are on the shelf, each of eight passages or more', () => {
  const slugs = [
    'an-encyclopaedic-summary',
    'from-the-shop-window',
    'one-hundred-and-fifth',
    'twenty-years-on',
  ];

  expect(reviews.map((review) => review.slug)).toEqual(slugs);
  expect(Math.min(...reviews.map((review) => review.passages.length))).toBeGreaterThanOrEqual(8);
});

test.each(reviews)('$slug has something for a reader who has barely begun', (review) => {
  expect(review.passages.filter((passage) => passage.mark <= 1).length).toBeGreaterThanOrEqual(2);
});

test.each(reviews)('every mark in $slug is a place in its book', (review) => {
  const marks = [review.titleFrom, ...review.passages.map((passage) => passage.mark)];

  expect(Math.max(...marks)).toBeLessThanOrEqual(bookChapters(reviewedBook(review)).length);
  expect(marks.every((mark) => Number.isInteger(mark) && mark >= 0)).toBe(true);
});

test.each(reviews)('no passage of $slug goes under a theme whose name is not yet told', (review) => {
  const themes = new Map(reviewedBook(review).themes.map((theme) => [theme.key, theme.nameFrom]));

  for (const { mark, themes: keys } of review.passages) {
    for (const key of keys)
      expect(themes.get(key) ?? Infinity, `${key} at ${mark}`).toBeLessThanOrEqual(mark);
    expect(new Set(keys).size).toBe(keys.length);
  }
});

test.each(reviews)('no passage of $slug uses a word before its time', (review) => {
  const book = reviewedBook(review);
  const cover = [review.title, review.what, review.byline, review.rating].join(' ');

  const early = review.passages.flatMap(({ mark, by, text }) => earlyTerms(book, mark, `${by} ${text}`));

  expect([...earlyTerms(book, review.titleFrom, cover), ...early]).toEqual([]);
});

test('only comments are somebody’s, and the encyclopaedic summary has two', () => {
  const comments = reviews.flatMap((review) =>
    review.passages.filter((passage) => passage.kind === 'comment'),
  );

  expect(comments.map((comment) => comment.by)).toEqual(['A first reader', 'A second reader']);
  for (const { kind, by } of reviews.flatMap((review) => review.passages))
    expect(by !== null).toBe(kind === 'comment');
});

test('a heading gives the mark, the themes and the kind, and wrapped lines are joined', () => {
  const body = [
    '## through 13 · memory, love · comment by A reader',
    '',
    'One',
    'two.',
    '',
    'Three.',
    '',
    '## through 0',
    'x',
  ];

  const { passages, rating } = parseReview('a.md', [...FRONT_MATTER, ...body].join('\n'));

  expect(rating).toBeNull();
  expect(passages).toEqual([
    { mark: 13, themes: ['memory', 'love'], kind: 'comment', by: 'A reader', text: 'One two.\n\nThree.' },
    { mark: 0, themes: [], kind: 'passage', by: null, text: 'x' },
  ]);
});

test.each([
  ['no front matter', 'Hello', 'a.md:1'],
  ['a key that nobody knows', ['---', 'colour: red', '---'].join('\n'), 'a.md:2'],
  ['a missing key', ['---', 'title: A', '---'].join('\n'), 'a.md:3'],
  ['words without a mark', [...FRONT_MATTER, 'Hello'].join('\n'), 'a.md:9'],
  ['a heading without a place', [...FRONT_MATTER, '## memory', 'x'].join('\n'), 'a.md:9'],
  ['a heading of another level', [...FRONT_MATTER, '# through 1', 'x'].join('\n'), 'a.md:9'],
  [
    'a kind that nobody knows',
    [...FRONT_MATTER, '## through 1 · memory · rumour of it', 'x'].join('\n'),
    'a.md:9',
  ],
  ['a comment by nobody', [...FRONT_MATTER, '## through 1 · comment by ', 'x'].join('\n'), 'a.md:9'],
  ['an empty passage', [...FRONT_MATTER, '## through 1', '', '## through 2', 'x'].join('\n'), 'a.md:9'],
  ['no passages', FRONT_MATTER.join('\n'), 'a.md:8'],
])('a file with %s is refused, with file and line', (_, source, at) => {
  expect(() => parseReview('a.md', source)).toThrow(`${at}: `);
});

function reviewedBook(review: ReviewSeed): BookSeed {
  const book = books.find(({ slug }) => slug === review.book);
  if (!book) throw new Error(`${review.slug}: no book ${review.book} in the seed`);
  return book;
}
