import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  canonicalise,
  faultIn,
  labelWriter,
  liftAsides,
  placeReader,
  render,
  typedForm,
  type Labels,
} from '@/lib/markup';

const none: Labels['parts'] = [];
const turn: Labels = {
  chapters: ['Prologue', ...'I II III IV V VI VII VIII IX X'.split(' ')],
  parts: none,
};
const restarting: Labels = {
  chapters: ['Prologue', 'Chapter 1', 'Chapter 2', 'Chapter 1', 'Chapter 2', 'Epilogue'],
  parts: [
    { label: 'Part One', first: 1 },
    { label: 'Part Two', first: 4 },
  ],
};
const plain: Labels = { chapters: Array.from({ length: 365 }, (_, i) => `Chapter ${i + 1}`), parts: none };
const german: Labels = {
  chapters: ['Prolog', 'Erstes Kapitel', 'Kapitel Zwei', 'Kapitel 3', 'Straße'],
  parts: none,
};
const books = [turn, restarting, plain, german, { chapters: ['Same', 'Same', 'a|b', '{9}'], parts: none }];

describe('a label is the chapter that carries it', () => {
  test.each([
    [turn, '4', 5],
    [turn, 'IV', 5],
    [turn, 'iv', 5],
    [turn, 'chapter 4', 5],
    [turn, 'Chapter Four', 5],
    [turn, 'Kapitel 4', 5],
    [turn, 'the Prologue', 1],
    [turn, 'prologue', 1],
    [turn, 'Prolog', 1],
    [turn, 'der Prolog', 1],
    [german, 'Prologue', 1],
    [restarting, 'Epilog', 6],
    [restarting, 'Teil zwei, Kapitel 1', 4],
    [restarting, 'Teil drei, Kapitel 1', null],
    [turn, '11', null],
    [turn, 'Epilogue', null],
    [turn, '0', null],
    [turn, 'beginning', 0],
    [restarting, '1', 4],
    [restarting, 'Chapter 2', 5],
    [restarting, 'Part One, chapter 1', 2],
    [restarting, 'Part 2, 1', 4],
    [restarting, 'part two: Chapter Two', 5],
    [restarting, 'Part Two, chapter 3', null],
    [plain, '200', 200],
    [plain, 'three hundred', null],
    [german, '2', 3],
    [german, 'Kapitel zwei', 3],
    [german, '1', 2],
    [german, 'STRASSE', 5],
  ])('in %o, %j', (labels, typed, place) => {
    expect(placeReader(labels)(typed)).toBe(place);
  });

  test.each([
    ['||told in IV||{4}'],
    ['[spoiler=4]told in IV[/spoiler]'],
    ['[spoiler="IV"]told in IV[/spoiler]'],
    [':::spoiler 4\ntold in IV\n:::'],
  ])('and not the place of that number: %j', (source) => {
    expect(canonicalise(source, 0, placeReader(turn))).toBe('||told in IV||{5}');
  });

  test('what no chapter carries is refused', () => {
    expect(faultIn('||x||{11}', placeReader(turn))).toEqual({ kind: 'place', text: '11' });
    expect(faultIn('[spoiler=Epilogue]x[/spoiler]', placeReader(turn))).toEqual({
      kind: 'place',
      text: '=Epilogue',
    });
  });
});

test('every place of every book has a label that is read as that place', () => {
  for (const labels of books)
    for (let place = 0; place <= labels.chapters.length; place++)
      expect(placeReader(labels)(labelWriter(labels)(place))).toBe(place);
});

test('a stored post that comes back as its author sees it keeps its words and places', () => {
  const words = fc.constantFrom(
    'one',
    '**two**',
    'a\n\nb',
    '`a || b`',
    '- c',
    'd {9}',
    '[e](https://f.g)',
    '||',
    '\\|\\|',
  );
  const post = fc.array(fc.tuple(words, words, fc.nat(9)), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(post, fc.constantFrom(...books), (pieces, labels) => {
      const source = pieces
        .map(([text, hidden, place]) => `${text}\n\n[spoiler=${place}]${hidden}[/spoiler] `)
        .join('');
      const stored = liftAsides(canonicalise(source, 0), 0, labels.chapters.length);
      const again = canonicalise(typedForm(stored, labelWriter(labels)), 0, placeReader(labels));
      expect(render(again, 0)).toEqual(render(stored, 0));
    }),
    { numRuns: 500 },
  );
});

test('a post that was stored before renders as it did', () => {
  const { versions } = render('Before `b ||c||{13} d` and [spoilers] x[/spoiler] ||a \\>!b!< c||{9}', 0);

  expect(versions.map(({ from }) => from)).toEqual([0, 9, 13]);
  expect(versions[0]!.sealed).toBe('<p>Before <code>b d</code> and [spoilers] x[/spoiler]</p>');
  expect(versions[2]!.sealed).toContain('<span class="aside" data-place="9">a &gt;!b!&lt; c</span>');
});
