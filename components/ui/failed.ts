import { failed as german } from '@/lib/words/de/failed';
import { failed as english } from '@/lib/words/en/failed';

/** What is said where the server cannot be asked: the only words that a browser brings, in each language. */
export const failed = () =>
  typeof document !== 'undefined' && document.documentElement.lang === 'de' ? german : english;
