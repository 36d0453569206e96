import 'server-only';
import { LRUCache } from 'lru-cache';
import { locale } from './languages';
import type { Words } from './wording';

/** A day; a day with its hour and minute; or how long ago, and after a day the day. */
export type TimeKind = 'day' | 'minute' | 'ago';

/** A time in words; `full` is the whole of it, where the words are less. */
export type TimeTold = { text: string; full: string | null };

type Told = { at: Date; now: Date; zone: string | null };

/** When something was, in a zone; where none is known in UTC, which is then said. */
export function tellTime(words: Words, kind: TimeKind, told: Told): TimeTold {
  if (kind === 'ago') return { text: ago(words, told), full: inFormat(words, told, 'minute') };
  return { text: inFormat(words, told, kind), full: null };
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

function ago(words: Words, told: Told): string {
  const age = told.now.getTime() - told.at.getTime();
  // A clock that is a little ahead wrote it just now; what lies further ahead has its day.
  if (Math.abs(age) < MINUTE) return words.say('page.times.now');
  if (age >= MINUTE && age < HOUR)
    return words.say('page.times.minutes', { count: Math.floor(age / MINUTE) });
  if (age >= HOUR && age < 24 * HOUR) return words.say('page.times.hours', { count: Math.floor(age / HOUR) });
  return inFormat(
    words,
    told,
    yearOf(words, told, told.at) === yearOf(words, told, told.now) ? 'date' : 'day',
  );
}

const yearOf = ({ language }: Words, { zone }: Told, at: Date) => formatOf(language, zone, 'year').format(at);

function inFormat(words: Words, { at, zone }: Told, format: keyof typeof formats): string {
  const time = formatOf(words.language, zone, format).format(at);
  return zone === null ? words.say('page.times.utc', { time }) : time;
}

const formats = {
  year: { year: 'numeric' },
  date: { day: 'numeric', month: 'long' },
  day: { dateStyle: 'long' },
  minute: { dateStyle: 'long', timeStyle: 'short' },
} satisfies Record<string, Intl.DateTimeFormatOptions>;

// Making one takes far longer than using it, and each is large.
const made = new LRUCache<string, Intl.DateTimeFormat>({ max: 200 });

function formatOf(language: Words['language'], zone: string | null, format: keyof typeof formats) {
  const key = `${language} ${format} ${zone}`;
  const known = made.get(key);
  if (known) return known;
  const timeZone = zone ?? 'UTC';
  const one = new Intl.DateTimeFormat(locale[language], {
    ...formats[format],
    calendar: 'gregory',
    timeZone,
  });
  made.set(key, one);
  return one;
}
