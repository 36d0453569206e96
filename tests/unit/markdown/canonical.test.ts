import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asidePlaces, canonicalise, liftAsides, toTypedForm } from '@/lib/markdown';
import { asideFragment } from './aside-fragments';
import { scaleRuns } from '../../helpers/share';

describe('every way of writing an aside becomes one', () => {
  test.each([
    ['a ||words|| b', 'a ||words||{13} b'],
    ['a ||words||{9} b', 'a ||words||{9} b'],
    ['a >!words!< b', 'a ||words||{13} b'],
    ['a [spoiler]words[/spoiler] b', 'a ||words||{13} b'],
    ['a [Spoiler=9]words[/SPOILER] b', 'a ||words||{9} b'],
    ['a [spoiler="9"]words[/spoiler] b', 'a ||words||{9} b'],
    [':::spoiler\nwords\n:::', '||words||{13}'],
    ['a\n:::spoiler 9\none\n\n- two\n\n> three\n:::\nb', 'a\n\n||one\n\n- two\n\n> three||{9}\n\nb'],
    ['> ::: spoiler 9\n> words\n> :::', '>\n\n||> words||{9}'],
    ['|| words ||', '||words||{13}'],
    ['||||words||||', '||words||{13}'],
    ['||one||||two||{9}', '||one||{13}||two||{9}'],
    ['a|>!words!<', 'a\\|||words||{13}'],
    ['one\r\n||two||\r\nthree', 'one\n||two||{13}\nthree'],
    ['\uE000|\uF8FF|words||\u0000', '||words||{13}'],
  ])('%j', (source, canonical) => {
    expect(canonicalise(source, 13)).toBe(canonical);
  });

  test.each([
    ['||a||{}', '||a||{9999}{}'],
    ['||a||{x}', '||a||{9999}{x}'],
    ['||a||{-1}', '||a||{9999}{-1}'],
    ['||a||{1.5}', '||a||{9999}{1.5}'],
    ['||a||{10000}', '||a||{9999}{10000}'],
    ['||a|| {9}', '||a||{9}'],
    ['||a||{0}', '||a||{0}'],
    ['||a||{0009}', '||a||{9}'],
    ['[spoiler=10000]a[/spoiler]', '||a||{9999}'],
    ['[spoiler=soon]a[/spoiler]', '||a||{9999}'],
    [':::spoiler soon\na\n:::', '||soon\na||{9999}'],
  ])('what is not a place waits longest, and hides: %j', (source, canonical) => {
    expect(canonicalise(source, 13)).toBe(canonical);
  });

  test.each([[Number.NaN], [-1], [1.5], [10_000]])(
    'a default that is no place waits longest: %d',
    (place) => {
      expect(canonicalise('||a||', place)).toBe('||a||{9999}');
    },
  );
});

