import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalise, render } from '@/lib/markdown';
import { scaleRuns } from '../../helpers/share';

/**
 * A post as a tree, some of whose parts are asides. The oracle knows nothing of how asides are taken away: it leaves
 * them out of the tree, with whatever then is empty, and writes what is left as Markdown.
 */
type Inline = { text: string } | { aside: string } | { mark: string; of: Inline[] };
type Block =
  | { kind: 'paragraph' | 'heading' | 'setext'; lines: Inline[][] }
  | { kind: 'bullets' | 'numbers'; isLoose: boolean; from: number; items: Block[][] }
  | { kind: 'quotation'; of: Block[] }
  | { kind: 'fence'; lines: string[] }
  | { kind: 'aside'; words: string }
  | { kind: 'rule' };

const arbitraryWord = fc.constantFrom(
  'one',
  'two three',
  'für',
  'a, b',
  'x1',
  'https://a.b/c',
  '`code`',
  'A.',
  '\\*',
);
const aside = fc
  .constantFrom('hidden', 'hidden # one', '*hidden*', 'hid. den', '3. hidden')
  .map((text) => ({ aside: text }));
const markers = fc.constantFrom('**', '*', '_', '~~', '"', '(', '„', '«', '[', '**_');
const inline = fc.oneof(
  { weight: 4, arbitrary: arbitraryWord.map((text) => ({ text })) },
  { weight: 3, arbitrary: aside },
);
const markedText = fc.record({ mark: markers, of: fc.array(inline, { minLength: 1, maxLength: 3 }) });
const line = fc.array(fc.oneof({ weight: 4, arbitrary: inline }, { weight: 1, arbitrary: markedText }), {
  minLength: 1,
  maxLength: 4,
});
const closers: Record<string, string> = { '(': ')', '„': '“', '«': '»', '[': '](https://a.b)', '**_': '_**' };

const { block } = fc.letrec<{ block: Block }>((tie) => ({
  block: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.record({
      kind: fc.constant('paragraph' as const),
      lines: fc.array(line, { minLength: 1, maxLength: 3 }),
    }),
    fc.record({ kind: fc.constant('heading' as const), lines: fc.tuple(line) }),
    fc.record({ kind: fc.constant('setext' as const), lines: fc.tuple(line) }),
    fc.record({
      kind: fc.constant('fence' as const),
      lines: fc.array(fc.constantFrom('let a', 'b()', '||hidden||{9}'), { minLength: 1, maxLength: 3 }),
    }),
    fc.constant({ kind: 'rule' as const }),
    fc.constant({ kind: 'aside' as const, words: 'hidden\n\n- hidden' }),
    fc.record({
      kind: fc.constant('quotation' as const),
      of: fc.array(tie('block'), { minLength: 1, maxLength: 2 }),
    }),
    fc.record({
      kind: fc.constantFrom('bullets' as const, 'numbers' as const),
      isLoose: fc.boolean(),
      from: fc.constantFrom(1, 2, 7),
      items: fc.array(
        fc
          .tuple(
            fc.record({ kind: fc.constant('paragraph' as const), lines: fc.tuple(line) }),
            fc.array(tie('block'), { maxLength: 1 }),
          )
          .map(([first, rest]): Block[] => [first, ...rest]),
        { minLength: 1, maxLength: 3 },
      ),
    }),
  ) as fc.Arbitrary<Block>,
}));

// ---------------------------------------------------------------- without its asides

function visibleLines(lines: Inline[][]): Inline[][] {
  return lines.map(visibleInlines).filter((one) => one.length > 0);
}

function visibleInlines(all: Inline[]): Inline[] {
  return all.flatMap((one): Inline[] => {
    if ('aside' in one) return [];
    if ('text' in one) return [one];
    const of = visibleInlines(one.of);
    return of.length > 0 ? [{ ...one, of }] : [];
  });
}

function visibleBlocks(blocks: Block[]): Block[] {
  return blocks.flatMap((one): Block[] => {
    if (one.kind === 'aside') return [];
    if (one.kind === 'rule') return [one];
    if (one.kind === 'fence') {
      const lines = one.lines.filter((text) => !text.includes('hidden'));
      return lines.length > 0 ? [{ ...one, lines }] : [];
    }
    if (one.kind === 'quotation') {
      const of = visibleBlocks(one.of);
      return of.length > 0 ? [{ ...one, of }] : [];
    }
    if ('items' in one) {
      const items = one.items.map(visibleBlocks).filter((item) => item.length > 0);
      return items.length > 0 ? [{ ...one, items }] : [];
    }
    const lines = visibleLines(one.lines);
    return lines.length > 0 ? [{ ...one, lines }] : [];
  });
}

// ---------------------------------------------------------------- as Markdown

const serialiseLine = (all: Inline[]): string =>
  all
    .map((one) => {
      if ('text' in one) return one.text;
      if ('aside' in one) return `||${one.aside}||{9}`;
      return one.mark + serialiseLine(one.of) + (closers[one.mark] ?? one.mark);
    })
    .join(' ');

const indent = (text: string, first: string) =>
  text
    .split('\n')
    .map((one, index) => (index === 0 ? first + one : one && ' '.repeat(first.length) + one))
    .join('\n');

function serialiseBlocks(blocks: Block[], isLoose = true): string {
  return blocks.map(serialiseBlock).join(isLoose ? '\n\n' : '\n');
}

