import type { Language } from '@/lib/i18n/languages';

// The one table of numbers in words. German counts the ones first: "einundzwanzig".

/** 0..19. */
export const CARDINALS: Record<Language, string[]> = {
  en: split(
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
  ),
  de: split(
    'null eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn',
  ),
};
/** 0..19, in order. */
export const ORDINALS: Record<Language, string[]> = {
  en: split(
    'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth',
  ),
  de: split(
    'nullte erste zweite dritte vierte fünfte sechste siebte achte neunte zehnte elfte zwölfte dreizehnte vierzehnte fünfzehnte sechzehnte siebzehnte achtzehnte neunzehnte',
  ),
};
/** 20, 30 .. 90. */
export const TENS: Record<Language, string[]> = {
  en: split('twenty thirty forty fifty sixty seventy eighty ninety'),
  de: split('zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig'),
};

/** A word without accents: "fünf" is "funf". */
export const foldWord = (word: string): string =>
  word.normalize('NFKD').replace(/\p{M}/gu, '').replace(/ß/g, 'ss');

function split(words: string): string[] {
  return words.split(' ');
}