describe('what can be read in two ways hides what either would hide', () => {
  test.each([
    ['an unclosed one', 'a ||b c', 'a ||b c||{13}'],
    ['an unclosed tag', 'a [spoiler=9]b c', 'a ||b c||{9}'],
    ['an unclosed block', 'a\n:::spoiler 9\nb\n\nc', 'a\n\n||b\n\nc||{9}'],
    ['a block closed on its own line only', ':::spoiler\na ::: b', '||a ::: b||{13}'],
    ['one inside its own kind', '[spoiler]a[spoiler]b[/spoiler]c[/spoiler] d', '||abc||{13} d'],
    ['one inside another kind', '||a >!b!< c||{9} d', '||a b c||{13} d'],
    ['two that overlap', '||a >!b||{9} c!< d', '||a b c||{13} d'],
    ['pipes inside pipes', '||a ||b||{9} c||{2} d', '||a b c||{13} d'],
    ['pipes inside pipes, all alike', '||a ||b|| c|| d', '||a b c||{13} d'],
    ['an operator within', '||a || b||{14} c', '||a \\|\\| b||{14} c'],
    ['an operator before', 'x || y ||words||z', 'x ||y \\|\\|words\\|\\|z||{13}'],
    ['an odd one among three', 'a||b||c||d', 'a||b\\|\\|c\\|\\|d||{13}'],
    ['a backquote that closes nothing', 'a ` b ||c|| d', 'a ` b ||c||{13} d'],
    ['backquotes for apostrophes', 'don`t ||c|| can`t', 'don`t ||c||{13} can`t'],
    ['a fence without an end', '```\na ||b|| c', '```\na ||b||{13} c'],
    ['code that spans two paragraphs', '`a\n\n||b||\n\nc`', '`a\n\n||b||{13}\n\nc`'],
    ['an aside in code that names its place', '`a ||b||{9} c` d', '`a ||b||{9} c` d'],
    ['an aside that ends beyond its code', '`a ||b` c||{9}', '`a ||b` c||{9}'],
    ['a place without a beginning', 'a||{9} b', 'a||\\{9} b||{13}'],
    ['a backslash at the end', '||a\\', '||a\\\\||{13}'],
    ['an escaped end', '||a\\|| b', '||a\\|| b||{13}'],
  ])('%s', (_, source, canonical) => {
    expect(canonicalise(source, 13)).toBe(canonical);
  });

  test('but a plain aside before an astray sign stays as it is', () => {
    expect(canonicalise('||a|| b c||d', 13)).toBe('||a||{13} b c||d||{13}');
  });

  test('and words hidden in the middle of words are words hidden', () => {
    expect(canonicalise('in||cred||ible and un||believ||able', 13)).toBe(
      'in||cred||{13}ible and un||believ||{13}able',
    );
  });
});

test.each([
  ['||||'],
  ['|| ||'],
  ['a |||| b'],
  ['a||||b'],
  ['>!!<'],
  ['[spoiler] [/spoiler]'],
  [':::spoiler\n:::'],
  ['a ||'],
])('an aside without words is plain text: %j', (source) => {
  expect(asidePlaces(canonicalise(source, 13))).toEqual([]);
});

test.each([
  ['\\|\\|a\\|\\|'],
  ['a \\>!b'],
  ['\\[spoiler]a'],
  ['\\:::spoiler'],
  ['a | b'],
  ['a !< b [/spoiler]'],
  ['a|'],
])('what is escaped or alone stays as it is written: %j', (source) => {
  expect(canonicalise(source, 13)).toBe(source);
});

test('the fiftieth aside hides to the end when there are more, for as long as the furthest of them', () => {
  const source = Array.from({ length: 52 }, (_, i) => `||n${i}||{${i}}`).join(' ') + ' end';

  const canonical = canonicalise(source, 13);

  expect(asidePlaces(canonical)).toHaveLength(50);
  expect(canonical).toMatch(/\|\|n49.* end\|\|\{51\}$/);
});

test('places are distinct and ascending', () => {
  expect(asidePlaces('||a||{13} ||b||{9} ||c||{13}')).toEqual([9, 13]);
});

test('lifting brings every aside to at least the floor and at most the end of the book', () => {
  expect(liftAsides('||a||{2} b ||c||{9} ||d||{9999}', 7, 23)).toBe('||a||{7} b ||c||{9} ||d||{23}');
});

test('bars in code that close with a place are read alike within a block and within bars', () => {
  const once = canonicalise(':::spoiler[r]: http://x "`||{9}`', 0);

  expect(canonicalise(toTypedForm(once, String), 0)).toBe(once);
});

describe('doing it twice changes nothing', () => {
  const scraps = fc.array(asideFragment, { maxLength: 12 }).map((all) => all.join(''));

  test.each([
    ['for pieces', scraps],
    ['for anything', fc.string({ unit: 'binary', maxLength: 200 })],
    ['for signs', fc.string({ unit: fc.constantFrom(...'|||\\>!<[]{9} \n:a`'), maxLength: 60 })],
  ])('%s', (_, sources) => {
    fc.assert(
      fc.property(sources, fc.nat(30), fc.nat(30), (source, place, another) => {
        const once = canonicalise(source, place);
        expect(liftAsides(once, 0, 9999)).toBe(once);
        // What its author sees of it, and sends again, is the same post.
        const typed = toTypedForm(once, String);
        expect(toTypedForm(canonicalise(typed, another), String)).toBe(typed);
      }),
      { numRuns: scaleRuns(1000) },
    );
  });
});
