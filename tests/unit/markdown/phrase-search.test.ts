import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { findPhrase, foldLetters, htmlToText, listWords } from '@/lib/markdown';
import { neverLetMeGo } from '@/seed/books/never-let-me-go';
import { theTurnOfTheScrew } from '@/seed/books/the-turn-of-the-screw';
import { htmlVariants, textVariants } from './word-variants';

const phrases = [...neverLetMeGo.terms, ...theTurnOfTheScrew.terms].map(({ phrase }) => phrase);
const terms = fc.oneof(
  fc.constantFrom(...phrases),
  fc.constantFrom('first office', 'Café Noël', 'the tide’s answer', 'Straße', 'œuvre', 'Łódź'),
);
const place = fc.nat({ max: 40 });
const splitIndex = (word: string, at: number) => 1 + (at % Math.max(1, word.length - 1));

const isFound = (text: string, phrase: string) =>
  findPhrase(foldLetters(text), foldLetters(phrase).letters).length > 0;

describe('a term is found, however it is set', () => {
  test.each(textVariants)('%s', (_, set) => {
    fc.assert(
      fc.property(terms, place, (term, at) => {
        expect(isFound(`They read ${set(term, splitIndex(term, at))} twice.`, term)).toBe(true);
      }),
    );
  });

  test.each(htmlVariants)('in HTML: %s', (_, set) => {
    fc.assert(
      fc.property(terms, place, (term, at) => {
        const html = `<p>They read ${set(term, splitIndex(term, at))} twice.</p>`;

        expect(isFound(htmlToText(html), term)).toBe(true);
      }),
    );
  });

  it('in two ways at once', () => {
    const ways = fc.constantFrom(
      ...textVariants.filter(([, set]) => set('abc', 1).replace(/\P{L}/gu, '').length === 3),
    );
    fc.assert(
      fc.property(terms, ways, ways, place, (term, [, one], [, other], at) => {
        expect(isFound(other(one(term, splitIndex(term, at)), splitIndex(term, at)), term)).toBe(true);
      }),
    );
  });
});

describe('a term is not found within another word', () => {
  const letters = fc.stringMatching(/^[a-zäöüéæß]{1,5}$/);

  it('before or after it', () => {
    fc.assert(
      fc.property(fc.constantFrom(...phrases), letters, fc.boolean(), (term, more, before) => {
        expect(isFound(before ? `${more}${term}` : `${term}${more}x`, term)).toBe(false);
      }),
    );
  });

  test.each(['im\u00adpossible', 'im<wbr>possible'])('nor where a hidden mark parts that: %s', (html) => {
    expect(isFound(htmlToText(html), 'possible')).toBe(false);
  });
});

it('parts words at blocks and raised notes alone', () => {
  expect(listWords(htmlToText('<p>A <b>l</b>amp</p><ul><li>kept</li></ul>two<br>three<sup>a</sup>'))).toEqual(
    'a lamp kept two three a'.split(' '),
  );
});

test.each([
  ['glass-room', ['glass', 'room', 'glassroom']],
  ['c l o n e s', ['c', 'l', 'o', 'n', 'e', 's', 'clones']],
  ['I a cat', ['i', 'a', 'cat']],
  ['它死了', ['它', '死', '了', '它死了']],
  ['', []],
])('the words of "%s"', (text, words) => {
  expect(listWords(text)).toEqual(words);
});

it('reads whatever comes, and the same text the same way', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const { letters, words } = foldLetters(text);

      expect(words.map(({ from, to }) => letters.slice(from, to)).join('')).toBe(letters);
      expect(foldLetters(letters).letters).toBe(letters);
    }),
  );
});
