import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { labelIn, listPartNames, listPlaceNames, type OutlineLabels } from '@/lib/outline/place-names';
import { messagesIn } from '@/lib/i18n/translate';
import { arbitraryOutline } from './arbitrary-outlines';

const languages = ['en', 'de'] as const;
const labelNames = (labels: Partial<OutlineLabels>, language: (typeof languages)[number] = 'en') =>
  listPlaceNames(messagesIn(language), { chapters: [], parts: [], ...labels });

const volumes = {
  chapters: ['Chapter 1', 'Chapter 2', 'Chapter 1', 'Chapter 2', 'Chapter 3'],
  parts: [
    { label: 'Volume I', firstChapter: 1 },
    { label: 'Volume II', firstChapter: 3 },
  ],
};

test.each(languages)('no two places of a book have one name, in %s', (language) => {
  fc.assert(
    fc.property(arbitraryOutline, (labels) => {
      const names = labelNames(labels, language);

      expect(names).toHaveLength(labels.chapters.length + 1);
      const heard = names.map((name) =>
        name
          .toLowerCase()
          .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
          .trim(),
      );
      expect(new Set(heard).size).toBe(heard.length);
    }),
    { numRuns: 500 },
  );
});

test.each(languages)('no two parts of a book have one name, in %s', (language) => {
  fc.assert(
    fc.property(arbitraryOutline, ({ parts }) => {
      const names = listPartNames(
        messagesIn(language),
        parts.map(({ label }) => label),
      );

      expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(parts.length);
    }),
  );
});

test.each([
  ['Part Two', 'Part Two', 'Teil zwei'],
  ['Part Twenty-One', 'Part Twenty-One', 'Teil einundzwanzig'],
  ['Book II', 'Book II', 'Buch II'],
  ['Volume 3', 'Volume 3', 'Band 3'],
  ['Teil Zwei', 'Part Two', 'Teil Zwei'],
  ['Erster Teil', 'Part One', 'Teil eins'],
  ['2. Band', 'Volume 2', 'Band 2'],
  ['Interlude', 'Interlude', 'Zwischenspiel'],
  ['Nachwort', 'Afterword', 'Nachwort'],
  ['The Donors', 'The Donors', 'The Donors'],
])('a part with the label “%s” is called %s in English and %s in German', (label, english, german) => {
  expect(listPartNames(messagesIn('en'), [label])).toEqual([english]);
  expect(listPartNames(messagesIn('de'), [label])).toEqual([german]);
});

test.each([
  ['Chapter 7', 'Chapter 7', 'Kapitel 7'],
  ['Kapitel Neun', 'Chapter Nine', 'Kapitel Neun'],
  ['VII', 'VII', 'VII'],
  ['Prologue', 'Prologue', 'Prolog'],
  ['The Donors', 'The Donors', 'The Donors'],
])('the label “%s” is typed as %s in English and as %s in German', (label, english, german) => {
  expect(labelIn(messagesIn('en'), label)).toBe(english);
  expect(labelIn(messagesIn('de'), label)).toBe(german);
});

describe('a place is called', () => {
  test.each([
    ['en', 'Chapter 13', 'chapter 13'],
    ['en', 'Kapitel 13', 'chapter 13'],
    ['de', 'Chapter 13', 'Kapitel 13'],
    ['de', 'CHAPTER XII', 'Kapitel XII'],
    ['de', 'XII', 'Kapitel XII'],
    ['de', 'Chapter Nine', 'Kapitel neun'],
    ['de', 'Nine', 'Kapitel neun'],
    ['en', 'Kapitel Neun', 'chapter Nine'],
    ['en', 'Nine', 'chapter Nine'],
    ['en', 'Prologue', 'the Prologue'],
    ['en', 'The Last Letter', 'the Last Letter'],
    ['de', 'Prologue', '„Prolog“'],
    ['de', 'The Prologue', '„Prolog“'],
    ['en', 'Prolog', 'the Prologue'],
    ['en', 'Vorwort', 'the Foreword'],
    ['de', 'The Last Letter', '„The Last Letter“'],
    ['de', 'Chapters of Accidents', '„Chapters of Accidents“'],
  ] as const)('in %s by its label “%s”: %s', (language, label, name) => {
    expect(labelNames({ chapters: [label] }, language)[1]).toBe(name);
  });

  test('by its part where several parts have its label, and by itself where one has', () => {
    expect(labelNames(volumes).slice(1)).toEqual([
      'Volume I, chapter 1',
      'Volume I, chapter 2',
      'Volume II, chapter 1',
      'Volume II, chapter 2',
      'chapter 3',
    ]);
    expect(labelNames(volumes, 'de')[3]).toBe('Band II, Kapitel 1');
  });

  test('as standing before the first part where it is in none', () => {
    const labels = { chapters: ['Chapter 1', 'Chapter 1'], parts: [{ label: 'Part Two', firstChapter: 2 }] };

    expect(labelNames(labels).slice(1)).toEqual(['chapter 1, before Part Two', 'Part Two, chapter 1']);
    expect(labelNames(labels, 'de')[1]).toBe('Kapitel 1 vor Teil zwei');
  });

  test('the first, the second where a part has its label twice', () => {
    expect(labelNames({ chapters: ['Interlude', 'Chapter 1', 'Interlude'] })).toEqual([
      'the beginning',
      'the first Interlude',
      'chapter 1',
      'the second Interlude',
    ]);
    expect(labelNames({ chapters: ['Interlude', 'Interlude'] }, 'de')[2]).toBe('„Zwischenspiel“ (Nr. 2)');
    expect(labelNames({ chapters: Array(22).fill('Letter') }).at(-1)).toBe('the 22nd Letter');
  });

  test('by which part of two with one name', () => {
    const parts = ['Interlude', 'Interlude'].map((label, at) => ({ label, firstChapter: at + 1 }));

    expect(labelNames({ chapters: ['Chapter 1', 'Chapter 1'], parts })[2]).toBe(
      'the second Interlude, chapter 1',
    );
  });

  test('by its place where a label is what another place is called', () => {
    const names = labelNames({ chapters: ['Interlude', 'Interlude', 'Second Interlude', 'Beginning'] });

    expect(names.slice(2)).toEqual([
      'the second Interlude (2 of 4)',
      'the Second Interlude (3 of 4)',
      'the Beginning (4 of 4)',
    ]);
  });

  test('by a number that sounds like another’s only with its part or its turn', () => {
    expect(labelNames({ chapters: ['Chapter 9', 'IX'] }).slice(1)).toEqual([
      'the first chapter 9',
      'the second chapter IX',
    ]);
  });
});
