import type { TermSeed } from '../../types';

export const terms: TermSeed[] = [
  ...from(1, 'Douglas', 'Harley Street', 'Bly', 'Mrs Grose', 'manuscript', 'ghost story'),
  ...from(2, 'Flora'),
  ...from(3, 'Miles', 'dismissed', 'expelled'),
  ...from(4, 'tower', 'apparition'),
  ...from(6, 'Quint', 'valet', 'ghost', 'ghosts', 'haunted'),
  ...from(7, 'lake'),
  ...from(8, 'Jessel', 'hallucination', 'madness'),
  ...from(10, 'staircase'),
  ...from(13, 'possessed', 'corrupted'),
  ...from(15, 'churchyard'),
  ...from(18, 'candle'),
  ...from(19, 'piano'),
  ...from(22, 'fever'),
  ...from(25, 'dies', 'death', 'ending', 'exorcism', 'unreliable'),
];

function from(place: number, ...phrases: string[]): TermSeed[] {
  return phrases.map((phrase) => ({ phrase, from: place }));
}
