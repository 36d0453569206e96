import type { ChapterSeed, PartSeed } from '../../types';

// The book numbers its parts and chapters and names none: the titles are the readers’, and each tells something.
export const parts: PartSeed[] = [
  { label: 'Part One', title: 'Hailsham', titleFrom: 1, chapters: chapters(1, 9) },
  { label: 'Part Two', title: 'The Cottages', titleFrom: 9, chapters: chapters(10, 17) },
  { label: 'Part Three', title: 'Carers and donors', titleFrom: 17, chapters: chapters(18, 23) },
];

function chapters(first: number, last: number): ChapterSeed[] {
  return Array.from({ length: last - first + 1 }, (_, i) => ({ label: `Chapter ${first + i}` }));
}
