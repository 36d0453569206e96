import { describe, expect, test } from 'vitest';
import { percentile, sentences, wordCount } from '../../../scripts/support/sentences.mjs';

describe('the sentences of a document', () => {
  test('end where the next one begins, and not within a number or a file name', () => {
    const text =
      'Untold needs Node 20.19. It reads `next.config.js`. `npm start` builds it, "at once." Then it waits.';
    expect(sentences(text)).toHaveLength(4);
  });

  test('go on over the end of a line, and end with their paragraph', () => {
    expect(sentences('One sentence\nin two lines\n\nand another')).toEqual([
      'One sentence in two lines',
      'and another',
    ]);
  });

  test('are those of each item of a list', () => {
    expect(sentences('Two ways:\n\n- by foot\n- by boat\n\n1. first')).toEqual([
      'Two ways:',
      'by foot',
      'by boat',
      'first',
    ]);
  });

  test.each([
    ['a heading', '# A heading. It has two'],
    ['a table', '| one | two |\n| --- | --- |\n| a. B | c |'],
    ['fenced code', '```sh\nnpm start. Then wait.\n```'],
    ['indented code', '    npm start. Then wait.\n'],
    ['a picture', '![A room. With a ribbon](docs/room.png)'],
  ])('are not those of %s', (_, text) => {
    expect(sentences(text)).toEqual([]);
  });

  test('count a link as its text and code as one word', () => {
    const [sentence = ''] = sentences(
      'See [the long list](docs/list.md#a-b) or `npm run check -- --all` - now.',
    );
    expect(wordCount(sentence)).toBe(7);
  });
});

describe('a percentile', () => {
  test('is a count that so many do not exceed', () => {
    const counts = [30, 1, 2, 3, 4, 5, 6, 7, 8, 9];
    expect(percentile(counts, 50)).toBe(5);
    expect(percentile(counts, 90)).toBe(9);
    expect(percentile(counts, 91)).toBe(30);
  });

  test('of nothing is 0', () => {
    expect(percentile([], 50)).toBe(0);
  });
});