function serialiseBlock(one: Block): string {
  switch (one.kind) {
    case 'aside':
      return `||${one.words}||{9}`;
    case 'rule':
      return '***';
    case 'fence':
      return ['```', ...one.lines, '```'].join('\n');
    case 'quotation':
      return serialiseBlocks(one.of).replace(/^/gm, '> ');
    case 'heading':
      return `## ${serialiseLine(one.lines[0]!)}`;
    case 'setext':
      return `${serialiseLine(one.lines[0]!)}\n---`;
    case 'paragraph':
      return one.lines.map(serialiseLine).join('\n');
    default:
      return one.items
        .map((item, index) =>
          indent(serialiseBlocks(item), one.kind === 'bullets' ? '- ' : `${one.from + index}. `),
        )
        .join(one.isLoose ? '\n\n' : '\n');
  }
}

// ---------------------------------------------------------------- what is asked

const sealedHtml = (source: string) => render(canonicalise(source, 9), 0).versions[0]!.sealed;

/** Two lists of one kind, one after the other, are one to Markdown: what stands between them is not left out here. */
const hasTwins = (blocks: Block[]): boolean =>
  blocks.some((one, at) => {
    const next = blocks[at + 1];
    const inner = 'of' in one ? [one.of] : 'items' in one ? one.items : [];
    return (next && 'items' in one && 'items' in next) || inner.some(hasTwins);
  });

/** Where an item's own words are an aside and more follows in it, people would write different things. */
const isHeadless = (blocks: Block[]): boolean =>
  blocks.some((one) => {
    if ('of' in one) return isHeadless(one.of);
    if (!('items' in one)) return false;
    return one.items.some(
      (item) => isHeadless(item) || (item.length > 1 && visibleBlocks([item[0]!]).length === 0),
    );
  });

test('the Sealed version of a post is that of the post without its asides', () => {
  fc.assert(
    fc.property(fc.array(block, { minLength: 1, maxLength: 4 }), (post) => {
      fc.pre(!hasTwins(post) && !hasTwins(visibleBlocks(post)) && !isHeadless(post));
      const without = serialiseBlocks(visibleBlocks(post));
      expect(sealedHtml(serialiseBlocks(post))).toBe(sealedHtml(without));
    }),
    { numRuns: scaleRuns(1500) },
  );
});

test('an aside put anywhere into a line of a post leaves it as it was', () => {
  const text = fc
    .array(block, { minLength: 1, maxLength: 3 })
    .map((post) => serialiseBlocks(visibleBlocks(post)));
  fc.assert(
    fc.property(
      text,
      fc.nat(),
      fc.constantFrom('||hidden||{9}', '||hid||{9}||den||{10}'),
      (post, seed, hides) => {
        const places = [...post].flatMap((_, at) => (isWithinWords(post, at) ? [at] : []));
        fc.pre(places.length > 0);
        const at = places[seed % places.length]!;
        expect(sealedHtml(post.slice(0, at) + hides + post.slice(at))).toBe(sealedHtml(post));
      },
    ),
    { numRuns: scaleRuns(1500) },
  );
});

/** Between two letters or at a word's end: there nothing is left empty or doubled. */
const isWithinWords = (post: string, at: number) =>
  /[\p{L}\p{N}]/u.test(post.charAt(at - 1)) && /^(?:[\p{L}\p{N}]|[ .,\n]|$)/u.test(post.slice(at, at + 1));

test.each([
  ['1. ||a||\n2. b', '1. b'],
  ['7. ||a||\n8. b\n9. c', '7. b\n8. c'],
  ['text\n1. ||a||\n2. b', 'text\n1. b'],
  ['- a\n\n- ||b||', '- a'],
  ['- a\n- b\n\n- ||c||', '- a\n- b'],
  ['- a\n\n||b||\n\n- c', '- a\n\n- c'],
  ['- ||a||\n  - b\n- c', '- b\n- c'],
  ['- x\n- ||a||\n  - b\n- c', '- x\n  - b\n- c'],
  ['- ||a||\n\n  second\n- c', '- second\n- c'],
  ['1. ||a||\n\n   second\n2. c', '1. second\n2. c'],
  ['||a||\n===\n\nb', 'b'],
  ['b\n\n||a||\n---', 'b'],
  ['## ||a|| ##\n\nb', 'b'],
  ['a\n## ||b||\nc', 'a\nc'],
  ['    a\n\n||b||\n\n    c', '    a\n\n    c'],
  ['```\n||a||{9}\n```\n\nb', 'b'],
  ['a ("||b||") c', 'a c'],
  ['a „||b||“, c', 'a, c'],
  ['a, ||b||, c', 'a, c'],
  ['a – ||b|| – c', 'a – c'],
  ['A. ||B||. C.', 'A. C.'],
  ['||Tom||. Then', 'Then'],
  ['**a ||b||** c', '**a** c'],
  ['**||a|| b** c', '**b** c'],
  ['[a ||b||](https://a.b)', '[a](https://a.b)'],
  ['[a](https://a.b/||c||)', '[a](https://a.b/)'],
  ['<https://a.b/||c||>', '<https://a.b/>'],
  ['a\\\n||b||', 'a'],
  ['a  \n||b||\nc', 'a\nc'],
  ['**a\n||b||** c', '**a**\nc'],
  ['a **||b||\nc**', 'a\n**c**'],
  ['> a\n>\n> ||b||', '> a'],
  ['- [||a||](https://a.b)\n- c', '- c'],
  ['a ||b||\\\nc', 'a\\\nc'],
  ['||a||# b', '# b'],
  ['-||a|| b', '- b'],
])('%j is sealed as %j', (source, without) => {
  expect(sealedHtml(source)).toBe(sealedHtml(without));
});
