import { failed as de } from '@/lib/words/de/failed';
import { failed as en } from '@/lib/words/en/failed';
import type { Language } from '@/lib/words/languages';

const all: Record<Language, Record<keyof typeof en, string>> = { en, de };

/** The language of the page that stands in this browser; where none stands yet, English. */
export function languageHere(): Language {
  const said = typeof document === 'undefined' ? 'en' : document.documentElement.lang;
  return Object.hasOwn(all, said) ? (said as Language) : 'en';
}

/** What is said where the server cannot be asked: the only words that a browser brings, in each language. */
export const failed = () => all[languageHere()];
