import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  asidePlaces,
  canonicalise,
  createLabelWriter,
  createPlaceParser,
  type ChapterLabels,
} from '@/lib/markdown';
import type { OutlineLabels } from '@/lib/outline/place-names';
import { listSpokenNames } from '@/lib/outline/place-names-by-language';
import { arbitraryOutline } from './arbitrary-outlines';

const withNames = (labels: OutlineLabels): ChapterLabels => ({
  chapters: labels.chapters,
  parts: labels.parts.map(({ label, firstChapter }) => ({ label, first: firstChapter })),
  listNames: () => listSpokenNames(labels),
});
const range = (count: number, name = (n: number) => `Chapter ${n}`) =>
  Array.from({ length: count }, (_, at) => name(at + 1));

/** An outline of parts that are named and hold so many chapters each. */
function book(before: string[], ...parts: [label: string, chapters: string[]][]): OutlineLabels {
  const chapters = [...before];
  const starts = parts.map(([label, within]) => {
    const firstChapter = chapters.length + 1;
    chapters.push(...within);
    return { label, firstChapter };
  });
  return { chapters, parts: starts };
}

const play = book([], ['Act I', range(5, (n) => `Scene ${n}`)], ['Act II', range(2, (n) => `Scene ${n}`)]);
const japanese = book([], ['第一部', range(3, (n) => `第${n}章`)], ['第二部', range(2, (n) => `第${n}章`)]);
const volumes = book(
  ['Prelude'],
  ['Volume One, Part One', range(3)],
  ['Volume One, Part Two', [...range(2), 'Interlude']],
  ['Volume Two, Part One', ['Interlude', ...range(2)]],
);
const letters = book([...range(4, (n) => `Letter ${n}`), ...range(24), 'Epilogue']);
const long = book(range(600));

const books = { play, japanese, volumes, letters, long };

// A book may call one place in German what the pages call another in English; then the later is meant.
const latestOfName = (names: string[][], name: string) =>
  Math.max(...names.map((inOneLanguage) => inOneLanguage.findIndex((other) => heard(other) === heard(name))));
const heard = (name: string) =>
  (
    name
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  ).join(' ');

test('whatever the outline, each name of each language is read as the place that it is a name of', () => {
  fc.assert(
    fc.property(arbitraryOutline, (labels) => {
      const parsePlace = createPlaceParser(withNames(labels));
      const all = listSpokenNames(labels);
      for (const names of all)
        expect(names.map(parsePlace)).toEqual(names.map((name) => latestOfName(all, name)));
      for (const names of all) expect(names.map((name) => names.indexOf(name))).toEqual([...names.keys()]);
    }),
    { numRuns: 300 },
  );
});

test('whatever the outline, a spoiler for each of its places can be typed, and comes back as it was typed', () => {
  fc.assert(
    fc.property(arbitraryOutline, (labels) => {
      const known = withNames(labels);
      const parsePlace = createPlaceParser(known);
      const labelOf = createLabelWriter(known);
      for (let place = 0; place <= labels.chapters.length; place++) {
        const label = labelOf(place);
        const inBrackets = /["[\]]/.test(label) ? [] : [`a [spoiler="${label}"]b[/spoiler]`];
        for (const typed of [`a ||b||{${label}}`, `a\n\n:::spoiler ${label}\nb\n:::`, ...inBrackets])
          expect(asidePlaces(canonicalise(typed, 0, parsePlace))).toEqual([place]);
      }
    }),
    { numRuns: 100 },
  );
});

describe('the places of a book are called, and read from what is typed', () => {
  test.each([
    ['play', 6, 'Act II, scene 1', 'Akt II, Szene 1'],
    ['play', 3, 'scene 3', 'Szene 3'],
    ['japanese', 4, '第二部, 第1章', '第二部, 第1章'],
    ['japanese', 3, '第3章', '第3章'],
    ['volumes', 1, 'the Prelude', '„Vorspiel“'],
    ['volumes', 5, 'Volume One, Part Two, chapter 1', 'Band eins, Teil zwei, Kapitel 1'],
    ['volumes', 7, 'Volume One, Part Two, the Interlude', 'Band eins, Teil zwei, „Zwischenspiel“'],
    ['letters', 4, 'letter 4', 'Brief 4'],
    ['letters', 29, 'the Epilogue', '„Epilog“'],
    ['long', 600, 'chapter 600', 'Kapitel 600'],
  ] as const)('%s, %i: %s, %s', (title, place, english, german) => {
    const labels = books[title];
    expect(listSpokenNames(labels).map((names) => names[place])).toEqual([english, german]);
    expect([english, german].map(createPlaceParser(withNames(labels)))).toEqual([place, place]);
  });

  test.each([
    ['play', 'Act 2, Scene 1', 6],
    ['play', 'Zweiter Akt, Szene 1', 6],
    ['play', 'Scene 1', 6],
    ['play', 'Scene 5', 5],
    ['play', 'Act II', 7],
    ['play', 'Act III', null],
    ['japanese', '第三章', 3],
    ['japanese', '3', 3],
    ['japanese', '第１章', 4],
    ['japanese', '第2部、第1章', 4],
    ['japanese', '第9章', null],
    ['volumes', 'Volume 1, Part 1', 4],
    ['volumes', 'Erster Teil', null],
    ['letters', 'letter four', 4],
    ['letters', '4', 8],
    ['long', 'DC', 600],
    ['long', '601', null],
  ] as const)('%s, %j is place %s', (title, typed, place) => {
    const labels = books[title];
    expect(createPlaceParser(withNames(labels))(typed)).toBe(place);
  });
});

describe('a title', () => {
  const known: ChapterLabels = {
    ...withNames(book([], ['Part One', range(3)], ['Part Two', range(3, (n) => `Chapter ${n + 3}`)])),
    titles: {
      chapters: [
        { title: 'The Lamp', place: 2 },
        { title: 'Nine', place: 3 },
      ],
      parts: [{ label: 'Lowlands', first: 1 }],
    },
  };

  test.each([
    ['the lamp', 2],
    ['Nine', 3],
    ['Lowlands', 3],
    ['Lowlands, chapter 2', 2],
    ['Highlands', null],
  ])('that its writer has come to is a name of its place: %j', (typed, place) => {
    expect(createPlaceParser(known)(typed)).toBe(place);
  });

  test('that is the label of a later chapter is that chapter', () => {
    const titled = { ...known, titles: { chapters: [{ title: 'Chapter 5', place: 1 }], parts: [] } };

    expect(createPlaceParser(titled)('Chapter 5')).toBe(5);
  });
});
