import type { BookSeed } from '../types';
import { parts } from './never-let-me-go/outline';
import { reveals } from './never-let-me-go/turning-points';
import { terms } from './never-let-me-go/terms';
import { themes } from './never-let-me-go/themes';

export const neverLetMeGo: BookSeed = {
  slug: 'never-let-me-go',
  title: 'Never Let Me Go',
  author: 'Kazuo Ishiguro',
  year: 2005,
  about:
    'Kathy H. is thirty-one and has time, for once, to look back: on the school where she grew up, on the two ' +
    'friends she made there, and on what the three of them were to one another. She tells it in her own order and ' +
    'at her own pace. Shortlisted for the Booker Prize in the year it came out.',
  parts,
  themes,
  reveals,
  terms,
};
