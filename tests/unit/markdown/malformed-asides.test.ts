import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalise, findFault, hasAsideMarkup, createPlaceParser, render } from '@/lib/markdown';

const readPlace = createPlaceParser({
  chapters: ['Prologue', ...Array.from({ length: 12 }, (_, i) => `Chapter ${i + 1}`)],
  parts: [],
});

/** What readers at the post's own mark get of it, however much they are told. */
const htmlAtStart = (source: string) => {
  const [first] = render(canonicalise(source, 9, readPlace), 0).versions;
  return first!.marked + first!.sealed;
};
const isSafe = (source: string) =>
  findFault(source, readPlace) !== null || !/secret/i.test(htmlAtStart(source));

const INTENDED_ASIDES = [
  '[spoiler title="e"]secret[/spoiler]',
  '[spoiler:9]secret[/spoiler]',
  '[spoiler 9]secret[/spoiler]',
  '[spoiler=“9”]secret[/spoiler]',
  "[spoiler='9']secret[/spoiler]",
  '[spoiler = 9]secret[/spoiler]',
  '[ spoiler ]secret[ /spoiler ]',
  '[\tspoiler]secret[/spoiler]',
  '[SPOILERS]secret[/SPOILERS]',
  '[spoiler!]secret[/spoiler!]',
  '[spoiler]secret[spoiler/]',
  '[spoiler]secret',
  'secret[/spoiler]',
  '[spoiler secret[/spoiler]',
  '[spoiler about Tom]secret[/spoiler]',
  '[start spoiler]secret[end spoiler]',
  '[spoiler start]secret[spoiler end]',
  '[hide]secret[/hide]',
  '[hidden=9]secret[/hidden]',
  '[spoil]secret[/spoil]',
  '<spoiler>secret</spoiler>',
  '<Spoiler title="x">secret</Spoiler>',
  '<details><summary>x</summary>secret</details>',
  '<span class="spoiler">secret</span>',
  '<div hidden>secret</div>',
  '<!-- secret -->',
  '{{spoiler}}secret{{/spoiler}}',
  '{{spoiler|secret}}',
  '{spoiler}secret{/spoiler}',
  '{% spoiler %}secret{% endspoiler %}',
  '{{< spoiler >}}secret{{< /spoiler >}}',
  '\\spoiler{secret}',
  '!>secret<!',
  '>! secret',
  '>!secret',
  'secret!<',
  '> !secret! <',
  '>! secret! <',
  '::: spoiler\nsecret\n:::',
  ':::spoiler{9}\nsecret\n:::',
  ':::spoiler[9]\nsecret\n:::',
  ':::spoiler=9\nsecret\n:::',
  ':::spoilers\nsecret\n:::',
  ':::spoiler secret :::',
  '::spoiler\nsecret\n::',
  ':spoiler[secret]',
  '::::spoiler\nsecret\n::::',
  ':::hidden\nsecret\n:::',
  'secret\n:::',
  '| | secret | |',
  '| |secret||',
  '||secret| |',
  '|secret||',
  'secret||',
  'secret ||',
  'secret||{9}',
  '\\||secret||',
  '｜｜secret｜｜',
  '‖secret‖',
  '││secret││',
  '¦¦secret¦¦',
  '|\u200B|secret|\u200B|',
  '|\u00AD|secret|\u2060|',
  '[spoi\u200Bler]secret[/spoi\u200Bler]',
  '>\u200B!secret!\u200B<',
  '＞！secret！＜',
  '［spoiler］secret［/spoiler］',
  '&#124;&#124;secret&#124;&#124;',
  '&vert;&vert;secret&vert;&vert;',
  '&#x7c;|secret|&#x7C;',
  '&gt;!secret!&lt;',
  '&lt;spoiler&gt;secret&lt;/spoiler&gt;',
  '&#91;spoiler&#93;secret&#91;/spoiler&#93;',
  '(view spoiler)[secret (hide spoiler)]',
  '(spoiler)secret(/spoiler)',
  '||secret||{99}',
  '||secret||{Epilogue}',
  '||secret|| {9}',
  '||{9}secret||',
  '[spoiler=9]secret',
];

