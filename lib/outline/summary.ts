import type { Messages } from '@/lib/i18n';
import { parseChapterNumber, listPartNames, listPlaceNames, type OutlineLabels } from './place-names';
import { parseNumeral } from '../label-words/numeral-translation';

/** `readThrough`: a place, 0..`chapterCount`. */
export type ReadingProgress = { readThrough: number; chapterCount: number; labels: OutlineLabels };

/** How far somebody has come, as the name of a sentence and what it is about; each room has these sentences. */
export function describeProgress(
  words: Messages,
  { readThrough: place, chapterCount: count, labels }: ReadingProgress,
): ProgressSentence {
  if (place === 0) return { sentence: 'none', about: {} };
  if (place >= count) return { sentence: 'done', about: {} };
  if (hasPlainNumbers(labels, count)) return { sentence: 'counted', about: { place, count } };
  const percent = Math.min(99, Math.max(1, Math.round((100 * place) / count)));
  return { sentence: 'named', about: { place: listPlaceNames(words, labels)[place] ?? '', percent } };
}
type ProgressSentence = {
  sentence: 'none' | 'done' | 'counted' | 'named';
  about: Record<string, string | number>;
};

/** "Chapter 9 of 23" is true where each chapter's number is its place. */
const hasPlainNumbers = ({ chapters }: OutlineLabels, count: number) =>
  chapters.length === count &&
  chapters.every((label, at) => parseNumeral(parseChapterNumber(label) ?? '') === at + 1);

/** An outline in words: "31 chapters in 3 parts", and every place with its name. `first`: a place, 1..N. */
export type OutlineSummary = {
  sum: string;
  groups: { name: string | null; first: number; places: string[] }[];
};

export function summariseOutline(words: Messages, labels: OutlineLabels): OutlineSummary {
  const { chapters, parts } = labels;
  const names = listPlaceNames(words, labels);
  const partNames = listPartNames(
    words,
    parts.map(({ label }) => label),
  );
  const starts = [1, ...parts.map(({ firstChapter }) => firstChapter), chapters.length + 1];
  const groups = [null, ...partNames].map((name, at) => ({
    name,
    first: starts[at] ?? 1,
    places: names.slice(starts[at], starts[at + 1]),
  }));
  return {
    sum: words.t('books.sum', { chapters: chapters.length, parts: parts.length }),
    groups: groups.filter(({ places }) => places.length > 0),
  };
}
