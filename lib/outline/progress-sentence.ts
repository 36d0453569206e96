import type { Messages } from '@/lib/i18n';
import { parseNumeral } from '@/lib/label-words/numeral-translation';
import { listPlaceNames, parseChapterNumber, type OutlineLabels } from './place-names';

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
