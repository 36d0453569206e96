import { expect, test } from 'vitest';
import { neverLetMeGo } from '../../../seed/books/never-let-me-go';
import { theTurnOfTheScrew } from '../../../seed/books/the-turn-of-the-screw';
import type { BookSeed } from '../../../seed/types';
import { bookChapters, earlyTerms } from './spoiler-check';

const books = [neverLetMeGo, theTurnOfTheScrew];

test('Never Let Me Go has three parts and twenty-three numbered chapters', () => {
  const chapters = bookChapters(neverLetMeGo);

  expect(neverLetMeGo.parts.map((part) => part.chapters.length)).toEqual([9, 8, 6]);
  expect(chapters.map((chapter) => chapter.label)).toEqual(chapters.map((_, i) => `Chapter ${i + 1}`));
  expect(neverLetMeGo.parts.map((part) => part.titleFrom)).toEqual([1, 9, 17]);
});

test('the prologue of The Turn of the Screw is place 1, so that chapter III is place 4', () => {
  const labels = bookChapters(theTurnOfTheScrew).map((chapter) => chapter.label);

  expect(labels).toHaveLength(25);
  expect([labels[0], labels[3], labels[24]]).toEqual(['Prologue', 'III', 'XXIV']);
});

test.each(books)('every mark of $title is a place in it', (book) => {
  const last = bookChapters(book).length;

  const strays = bookMarks(book).filter((mark) => !Number.isInteger(mark) || mark < 0 || mark > last);

  expect(strays).toEqual([]);
});

test.each(books)('a title of $title never goes without the place it is safe from', (book) => {
  const titled = [...book.parts, ...bookChapters(book)];

  expect(titled.filter((one) => (one.title === undefined) !== (one.titleFrom === undefined))).toEqual([]);
});

test.each(books)('no note on a theme of $title comes before its name', (book) => {
  for (const theme of book.themes) {
    const places = theme.notes.map((note) => note.from);

    expect(places, theme.key).toEqual([...new Set(places)].sort((a, b) => a - b));
    expect(places[0], theme.key).toBeGreaterThanOrEqual(theme.nameFrom);
  }
});

test.each(books)('themes and terms of $title are not listed twice', (book) => {
  const keys = book.themes.map((theme) => theme.key);
  const phrases = book.terms.map((term) => term.phrase.toLowerCase());

  expect(new Set(keys).size).toBe(keys.length);
  expect(new Set(phrases).size).toBe(phrases.length);
});

test.each(books)('nothing said of $title uses a word before its time', (book) => {
  const early = markedTexts(book).flatMap(({ from, text }) => earlyTerms(book, from, text));

  expect(early).toEqual([]);
});

test('a word before its time is noticed, whatever its case, and only as a whole word', () => {
  expect(earlyTerms(neverLetMeGo, 12, 'They ask for a DEFERRAL.')).toEqual([
    '“deferral” (13) told at 12: They ask for a DEFERRAL.',
  ]);
  expect(earlyTerms(neverLetMeGo, 13, 'They ask for a deferral.')).toEqual([]);
  expect(earlyTerms(neverLetMeGo, 0, 'It is organised, and impossible.')).toEqual([]);
});

function bookMarks(book: BookSeed): number[] {
  const titles = [...book.parts, ...bookChapters(book)].flatMap((one) => one.titleFrom ?? []);
  const reveals = book.reveals.map((reveal) => reveal.through);
  return [
    ...titles,
    ...reveals,
    ...book.terms.map((term) => term.from),
    ...themeTexts(book).map((w) => w.from),
  ];
}

function markedTexts(book: BookSeed): { from: number; text: string }[] {
  const outline = [...book.parts, ...bookChapters(book)].flatMap((one) => [
    { from: 0, text: one.label },
    { from: one.titleFrom ?? 0, text: one.title ?? '' },
  ]);
  const reveals = book.reveals.map((one) => ({ from: one.through, text: `${one.title}. ${one.told}` }));
  return [{ from: 0, text: `${book.title}. ${book.about}` }, ...outline, ...themeTexts(book), ...reveals];
}

function themeTexts(book: BookSeed): { from: number; text: string }[] {
  return book.themes.flatMap((theme) => [{ from: theme.nameFrom, text: theme.name }, ...theme.notes]);
}
