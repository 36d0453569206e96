import type { Language } from '@/lib/i18n/languages';
import { parseNumeral } from './numeral-translation';

/** What books call their numbered chapters beside "chapter", as it is said within a sentence. */
const WORDS: Record<Language, string>[] = [
  { en: 'scene', de: 'Szene' },
  { en: 'letter', de: 'Brief' },
  { en: 'stave', de: 'Strophe' },
  { en: 'canto', de: 'Gesang' },
  { en: 'section', de: 'Abschnitt' },
  { en: 'story', de: 'Geschichte' },
  { en: 'day', de: 'Tag' },
  { en: 'night', de: 'Nacht' },
  { en: 'episode', de: 'Episode' },
];

const wordsByName = new Map(
  WORDS.flatMap((words) => Object.values(words).map((word) => [word.toLowerCase(), words] as const)),
);

/** These words in small letters, in every language. */
export const NUMBERED_CHAPTER_WORDS = [...wordsByName.keys()];

/** Such a word in another language: "Szene" is "scene". Null for every other word. */
export const numberedChapterWord = (language: Language, word: string): string | null =>
  wordsByName.get(word.toLowerCase())?.[language] ?? null;

const ARTICLES = new Set(['the', 'a', 'an', 'der', 'die', 'das', 'ein', 'eine']);

/** A label that is a word and a number, "Scene 3", "Letter IV": its word, in a language where it is known, and its number. */
export function parseNumberedLabel(
  language: Language,
  label: string,
): { word: string; number: string } | null {
  const [, word = '', number = ''] = /^(\p{L}+)\s+(\S+)$/u.exec(label) ?? [];
  if (word === '' || ARTICLES.has(word.toLowerCase()) || parseNumeral(number) === null) return null;
  return { word: numberedChapterWord(language, word) ?? word, number };
}
