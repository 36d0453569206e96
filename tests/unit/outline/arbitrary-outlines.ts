import fc from 'fast-check';
import type { OutlineLabels } from '@/lib/outline/place-names';

const chapterLabel = fc.oneof(
  fc.integer({ min: 1, max: 12 }).map((n) => `Chapter ${n}`),
  fc.constantFrom(
    'I',
    'II',
    'IX',
    'Chapter IX',
    'Chapter Nine',
    'Kapitel 9',
    'Prologue',
    'Interlude',
    'interlude',
    'Zwischenspiel',
    'Erstes Kapitel',
  ),
  fc.constantFrom('second Interlude', 'The Interlude', 'Beginning', 'the beginning', 'Anfang', 'Nothing yet'),
  fc.constantFrom(
    'Part One, chapter 1',
    'Interlude (2 of 3)',
    'Interlude (Nr. 2)',
    'chapter 1, before Part One',
  ),
  fc.constantFrom(
    'Scene 1',
    'Scene 2',
    'Szene 2',
    'Letter IV',
    'Letter 4',
    'Brief 4',
    'Umbra 3',
    'Part Two',
    'Act II',
  ),
  fc.constantFrom(
    '第3章',
    '第三章',
    '第１２章',
    '第十二話',
    'Пролог',
    'مقدمة',
    'Chapter 600',
    '600',
    '1. Kapitel',
  ),
  fc.string({ minLength: 1, maxLength: 8 }).filter((words) => /[\p{L}\p{N}]/u.test(words)),
);
const partLabel = fc.oneof(
  fc.constantFrom(
    'Part One',
    'Part I',
    'Teil Eins',
    'Erster Teil',
    'Zwischenspiel',
    'part one',
    'Volume I',
    'Volume II',
    'Interlude',
    'Chapters',
    'Act I',
    'Act II',
    'Zweiter Akt',
    'Volume One, Part Two',
    'Band eins, Teil zwei',
    '第一部',
    '第1部',
  ),
  fc.string({ minLength: 1, maxLength: 5 }).filter((words) => /[\p{L}\p{N}]/u.test(words)),
);
const part = fc.record({
  label: partLabel,
  chapters: fc.array(chapterLabel, { minLength: 1, maxLength: 20 }),
});

/** Outlines of all shapes: without parts, with chapters before the first, with names that are meant to be mistaken. */
export const arbitraryOutline: fc.Arbitrary<OutlineLabels> = fc
  .record({ before: fc.array(chapterLabel, { maxLength: 20 }), parts: fc.array(part, { maxLength: 6 }) })
  .filter(({ before, parts: all }) => before.length + all.length > 0)
  .map(({ before, parts: all }) => ({
    chapters: [...before, ...all.flatMap((one) => one.chapters)],
    parts: all.map(({ label }, at) => ({
      label,
      firstChapter: 1 + before.length + all.slice(0, at).flatMap((one) => one.chapters).length,
    })),
  }));
