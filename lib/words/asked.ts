import 'server-only';
import { cookies, headers } from 'next/headers';
import { cache } from 'react';
import { isLanguage, preferred, type Language } from './languages';

// One for each request.
const request = cache((): { language?: Language } => ({}));

/** The language that this browser chose at the foot of a page, or else the one that it asks for. */
export async function askLanguage(): Promise<Language> {
  const kept = await cookies();
  const chosen = (kept.get('__Host-language') ?? kept.get('language'))?.value;
  const language = isLanguage(chosen) ? chosen : preferred((await headers()).get('accept-language'));
  return (request().language = language);
}

// While something is printed, React has no request to tell of.
let aloud: Language | undefined;

/** Does something at once, in which the parts of a page have words of this language. */
export function speaking<T>(language: Language, work: () => T): T {
  const before = aloud;
  aloud = language;
  try {
    return work();
  } finally {
    aloud = before;
  }
}

/** The same, for a part of a page that has asked. */
export function languageAsked(): Language {
  const language = aloud ?? request().language;
  if (!language) throw new Error('A page awaits hear() before its parts have words.');
  return language;
}
