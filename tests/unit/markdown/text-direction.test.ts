import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalise, render, addDirections } from '@/lib/markdown';

const english = ['one', 'two three'];
const arabic = ['مرحبا', 'كتاب جميل', 'שלום'];
const renderHtml = (source: string) => addDirections(render(canonicalise(source, 0), 0).versions[0]!.marked);

test.each([
  ['one\n\nمرحبا', '<p dir="ltr">one</p>\n<p dir="rtl">مرحبا</p>'],
  ['مرحبا\n\none', '<p dir="rtl">مرحبا</p>\n<p dir="ltr">one</p>'],
  ['- one\n- مرحبا', '<ul dir="ltr">\n<li dir="ltr">one</li>\n<li dir="rtl">مرحبا</li>\n</ul>'],
  [
    '> مرحبا\n>\n> one',
    '<blockquote dir="rtl">\n<p dir="rtl">مرحبا</p>\n<p dir="ltr">one</p>\n</blockquote>',
  ],
  ['**1.** مرحبا one', '<p dir="rtl"><strong>1.</strong> مرحبا one</p>'],
  ['123', '<p dir="auto">123</p>'],
])('each block has its own direction: %j', (source, html) => {
  expect(renderHtml(source)).toBe(html);
});

test('a block’s direction is that of its own first letter, whatever stands around it', () => {
  const text = fc.constantFrom(...english, ...arabic);
  const shape = fc.constantFrom('', '> ', '- ', '# ', '> - ', '1. ');
  fc.assert(
    fc.property(fc.array(fc.tuple(shape, text, text), { minLength: 1, maxLength: 6 }), (blocks) => {
      const html = renderHtml(
        blocks.map(([mark, words, aside]) => `${mark}${words} ||${aside}|| .`).join('\n\n***\n\n'),
      );
      const told = [...html.matchAll(/<(?:p|li|h3) dir="(\w+)">(?:\n<p[^>]*>)?([^<]*)/g)];
      expect(told).toHaveLength(blocks.length);
      blocks.forEach(([, words], at) =>
        expect(told[at]!.slice(1)).toEqual([arabic.includes(words) ? 'rtl' : 'ltr', `${words} `]),
      );
      const asides = [...html.matchAll(/<span dir="(\w+)" class="aside"/g)].map(([, direction]) => direction);
      expect(asides).toEqual(blocks.map(([, , aside]) => (arabic.includes(aside) ? 'rtl' : 'ltr')));
    }),
    { numRuns: 300 },
  );
});
