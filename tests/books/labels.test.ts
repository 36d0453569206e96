import { expect, test } from 'vitest';
import { isOurs, labelled, spoken } from '@/lib/books/policy';
import { wordsIn } from '@/lib/words/wording';

test.each([
  ['en', 'Chapter 13', 'Chapter 13', 'chapter 13'],
  ['de', 'Chapter 13', 'Kapitel 13', 'Kapitel 13'],
  ['de', 'CHAPTER XII', 'Kapitel XII', 'Kapitel XII'],
  ['de', 'XII', 'XII', 'Kapitel XII'],
  ['en', 'Prologue', 'Prologue', 'the Prologue'],
  ['de', 'Prologue', 'Prologue', '„Prologue“'],
  ['de', 'Chapters of Accidents', 'Chapters of Accidents', '„Chapters of Accidents“'],
] as const)('in %s the label “%s” is “%s” alone and “%s” in a sentence', (language, label, alone, within) => {
  const { say } = wordsIn(language);

  expect([labelled(label, say), spoken(label, say)]).toEqual([alone, within]);
});

test('a label is ours where it says the place that it stands at, and nothing else', () => {
  expect([isOurs('Chapter 3', 3), isOurs('Chapter 3', 4), isOurs('III', 3)]).toEqual([true, false, false]);
});
