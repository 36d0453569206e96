import type { BookSeed } from '../types';
import { neverLetMeGo } from './never-let-me-go';
import { theTurnOfTheScrew } from './the-turn-of-the-screw';

export const books: BookSeed[] = [neverLetMeGo, theTurnOfTheScrew];
