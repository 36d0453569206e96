import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  canonicalise,
  findFault,
  createLabelWriter,
  liftAsides,
  createPlaceParser,
  render,
  toTypedForm,
  type ChapterLabels,
} from '@/lib/markdown';

const NO_PARTS: ChapterLabels['parts'] = [];
const turnOfTheScrew: ChapterLabels = {
  chapters: ['Prologue', ...'I II III IV V VI VII VIII IX X'.split(' ')],
  parts: NO_PARTS,
};
const restartingNumbers: ChapterLabels = {
  chapters: ['Prologue', 'Chapter 1', 'Chapter 2', 'Chapter 1', 'Chapter 2', 'Epilogue'],
  parts: [
    { label: 'Part One', first: 1 },
    { label: 'Part Two', first: 4 },
  ],
};
const numbered: ChapterLabels = {
  chapters: Array.from({ length: 365 }, (_, i) => `Chapter ${i + 1}`),
  parts: NO_PARTS,
};
const german: ChapterLabels = {
  chapters: ['Prolog', 'Erstes Kapitel', 'Kapitel Zwei', 'Kapitel 3', 'Straße'],
  parts: NO_PARTS,
};
const books = [
  turnOfTheScrew,
  restartingNumbers,
  numbered,
  german,
  { chapters: ['Same', 'Same', 'a|b', '{9}'], parts: NO_PARTS },
];

describe('a label is the chapter that carries it', () => {
  test.each([
    [turnOfTheScrew, '4', 5],
    [turnOfTheScrew, 'IV', 5],
    [turnOfTheScrew, 'iv', 5],
    [turnOfTheScrew, 'chapter 4', 5],
    [turnOfTheScrew, 'Chapter Four', 5],
    [turnOfTheScrew, 'Kapitel 4', 5],
    [turnOfTheScrew, 'the Prologue', 1],
    [turnOfTheScrew, 'prologue', 1],
    [turnOfTheScrew, 'Prolog', 1],
    [turnOfTheScrew, 'der Prolog', 1],
    [german, 'Prologue', 1],
    [restartingNumbers, 'Epilog', 6],
    [restartingNumbers, 'Teil zwei, Kapitel 1', 4],
    [restartingNumbers, 'Teil drei, Kapitel 1', null],
    [turnOfTheScrew, '11', null],
    [turnOfTheScrew, 'Epilogue', null],
    [turnOfTheScrew, '0', null],
    [turnOfTheScrew, 'beginning', 0],
    [restartingNumbers, '1', 4],
    [restartingNumbers, 'Chapter 2', 5],
    [restartingNumbers, 'Part One, chapter 1', 2],
    [restartingNumbers, 'Part 2, 1', 4],
    [restartingNumbers, 'part two: Chapter Two', 5],
    [restartingNumbers, 'Part Two, chapter 3', null],
    [numbered, '200', 200],
    [numbered, 'three hundred', null],
    [german, '2', 3],
    [german, 'Kapitel zwei', 3],
    [german, '1', 2],
    [german, 'STRASSE', 5],
  ])('in %o, %j', (labels, typed, place) => {
    expect(createPlaceParser(labels)(typed)).toBe(place);
  });

  test.each([
    ['||told in IV||{4}'],
    ['[spoiler=4]told in IV[/spoiler]'],
    ['[spoiler="IV"]told in IV[/spoiler]'],
    [':::spoiler 4\ntold in IV\n:::'],
  ])('and not the place of that number: %j', (source) => {
    expect(canonicalise(source, 0, createPlaceParser(turnOfTheScrew))).toBe('||told in IV||{5}');
  });

  test('what no chapter carries is refused', () => {
    expect(findFault('||x||{11}', createPlaceParser(turnOfTheScrew))).toEqual({ kind: 'place', text: '11' });
    expect(findFault('[spoiler=Epilogue]x[/spoiler]', createPlaceParser(turnOfTheScrew))).toEqual({
      kind: 'place',
      text: '=Epilogue',
    });
  });
});

test('every place of every book has a label that is read as that place', () => {
  for (const labels of books)
    for (let place = 0; place <= labels.chapters.length; place++)
      expect(createPlaceParser(labels)(createLabelWriter(labels)(place))).toBe(place);
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
      const again = canonicalise(
        toTypedForm(stored, createLabelWriter(labels)),
        0,
        createPlaceParser(labels),
      );
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
