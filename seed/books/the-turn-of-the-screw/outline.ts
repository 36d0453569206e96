import type { PartSeed } from '../../types';

const numerals = [
  ...['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'],
  ...['XIII', 'XIV', 'XV', 'XVI', 'XVII', 'XVIII', 'XIX', 'XX', 'XXI', 'XXII', 'XXIII', 'XXIV'],
];

// The prologue has no number of its own and is place 1, so that chapter III is place 4.
export const parts: PartSeed[] = [
  { label: 'Opening', title: 'Round the fire', titleFrom: 1, chapters: [{ label: 'Prologue' }] },
  {
    label: 'Chapters',
    title: 'The manuscript',
    titleFrom: 1,
    chapters: numerals.map((label) => ({ label })),
  },
];
