import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isOnSchedule, nextDigest, quietUntil, TICK_MS, floorToTick } from '@/lib/mail/digest-clock';

const daily = (hour: number) => ({ digest: 'daily' as const, hour, weekday: 1 });
const weekly = (hour: number, weekday: number) => ({ digest: 'weekly' as const, hour, weekday });
const at = (time: string) => new Date(time);
const next = (rhythm: Parameters<typeof nextDigest>[0], zone: string, after: string) =>
  nextDigest(rhythm, zone, at(after))?.toISOString();

describe('a digest at an hour of the reader’s own zone', () => {
  test('comes today where the hour is still to come, and else tomorrow', () => {
    expect(next(daily(18), 'Europe/Berlin', '2026-07-01T15:59:00Z')).toBe('2026-07-01T16:00:00.000Z');
    expect(next(daily(18), 'Europe/Berlin', '2026-07-01T16:00:00Z')).toBe('2026-07-02T16:00:00.000Z');
  });

  test('follows the clocks when they are put forward or back', () => {
    expect(next(daily(18), 'Europe/Berlin', '2026-03-28T18:00:00Z')).toBe('2026-03-29T16:00:00.000Z');
    expect(next(daily(18), 'Europe/Berlin', '2026-10-24T18:00:00Z')).toBe('2026-10-25T17:00:00.000Z');
  });

  test('at an hour that is skipped comes an hour later', () => {
    expect(next(daily(2), 'Europe/Berlin', '2026-03-28T12:00:00Z')).toBe('2026-03-29T01:00:00.000Z');
  });

  test('knows zones that are off by quarters of an hour, and dates that are not ours', () => {
    expect(next(daily(8), 'Asia/Kathmandu', '2026-01-01T00:00:00Z')).toBe('2026-01-01T02:15:00.000Z');
    expect(next(daily(8), 'Pacific/Kiritimati', '2026-01-01T00:00:00Z')).toBe('2026-01-01T18:00:00.000Z');
  });

  test('once a week comes on its day', () => {
    // The first of January 2026 is a Thursday.
    expect(next(weekly(9, 4), 'UTC', '2026-01-01T08:00:00Z')).toBe('2026-01-01T09:00:00.000Z');
    expect(next(weekly(9, 4), 'UTC', '2026-01-01T09:00:00Z')).toBe('2026-01-08T09:00:00.000Z');
    expect(next(weekly(9, 7), 'UTC', '2026-01-01T09:00:00Z')).toBe('2026-01-04T09:00:00.000Z');
  });

  test('that is off never comes', () => {
    expect(nextDigest({ digest: 'off', hour: 8, weekday: 1 }, 'UTC', at('2026-01-01T00:00:00Z'))).toBeNull();
  });

  test('is always later, at most a week and some hours away, on a tick, and on its own schedule', () => {
    const zone = fc.constantFrom(
      'UTC',
      'Europe/Berlin',
      'Asia/Kathmandu',
      'America/St_Johns',
      'Pacific/Chatham',
    );
    const rhythm = fc.record({
      digest: fc.constantFrom('daily' as const, 'weekly' as const),
      hour: fc.nat(23),
      weekday: fc.integer({ min: 1, max: 7 }),
    });
    const moment = fc.date({ min: at('2025-01-01'), max: at('2028-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(rhythm, zone, moment, (drawn, where, after) => {
        const found = nextDigest(drawn, where, after)!;
        expect(found > after).toBe(true);
        expect(found.getTime() - after.getTime()).toBeLessThan(7 * 24 * 3_600_000 + 2 * 3_600_000);
        expect(floorToTick(found)).toEqual(found);
        expect(found.getTime() % TICK_MS).toBe(0);
        expect(isOnSchedule(drawn, where, found)).toBe(true);
      }),
    );
  });

  test('is on schedule no longer for somebody who has moved', () => {
    const planned = nextDigest(daily(18), 'Europe/Berlin', at('2026-01-01T00:00:00Z'))!;
    expect(isOnSchedule(daily(18), 'Europe/Berlin', planned)).toBe(true);
    expect(isOnSchedule(daily(18), 'America/New_York', planned)).toBe(false);
  });
});

describe('quiet hours', () => {
  const night = { quietFrom: 22, quietTo: 7 };

  test('put a mail off until they end, over midnight as well', () => {
    expect(quietUntil(night, 'UTC', at('2026-01-01T23:10:00Z'))?.toISOString()).toBe(
      '2026-01-02T07:00:00.000Z',
    );
    expect(quietUntil(night, 'UTC', at('2026-01-02T06:59:00Z'))?.toISOString()).toBe(
      '2026-01-02T07:00:00.000Z',
    );
    expect(quietUntil(night, 'UTC', at('2026-01-02T07:00:00Z'))).toBeNull();
    expect(quietUntil(night, 'UTC', at('2026-01-01T21:59:00Z'))).toBeNull();
  });

  test('within a day, and none', () => {
    expect(quietUntil({ quietFrom: 9, quietTo: 17 }, 'UTC', at('2026-01-01T12:00:00Z'))?.toISOString()).toBe(
      '2026-01-01T17:00:00.000Z',
    );
    expect(quietUntil({ quietFrom: null, quietTo: null }, 'UTC', at('2026-01-01T12:00:00Z'))).toBeNull();
  });
});
