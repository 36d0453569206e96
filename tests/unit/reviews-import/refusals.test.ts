import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { readReview } from '../../../lib/reviews/import';
import { encode, lampHouse, OPENING, readDocument } from '../../helpers/made-up-book';
import { isShare } from '../../helpers/share';

const importResult = (bytes: Uint8Array, fileName = 'review.txt') => readReview(bytes, lampHouse, fileName);

describe('what is refused', () => {
  const text = /not a text/;
  const nothing = /nothing to read/;
  test.each<[string, Uint8Array, RegExp]>([
    ['Latin-1', Uint8Array.from([...encode(OPENING), 0x63, 0x61, 0x66, 0xe9, 0x20]), text],
    ['UTF-16', Uint8Array.from([0xff, 0xfe, 0x41, 0x00]), text],
    ['a NUL', encode(`${OPENING}\0`), text],
    ['control characters', encode(`${OPENING}${'\u0001\u0002'.repeat(9)}`), text],
    ['a PDF', encode(`%PDF-1.7\n${OPENING}`), text],
    ['no bytes', new Uint8Array(), nothing],
    ['white space', encode('\uFEFF \n\t\r\n '), nothing],
    ['nothing but furniture', encode('Leave a Reply\n\nTweet\n\nRead more\n\n© 2020 A Blog'), nothing],
    ['a page without words', encode('<html><body><nav>The Lamp House at Orrey</nav></body></html>'), nothing],
    ['nothing but the title', encode('# The Lamp House at Orrey'), nothing],
    ['more than 1 MB', new Uint8Array(1_000_001).fill(0x61), /larger than 1 MB/],
    ['another book', encode('A fine novel about whales. Marit is not in it.'), /about this book/],
  ])('%s', (_, bytes, sentence) => {
    expect(importResult(bytes)).toEqual({ refused: expect.stringMatching(sentence) });
  });

  it('never repeats what the document says', () => {
    const refusal = importResult(encode('Zanzibar and the whales.'));

    expect(JSON.stringify(refusal)).not.toContain('Zanzibar');
  });
});

describe('what is taken', () => {
  test.each([
    ['a byte order mark', `\uFEFF${OPENING}`],
    ['exactly 1 MB', `${OPENING}\n`.padEnd(1_000_000, ' ')],
    ['the title alone, in capitals', 'I finished THE LAMP-HOUSE AT ORREY.'],
    ['the surname alone', 'Verney again! I liked it.'],
    ['two terms, without an accent', 'Marit sits in the Cafe Noel and waits.'],
  ])('%s', (_, text) => {
    const review = readDocument(text);

    expect(review.passages).toHaveLength(1);
    expect(review.passages[0]!.text).not.toContain('\uFEFF');
  });
});

// The longest that is taken has a megabyte.
const HOSTILE_BYTES = isShare ? 400_000 : 990_000;

describe('whatever comes', () => {
  const markup = [
    '<',
    '>',
    '</p>',
    '<p>',
    '<svg/>',
    '“',
    '”',
    '"',
    '[',
    '](',
    '> ',
    '# ',
    '- ',
    '\n',
    '\n\n',
    '★',
    '8/10',
    '–',
  ];
  const words = [
    'Verney',
    'book',
    'Marit',
    'glass-room',
    'dies.',
    '2 comments',
    'by Jane Doe',
    'Q:',
    '\u0000',
    '\u00e9',
    ' ',
  ];
  const documents = fc.oneof(
    fc.uint8Array({ maxLength: 400 }),
    fc
      .array(fc.constantFrom(...markup, ...words), { maxLength: 200 })
      .map((parts) => encode(`Verney. ${parts.join('')}`)),
  );
  const from = fc.oneof(fc.integer({ min: -5, max: 40 }), fc.double());
  const terms = fc.array(fc.record({ phrase: fc.oneof(fc.constantFrom(...words), fc.string()), from }), {
    maxLength: 6,
  });

  it('gives a review or a refusal, and every mark is a place of the book', () => {
    fc.assert(
      fc.property(documents, terms, fc.integer({ min: 1, max: 60 }), (bytes, terms, chapterCount) => {
        const answer = readReview(bytes, { ...lampHouse, terms, chapterCount }, 'any.html');

        const marks = 'refused' in answer ? [0] : answer.passages.map(({ proposedMark }) => proposedMark);
        expect(marks.length).toBeGreaterThan(0);
        expect(marks.every((mark) => Number.isInteger(mark) && mark >= 0 && mark <= chapterCount)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    '<',
    '(',
    '"',
    '“',
    'a',
    '[',
    '![',
    '_a',
    '</x>',
    '<b>',
    '&',
    '> ',
    'a\n',
    '- a\n\n',
    '#\n',
    ' ',
    '. A',
    '★',
    '1/',
  ])('is read to its end, however hostile: %j', (unit) => {
    const bytes = encode((OPENING + '\n\n' + unit.repeat(1_000_000)).slice(0, HOSTILE_BYTES));

    const answer = importResult(bytes);

    // A quadratic reading of so much takes longer than a test may.
    expect('refused' in answer || answer.passages.length > 0).toBe(true);
  });
});
