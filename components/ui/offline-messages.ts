import { failed as de } from '@/lib/i18n/de/failed';
import { failed as en } from '@/lib/i18n/en/failed';
import type { Language } from '@/lib/i18n/languages';

const catalogues: Record<Language, Record<keyof typeof en, string>> = { en, de };

/** The language of the page that stands in this browser; where none stands yet, English. */
export function pageLanguage(): Language {
  const lang = typeof document === 'undefined' ? 'en' : document.documentElement.lang;
  return Object.hasOwn(catalogues, lang) ? (lang as Language) : 'en';
}

/** What is said where the server cannot be asked: the only words that a browser brings, in each language. */
export const offlineMessages = () => catalogues[pageLanguage()];
