import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  asidePlaces,
  canonicalise,
  liftAsides,
  quoteSource,
  render,
  sealSource,
  toTypedForm,
} from '@/lib/markdown';
import { asideFragment, asideNotations } from './aside-fragments';
import { scaleRuns } from '../../helpers/share';

const MARK = 7;
const LAST_PLACE = 30;
const storedSource = (source: string) => liftAsides(canonicalise(source, 13), MARK, LAST_PLACE);
const sealedHtml = (canonical: string, place: number) =>
  render(canonical, MARK).versions.findLast(({ from }) => from <= place)!.sealed;
/** As the form gets it. */
const quotationAt = (place: number, canonical: string) =>
  toTypedForm(quoteSource(sealSource(canonical, place)), String);
const quotationOf = (place: number, source: string) => quotationAt(place, storedSource(source));
/** The quotation as it is stored when somebody posts it. */
const htmlOfQuotation = (place: number, quoted: string) => sealedHtml(storedSource(`${quoted}\n\n`), place);
const blockquote = (html: string) => `<blockquote>\n${html}\n</blockquote>`;

describe('a quotation is the Markdown of what it quotes', () => {
  test.each([
    ['escaped bars', 'In C, \\|\\| means or', '> In C, \\|\\| means or'],
    ['a quotation', '> Who said it?\n\nNobody.', '> > Who said it?\n>\n> Nobody.'],
    ['a list', '1. one\n2. two', '> 1. one\n> 2. two'],
    ['bars in code', 'So `a || b` means ||that||{9}', '> So `a || b` means ||that||{9}'],
    ['bars in a fence', '```\na || b\n```\n\n||c||{9}', '> ```\n> a || b\n> ```\n>\n> ||c||{9}'],
    ['a fence within an aside', '||\n```\na || b\n```\n||{9} c', '> ||\n> ```\n> a || b\n> ```\n>||{9} c'],
    ['an aside on lines of its own', '> ||\n> a\n>\n> b\n> ||{9} c', '> > ||a\n> >\n> > b||{9} c'],
    ['code', '```\nif a:\n\n    b\n```', '> ```\n> if a:\n>\n>     b\n> ```'],
    ['tabs', '- one\n\t- two\n\n\tcode', '> - one\n>     - two\n>\n>     code'],
    ['emphasis and a link', '**a** [b](http://c)', '> **a** [b](http://c)'],
    ['an aside that is ahead', 'Now ||that||{13} and then', '> Now and then'],
    ['an aside that was reached', 'Now ||that||{9} and then', '> Now ||that||{9} and then'],
    ['one of several paragraphs', 'a\n\n||b\n\n- c||{9}', '> a\n>\n> ||b\n>\n> - c||{9}'],
  ])('%s', (_way, source, quoted) => {
    expect(quotationOf(9, source)).toBe(quoted);
    expect(htmlOfQuotation(9, quoted)).toBe(blockquote(sealedHtml(storedSource(source), 9)));
  });

  test('a quotation of a quotation of a quotation keeps who said what apart', () => {
    const first = quotationOf(9, 'One.');
    const second = quotationOf(9, `${first}\n\nTwo ||and\n\na half||{9}.`);
    const third = quotationOf(9, `${second}\n\nThree.`);

    expect(third).toBe('> > > One.\n> >\n> > Two ||and\n> >\n> > a half||{9}.\n>\n> Three.');
    expect(htmlOfQuotation(9, third)).not.toContain('&gt;');
  });

  test('what is nested too deep for Markdown is quoted as it is shown, and nothing else of the answer suffers', () => {
    const deep = `${'> '.repeat(18)}deep`;

    expect(htmlOfQuotation(9, `${quotationOf(9, deep)}\n\n*Well.*`)).toMatch(
      /&gt; deep<\/p>\n<\/blockquote>\n<p><em>Well/,
    );
  });
});

