/** The catalogue. */
export const books = {
  add: 'Add a book to the catalogue',
  title: 'Title',
  author: 'Author',
  year: 'Year',
  yearHint: 'When it first came out; may stay empty.',
  blurb: 'In one line',
  blurbHint: 'Everybody sees this: write what is safe for somebody who has read nothing.',
  outline: 'Outline',
  outlineHint:
    'How many chapters (“23”), or line by line as below. Use neutral names only: leave titles out, for they can give something away, and everybody sees this.',
  example: 'For example, a prologue, two parts with 9 and 8 numbered chapters, and an epilogue:',
  numbered: '“24 chapters” on a line of its own adds numbered chapters without a part.',
  addIt: 'Add to the catalogue',
  understood: 'The outline of <book>{title}</book>, which is in the catalogue:',
  sum: '{chapters, plural, one {{chapters} chapter} other {{chapters} chapters}}{parts, plural, =0 {} one { in {parts} part} other { in {parts} parts}}',
  empty: 'The catalogue is empty: add a book first.',
  choose: 'Choose a book',
  book: 'Book',
  start: 'Start a reading',
  chapters: '{count, plural, one {{count} chapter} other {{count} chapters}}',
} as const;
