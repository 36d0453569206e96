import type { Words } from '@/lib/words';
import { chapterNumber, partsIn, placesIn, type Labels } from './names';
import { numberIn } from './numerals';

/** `readThrough`: a place, 0..`chapterCount`. */
export type Come = { readThrough: number; chapterCount: number; labels: Labels };

/** How far somebody has come, as the name of a sentence and what it is about; each room has these sentences. */
export function progressIn(words: Words, { readThrough: place, chapterCount: count, labels }: Come): Told {
  if (place === 0) return { sentence: 'none', about: {} };
  if (place >= count) return { sentence: 'done', about: {} };
  if (isCounted(labels, count)) return { sentence: 'counted', about: { place, count } };
  const percent = Math.min(99, Math.max(1, Math.round((100 * place) / count)));
  return { sentence: 'named', about: { place: placesIn(words, labels)[place] ?? '', percent } };
}
type Told = { sentence: 'none' | 'done' | 'counted' | 'named'; about: Record<string, string | number> };

/** "Chapter 9 of 23" is true where each chapter's number is its place. */
const isCounted = ({ chapters }: Labels, count: number) =>
  chapters.length === count && chapters.every((label, at) => numberIn(chapterNumber(label) ?? '') === at + 1);

/** An outline in words: "31 chapters in 3 parts", and every place with its name. `first`: a place, 1..N. */
export type Shown = { sum: string; groups: { name: string | null; first: number; places: string[] }[] };

export function shownIn(words: Words, labels: Labels): Shown {
  const { chapters, parts } = labels;
  const names = placesIn(words, labels);
  const partNames = partsIn(
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
    sum: words.say('books.sum', { chapters: chapters.length, parts: parts.length }),
    groups: groups.filter(({ places }) => places.length > 0),
  };
}
