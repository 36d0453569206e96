import 'server-only';
import { LRUCache } from 'lru-cache';
import { intlLocale } from './languages';
import type { Messages } from './translate';

/** A day; a day with its hour and minute; or how long ago, and after a day the day. */
export type TimeKind = 'day' | 'minute' | 'ago';

/** A time in words; `full` is the whole of it, where the words are less. */
export type FormattedTime = { text: string; full: string | null };

type TimeContext = { at: Date; now: Date; zone: string | null };

/** When something was, in a zone; where none is known in UTC, which is then said. */
export function formatTime(messages: Messages, kind: TimeKind, context: TimeContext): FormattedTime {
  if (kind === 'ago')
    return { text: relativeTime(messages, context), full: absoluteTime(messages, context, 'minute') };
  return { text: absoluteTime(messages, context, kind), full: null };
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

function relativeTime(messages: Messages, context: TimeContext): string {
  const age = context.now.getTime() - context.at.getTime();
  // A clock that is a little ahead wrote it just now; what lies further ahead has its day.
  if (Math.abs(age) < MINUTE) return messages.t('page.times.now');
  if (age >= MINUTE && age < HOUR)
    return messages.t('page.times.minutes', { count: Math.floor(age / MINUTE) });
  if (age >= HOUR && age < 24 * HOUR)
    return messages.t('page.times.hours', { count: Math.floor(age / HOUR) });
  return absoluteTime(
    messages,
    context,
    formatYear(messages, context, context.at) === formatYear(messages, context, context.now) ? 'date' : 'day',
  );
}

const formatYear = ({ language }: Messages, { zone }: TimeContext, at: Date) =>
  dateTimeFormat(language, zone, 'year').format(at);

function absoluteTime(messages: Messages, { at, zone }: TimeContext, format: keyof typeof formats): string {
  const time = dateTimeFormat(messages.language, zone, format).format(at);
  return zone === null ? messages.t('page.times.utc', { time }) : time;
}

const formats = {
  year: { year: 'numeric' },
  date: { day: 'numeric', month: 'long' },
  day: { dateStyle: 'long' },
  minute: { dateStyle: 'long', timeStyle: 'short' },
} satisfies Record<string, Intl.DateTimeFormatOptions>;

// Making one takes far longer than using it, and each is large.
const formatCache = new LRUCache<string, Intl.DateTimeFormat>({ max: 200 });

function dateTimeFormat(language: Messages['language'], zone: string | null, format: keyof typeof formats) {
  const key = `${language} ${format} ${zone}`;
  const cached = formatCache.get(key);
  if (cached) return cached;
  const timeZone = zone ?? 'UTC';
  const created = new Intl.DateTimeFormat(intlLocale[language], {
    ...formats[format],
    calendar: 'gregory',
    timeZone,
  });
  formatCache.set(key, created);
  return created;
}
