import type { Messages } from '@/lib/i18n';
import { listPartNames, listPlaceNames, type OutlineLabels } from './place-names';

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
