import type { BookSeed } from '../types';
import { parts } from './the-turn-of-the-screw/outline';
import { reveals } from './the-turn-of-the-screw/turning-points';
import { terms } from './the-turn-of-the-screw/terms';
import { themes } from './the-turn-of-the-screw/themes';

export const theTurnOfTheScrew: BookSeed = {
  slug: 'the-turn-of-the-screw',
  title: 'The Turn of the Screw',
  author: 'Henry James',
  year: 1898,
  about:
    'A young woman takes her first post as a governess, in a large house in the country, with two children in her ' +
    'sole charge and an employer who wishes to hear nothing about it. Her account is short, and readers have ' +
    'quarrelled over it ever since.',
  parts,
  themes,
  reveals,
  terms,
};
