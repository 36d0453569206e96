import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { messagesIn } from '@/lib/i18n';
import { formatTime, type TimeKind } from '@/lib/i18n/format-time';
import { canonicalTimeZone, timeZones } from '@/lib/i18n/time-zones';

const en = messagesIn('en');
const de = messagesIn('de');
const now = new Date('2026-05-20T12:00:00Z');
const formatTimeAt = (kind: TimeKind, at: string, zone: string | null, words = en) =>
  formatTime(words, kind, { at: new Date(at), now, zone });

test.each([
  [null, '14 May 2026 at 23:20 (UTC)', '14. Mai 2026 um 23:20 (UTC)'],
  ['Europe/Lisbon', '15 May 2026 at 00:20', '15. Mai 2026 um 00:20'],
  ['Asia/Kathmandu', '15 May 2026 at 05:05', '15. Mai 2026 um 05:05'],
  ['Pacific/Chatham', '15 May 2026 at 12:05', '15. Mai 2026 um 12:05'],
  ['America/Los_Angeles', '14 May 2026 at 16:20', '14. Mai 2026 um 16:20'],
])(
  'in %s a moment is written in that zone, and where none is known in UTC, which is said',
  (zone, english, german) => {
    const at = '2026-05-14T23:20:00Z';

    expect(formatTimeAt('minute', at, zone).text).toBe(english);
    expect(formatTimeAt('minute', at, zone, de).text).toBe(german);
  },
);

test('an hour that a summer takes or gives is the one that a clock on the wall there had', () => {
  const berlin = (at: string) => formatTimeAt('minute', at, 'Europe/Berlin').text.slice(-5);

  expect(['2026-03-29T00:59:00Z', '2026-03-29T01:00:00Z'].map(berlin)).toEqual(['01:59', '03:00']);
  expect(['2026-10-25T00:30:00Z', '2026-10-25T01:30:00Z'].map(berlin)).toEqual(['02:30', '02:30']);
});

describe('how long ago', () => {
  test.each([
    ['2026-05-20T11:59:01Z', 'just now', 'gerade eben'],
    ['2026-05-20T12:00:30Z', 'just now', 'gerade eben'],
    ['2026-05-20T11:59:00Z', '1 min ago', 'vor 1 Min.'],
    ['2026-05-20T11:00:01Z', '59 min ago', 'vor 59 Min.'],
    ['2026-05-20T11:00:00Z', '1 h ago', 'vor 1 Std.'],
    ['2026-05-19T12:00:01Z', '23 h ago', 'vor 23 Std.'],
    ['2026-05-19T12:00:00Z', '19 May', '19. Mai'],
    ['2026-01-01T12:00:00Z', '1 January', '1. Januar'],
    ['2025-12-31T12:00:00Z', '31 December 2025', '31. Dezember 2025'],
    ['2026-06-01T12:00:00Z', '1 June', '1. Juni'],
  ])('%s is told as “%s”', (at, english, german) => {
    expect(formatTimeAt('ago', at, 'Europe/Lisbon').text).toBe(english);
    expect(formatTimeAt('ago', at, 'Europe/Lisbon', de).text).toBe(german);
  });

  test('the whole of it is beside it, and a day in UTC says so', () => {
    expect(formatTimeAt('ago', '2026-05-20T10:00:00Z', 'Asia/Kathmandu')).toEqual({
      text: '2 h ago',
      full: '20 May 2026 at 15:45',
    });
    expect(formatTimeAt('ago', '2026-05-14T23:20:00Z', null)).toEqual({
      text: '14 May (UTC)',
      full: '14 May 2026 at 23:20 (UTC)',
    });
  });
});

const instant = fc.date({ min: new Date('1990-01-01'), max: new Date('2060-01-01'), noInvalidDate: true });
const zone = fc.constantFrom(...timeZones());
const months = 'January February March April May June July August September October November December'.split(
  ' ',
);

test('in any zone at any instant a moment names the day, the hour and the minute of a clock there', () => {
  fc.assert(
    fc.property(instant, zone, (at, timeZone) => {
      const { text } = formatTime(en, 'minute', { at, now, zone: timeZone });

      // The clock by another way: its parts, each by itself.
      const parts = new Intl.DateTimeFormat('en-US', {
        timeZone,
        hourCycle: 'h23',
        year: 'numeric',
        month: 'numeric',
        day: 'numeric',
        hour: '2-digit',
        minute: '2-digit',
      }).formatToParts(at);
      const part = Object.fromEntries(parts.map(({ type, value }) => [type, value]));
      const month = months[Number(part.month) - 1];
      expect(text).toBe(`${part.day} ${month} ${part.year} at ${part.hour}:${part.minute}`);
    }),
    { numRuns: 500 },
  );
});

test('how long ago depends on nothing but the time between, in any zone', () => {
  const day = 24 * 60 * 60 * 1000;
  fc.assert(
    fc.property(instant, zone, zone, fc.integer({ min: 60_000, max: day - 1 }), (at, one, other, between) => {
      const later = new Date(at.getTime() + between);
      const texts = [one, other, null].map(
        (where) => formatTime(en, 'ago', { at, now: later, zone: where }).text,
      );

      const minutes = Math.floor(between / 60_000);
      const text = minutes < 60 ? `${minutes} min ago` : `${Math.floor(minutes / 60)} h ago`;
      expect(texts).toEqual([text, text, text]);
    }),
    { numRuns: 500 },
  );
});

test('no time has a sign that HTML would read', () => {
  fc.assert(
    fc.property(
      instant,
      zone,
      fc.constantFrom('day', 'minute', 'ago'),
      fc.boolean(),
      (at, where, kind, isKnown) => {
        for (const words of [en, de]) {
          const { text, full } = formatTime(words, kind, { at, now, zone: isKnown ? where : null });
          expect(`${text}${full}`).not.toMatch(/[<>&"']/);
        }
      },
    ),
  );
});

test.each([
  ...['Europe/Lisbon', 'Asia/Kathmandu', 'Pacific/Chatham', 'UTC', 'Etc/GMT+5', 'America/Argentina/Ushuaia'],
])('%s is a zone, and its name again', (name) => {
  const named = canonicalTimeZone(name)!;

  expect(named).not.toBeNull();
  expect(canonicalTimeZone(named)).toBe(named);
});

test.each([
  ...[
    undefined,
    null,
    '',
    ' ',
    '+05:30',
    '-08',
    'Mars/Base',
    'Europe/Lisbon ',
    'Europe/Lisbon\n',
    '../etc',
    '<b>',
  ],
  ...['__proto__', 'constructor', 'x'.repeat(65), ['UTC'], 5],
])('%j is no zone', (sent) => {
  expect(canonicalTimeZone(sent)).toBeNull();
});