const ORDINARY_TEXT = [
  'spoiler alert: he is late',
  '[spoiler alert](https://a.b/c) for those who want it',
  '[no spoilers](https://a.b/spoilers), [spoilers](https://a.b/c)',
  'a [spoiler-free review](https://a.b/spoiler) and [spoilers ahead]',
  'https://a.b/spoiler?x=1|2',
  'x<y and y>z! a > b, 3 < 4',
  '[1] as he says, see [2].',
  '> quoted!\n> and on',
  '> ! and so on',
  'wow!<3 and stop!<br>there',
  'a | b, |x|, a|b',
  '| a | | b |\n|---|---|---|\n| | c | |',
  'like this: {9}, {x}',
  'Chapter 9: it ends',
  'a :: b, std::vector, :spoil',
  'hide and seek (hidden), [sic], [hid]',
  '<3 <http://a.b/spoiler> a@b.c',
  'she said – "hide!" – and hid; {smile}',
  '`a || b` and ``>!x!<``',
  '```\nif (a || b) [spoiler] !<\n:::\n```',
  '\\|\\|not hidden\\|\\| and \\[spoiler]',
  '5 > 4! Really! < 6',
  '&lt;b&gt; &amp; &quot;',
  '- a\n- b\n\n1. c\n\n***\n\n# d',
  'Zwölf Boxkämpfer… “quotes”, «guillemets», ½, ﬁ, 日本語、한국어',
  '👩‍👩‍👧‍👦 and 🏳️‍🌈 and é',
];

test.each(INTENDED_ASIDES)('what was plainly meant to hide hides, or is refused: %j', (source) => {
  expect(isSafe(source)).toBe(true);
  expect(isSafe(`Before it, a ${source}`)).toBe(true);
  expect(isSafe(`Before it\n\n${source}\n\nand after it`)).toBe(true);
});

test.each(ORDINARY_TEXT)('prose is taken as it is: %j', (source) => {
  expect(findFault(source, readPlace)).toBeNull();
  expect(canonicalise(source, 9, readPlace)).not.toMatch(/\|\|\{\d+\}/);
});

test('what is meant to hide is recognised within prose, and what is prose beside what hides', () => {
  const scraps = fc.array(fc.constantFrom(...ORDINARY_TEXT.filter((text) => !/[`|\n\\]/.test(text))), {
    maxLength: 3,
  });
  fc.assert(
    fc.property(scraps, fc.constantFrom(...INTENDED_ASIDES), scraps, (before, hides, after) => {
      expect(isSafe([...before, hides, ...after].join('\n\n'))).toBe(true);
    }),
    { numRuns: 500 },
  );
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...ORDINARY_TEXT), { maxLength: 5 }), (texts) => {
      expect(findFault(texts.join('\n\n'), readPlace)).toBeNull();
    }),
    { numRuns: 300 },
  );
});

test('letters, spaces and common marks are never refused', () => {
  const word = fc.string({ unit: fc.constantFrom(...'abc äß日é.,;?\'"“”()-–*_~#'), maxLength: 12 });
  fc.assert(
    fc.property(fc.array(word, { maxLength: 12 }), (words) => {
      expect(findFault(words.join(' '), readPlace)).toBeNull();
    }),
    { numRuns: 500 },
  );
});

describe('a text that can hide nothing in part', () => {
  test.each(INTENDED_ASIDES.filter((source) => !/^secret|\{99\}/.test(source) || source.includes('||')))(
    'is not taken with %j',
    (source) => {
      expect(hasAsideMarkup(`Did ${source}`)).toBe(true);
    },
  );

  test.each(['Did >!Tommy!< die?', 'Tommy||', '[/spoiler]', 'a || b', '\\|\\|Tommy\\|\\|'])(
    'nor with %j',
    (title) => {
      expect(hasAsideMarkup(title)).toBe(true);
    },
  );

  test.each([
    ...ORDINARY_TEXT.filter((text) => !/\|\||[`\n\\]/.test(text)),
    'Was it a spoiler?',
    'No spoilers!',
  ])('and is with %j', (title) => {
    expect(hasAsideMarkup(title)).toBe(false);
  });
});
