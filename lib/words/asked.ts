import 'server-only';
import { cookies, headers } from 'next/headers';
import { cache } from 'react';
import { isLanguage, preferred, type Language } from './languages';
import { zoneNamed } from './zones';

// One for each request.
const request = cache((): { language?: Language; zone?: string | null } => ({}));

/** The language that this browser chose at the foot of a page, or else the one that it asks for. */
export async function askLanguage(): Promise<Language> {
  const kept = await cookies();
  const chosen = (kept.get('__Host-language') ?? kept.get('language'))?.value;
  const language = isLanguage(chosen) ? chosen : preferred((await headers()).get('accept-language'));
  const asked = request();
  asked.zone ??= await zoneOfBrowser();
  return (asked.language = language);
}

/** The time zone that this browser says it is in (components/comfort/LearnZone.tsx); null where it says none that is one. */
export async function zoneOfBrowser(): Promise<string | null> {
  const kept = await cookies();
  return zoneNamed((kept.get('__Host-zone') ?? kept.get('zone'))?.value);
}

/** Times of this request are told in this zone: that of the reader's account. */
export const settleZone = (zone: string | null) => {
  request().zone = zone;
};

/** The zone in which this request's times are told; null where nobody knows it. */
export const zoneAsked = (): string | null => request().zone ?? null;

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

/** What is printed is kept for other readers and other days: it has no zone and no now. */
export const isPrinting = () => aloud !== undefined;

/** The same, for a part of a page that has asked. */
export function languageAsked(): Language {
  const language = aloud ?? request().language;
  if (!language) throw new Error('A page awaits hear() before its parts have words.');
  return language;
}
