/** How a book counts its chapters. */
export const OUTLINES = ['parts', 'parts', 'plain', 'prologue', 'restarting'] as const;
export type Outline = (typeof OUTLINES)[number];

export type OutlinePart = { label: string; firstChapter: number };

/** The parts of a book; their titles are headings, and stand elsewhere. */
export function outlineParts(outline: Outline): OutlinePart[] {
  if (outline === 'plain') return [];
  const second = outline === 'prologue' ? 2 : 1;
  return [second, 3].map((firstChapter, at) => ({ label: `Part ${at + 1}`, firstChapter }));
}

/** The labels of the chapters, from place 1 on. */
export function chapterLabels(outline: Outline, chapters: number): string[] {
  const places = Array.from({ length: chapters }, (_, at) => at + 1);
  if (outline === 'prologue')
    return places.map((place) => (place === 1 ? 'Prologue' : `Chapter ${place - 1}`));
  if (outline !== 'restarting') return places.map((place) => `Chapter ${place}`);
  return places.map((place) => `Chapter ${place < 3 ? place : place - 2}`);
}