describe('over any post', () => {
  const canary = (at: number) => `zq${at}canary`;
  const outside = fc.constantFrom(
    ...[
      'word',
      'a b',
      '**c**',
      '`d`',
      '`a || b`',
      '\\|\\|',
      '\\*',
      'e, ',
      '.',
      '“f”',
      '[g](http://h)',
      '&amp;',
      '<i>',
    ],
  );
  const line = fc.array(fc.oneof(outside, fc.nat(3)), { minLength: 1, maxLength: 5 });
  const start = fc.constantFrom(...['', '', '- ', '1. ', '> ', '> > ', '# ', '    ', '  ', '- > ']);
  const between = fc.constantFrom('\n', '\n\n', '\n\n\n');
  const aside = fc.record({
    place: fc.integer({ min: 8, max: 20 }),
    way: fc.constantFrom(asideNotations[0]!, asideNotations[1]!),
    words: fc.constantFrom(...['', ' x', '\n\ny', '\n- z\n- *w*', ' `v`', '\n> u']),
  });
  const post = fc.record({
    lines: fc.array(fc.tuple(start, line, between), { minLength: 1, maxLength: 6 }),
    asides: fc.array(aside, { minLength: 4, maxLength: 4 }),
    fence: fc.constantFrom('', '', '```\nj\n\n  k\n```\n\n', '```\n||\n```\n\n'),
  });
  type Post = typeof post extends fc.Arbitrary<infer T> ? T : never;

  const written = ({ lines, asides, fence }: Post) =>
    fence +
    lines
      .map(([begin, parts, end]) => {
        const words = parts.map((part) => (typeof part === 'string' ? part : hidden(asides, part)));
        return `${begin}${words.join(' ')}${end}`;
      })
      .join('');
  const hidden = (asides: Post['asides'], nth: number) => {
    const { place, way, words } = asides[nth]!;
    return way(canary(nth) + words, place);
  };

  test('a quotation renders as what its reader was shown of the post, in a blockquote', () => {
    fc.assert(
      fc.property(post, fc.integer({ min: MARK, max: 21 }), (made, place) => {
        const source = storedSource(written(made));
        fc.pre(sealedHtml(source, place) !== '' && !isPlain(sealedHtml(source, place)));

        const quoted = quotationAt(place, source);

        expect(htmlOfQuotation(place, quoted)).toBe(blockquote(sealedHtml(source, place)));
        expect(quoted.split('\n').every((one) => one.startsWith('>'))).toBe(true);
      }),
      { numRuns: scaleRuns(400) },
    );
  });

  // Where Markdown would have lost a cover, the whole text is shown plain.
  const isPlain = (html: string) => /^<p>[^<]*(?:[>#*`]|&gt;)/.test(html);

  test('nothing ahead of its reader is in it, and it opens nothing sooner than the post does', () => {
    const noise = fc.array(asideFragment, { maxLength: 8 });
    const places = fc.record({
      quoter: fc.integer({ min: MARK, max: 21 }),
      reader: fc.integer({ min: MARK, max: 21 }),
    });
    fc.assert(
      fc.property(noise, post, noise, places, (before, made, after, { quoter, reader }) => {
        const source = storedSource(before.join('') + written(made) + after.join(''));

        const quoted = quotationAt(quoter, source);

        made.asides.forEach((_, nth) => {
          const isIn = (text: string) => text.includes(canary(nth));
          if (!isIn(sealedHtml(source, quoter))) expect(isIn(quoted)).toBe(false);
          if (!isIn(sealedHtml(source, reader))) expect(isIn(htmlOfQuotation(reader, quoted))).toBe(false);
        });
        const kept = asidePlaces(source).filter((place) => place <= quoter);
        expect(kept).toEqual(expect.arrayContaining(asidePlaces(storedSource(quoted))));
      }),
      { numRuns: scaleRuns(400) },
    );
  });

  test('what a reader quotes does not depend on what is ahead of them', () => {
    fc.assert(
      fc.property(post, fc.integer({ min: MARK, max: 21 }), (made, place) => {
        const other = made.asides.map((one) =>
          one.place > place ? { ...one, words: '\n\n# other\n\n- words' } : one,
        );

        expect(quotationOf(place, written({ ...made, asides: other }))).toBe(
          quotationOf(place, written(made)),
        );
      }),
    );
  });
});
