import 'server-only';
import { cookies, headers } from 'next/headers';
import { cache } from 'react';
import { isLanguage, preferredLanguage, type Language } from './languages';
import { canonicalTimeZone } from './time-zones';

// One for each request.
const requestLocale = cache((): { language?: Language; zone?: string | null } => ({}));

/** The language that this browser chose at the foot of a page, or else the one that it asks for. */
export async function detectLanguage(): Promise<Language> {
  const jar = await cookies();
  const chosen = (jar.get('__Host-language') ?? jar.get('language'))?.value;
  const language = isLanguage(chosen) ? chosen : preferredLanguage((await headers()).get('accept-language'));
  const locale = requestLocale();
  locale.zone ??= await browserTimeZone();
  return (locale.language = language);
}

/** The time zone that this browser says it is in (components/preferences/TimeZoneCookie.tsx); null where it says none that is one. */
export async function browserTimeZone(): Promise<string | null> {
  const jar = await cookies();
  return canonicalTimeZone((jar.get('__Host-zone') ?? jar.get('zone'))?.value);
}

/** Times of this request are told in this zone: that of the reader's account. */
export const setTimeZone = (zone: string | null) => {
  requestLocale().zone = zone;
};

/** The zone in which this request's times are told; null where nobody knows it. */
export const requestTimeZone = (): string | null => requestLocale().zone ?? null;

// While static HTML is made, React has no request to tell of.
let languageOverride: Language | undefined;

/** Does something at once, in which the parts of a page have words of this language. */
export function withLanguage<T>(language: Language, work: () => T): T {
  const before = languageOverride;
  languageOverride = language;
  try {
    return work();
  } finally {
    languageOverride = before;
  }
}

/** Static HTML is kept for other readers and other days: it has no zone and no now. */
export const isRenderingStatic = () => languageOverride !== undefined;

/** The language of a part of a page, after its page has awaited it. */
export function requestLanguage(): Language {
  const language = languageOverride ?? requestLocale().language;
  if (!language) throw new Error('A page awaits loadMessages() before its parts have words.');
  return language;
}
