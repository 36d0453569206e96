import { describe, expect, it, test } from 'vitest';
import { readTypedContents } from '@/lib/outline/contents/typed';
import { labelsOf, outlineOf, type EditorRow } from '@/lib/outline/editor/rows';

const rowsOf = (typed: string): EditorRow[] => {
  const read = readTypedContents(typed);
  if ('mistake' in read) throw new Error(JSON.stringify(read.mistake));
  return read.rows;
};
const labels = (typed: string) => labelsOf(outlineOf(rowsOf(typed)));
const parts = (typed: string) =>
  labels(typed).parts.map(({ label, firstChapter }) => `${label} at ${firstChapter}`);

describe('what somebody types about the chapters of a book', () => {
  test.each([
    ['24', 24, []],
    ['24 chapters', 24, []],
    ['Prologue + 12 + 9', 22, ['Part 1 at 2', 'Part 2 at 14']],
    ['Prologue + 24 + Epilogue', 26, []],
    ['3 parts: 9, 10, 8', 27, ['Part 1 at 1', 'Part 2 at 10', 'Part 3 at 20']],
    ['3 Teile: 9, 10, 8', 27, ['Part 1 at 1', 'Part 2 at 10', 'Part 3 at 20']],
    ['2 volumes: 12, 12', 24, ['Volume 1 at 1', 'Volume 2 at 13']],
    ['9, 10, 8', 27, ['Part 1 at 1', 'Part 2 at 10', 'Part 3 at 20']],
    ['Prologue\nPart One: 9\nPart Two: 8\nEpilogue', 19, ['Part One at 2', 'Part Two at 11']],
    ['Part One\nChapters 1-3\nPart Two\nChapters 4-8', 8, ['Part One at 1', 'Part Two at 4']],
    ['PART ONE\n1-3\nPART TWO\n4-8', 8, ['Part One at 1', 'Part Two at 4']],
    ['Prelude, Book One: 12, Book Two: 10, Finale', 24, ['Book One at 2', 'Book Two at 14']],
    ['Part 1: 1-3; Part 2: 1-4', 7, ['Part 1 at 1', 'Part 2 at 4']],
    [
      'Volume I, Book One: 1–7\nVolume I, Book Two: 1–5',
      12,
      ['Volume I, Book One at 1', 'Volume I, Book Two at 8'],
    ],
    ['Chapter 1 ....... 9\nChapter 2 ....... 21\nChapter 3 ....... 40', 3, []],
    ['365', 365, []],
    ['600', 600, []],
  ])('%j has %i chapters in the parts %j', (typed, count, names) => {
    expect(labels(typed).chapters).toHaveLength(count);
    expect(parts(typed)).toEqual(names);
  });

  it('counts on through parts', () => {
    expect(labels('Prologue + 2 + 1').chapters).toEqual(['Prologue', 'Chapter 1', 'Chapter 2', 'Chapter 3']);
  });

  it('may be a pasted table of contents, whose names are titles and never labels', () => {
    const rows = rowsOf(
      'Cover\nPART ONE\n1. The Door ... 7\n2. The Lamp ... 21\nPART TWO\n3. The Well ... 40\nIndex',
    );

    expect(rows.map(({ kind, isKept, label, title }) => [kind, isKept, label, title])).toEqual([
      ['chapter', false, 'Unnumbered chapter', 'Cover'],
      ['part', true, 'Part One', ''],
      ['chapter', true, 'Chapter 1', 'The Door'],
      ['chapter', true, 'Chapter 2', 'The Lamp'],
      ['part', true, 'Part Two', ''],
      ['chapter', true, 'Chapter 3', 'The Well'],
      ['chapter', false, 'Unnumbered chapter', 'Index'],
    ]);
  });

  it('may be names alone, which are titles of chapters that are numbered', () => {
    expect(rowsOf('The Door\nThe Lamp').map(({ label, title }) => [label, title])).toEqual([
      ['Chapter 1', 'The Door'],
      ['Chapter 2', 'The Lamp'],
    ]);
  });

  it('may leave a preface out, whose box can be ticked under its own name', () => {
    expect(rowsOf('Preface\nChapter 1\nChapter 2')[0]).toMatchObject({
      isKept: false,
      label: 'Preface',
      title: '',
    });
  });

  test.each([
    ['3 parts: 9, 10', 'answers.books.otherCount'],
    ['0', 'answers.books.line'],
    ['601', 'answers.books.line'],
    ['Chapter 24', 'answers.books.line'],
    ['Cover\nIndex', 'answers.books.noContents'],
    ['Part One: 9\nPart Two:', 'answers.books.emptyPart'],
  ])('%j is answered with a sentence', (typed, key) => {
    const read = readTypedContents(typed);
    const said = 'mistake' in read ? read.mistake : null;
    expect(typeof said === 'string' ? said : said?.key).toBe(key);
  });
});
