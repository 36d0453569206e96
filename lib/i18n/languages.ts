/** The languages that Untold speaks; the first is for everybody else. */
export const languages = ['en', 'de'] as const;
export type Language = (typeof languages)[number];

/** How each calls itself. */
export const nativeName: Record<Language, string> = { en: 'English', de: 'Deutsch' };

/** How dates are written in each. */
export const intlLocale: Record<Language, string> = { en: 'en-GB', de: 'de-DE' };

export const isLanguage = (sent: unknown): sent is Language => languages.some((one) => one === sent);

/** The language of an Accept-Language header that its sender likes best and we speak; "de-AT" is German. */
export function preferredLanguage(header: string | null): Language {
  const ranges = (header ?? '').split(',').map(parseRange);
  // Sorting keeps the order of what is liked alike.
  const accepted = ranges.filter(({ weight }) => weight > 0).sort((one, other) => other.weight - one.weight);
  return accepted.map(({ language }) => language).find(isLanguage) ?? languages[0];
}

function parseRange(sent: string) {
  const [tag = '', ...rest] = sent.split(';').map((part) => part.trim().toLowerCase());
  const q = rest.find((part) => part.startsWith('q='));
  const weight = q === undefined ? 1 : /^q=(0(\.\d{0,3})?|1(\.0{0,3})?)$/.test(q) ? Number(q.slice(2)) : 0;
  return { language: tag.split('-')[0], weight };
}
