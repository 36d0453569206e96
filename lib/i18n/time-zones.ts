import { LRUCache } from 'lru-cache';

// A browser may send anything, and asking for a zone takes long.
const zoneCache = new LRUCache<string, { name: string | null }>({ max: 1000 });

/** A time zone by its canonical name, "Asia/Kathmandu"; null for what is none, a bare offset among it. */
export function canonicalTimeZone(sent: unknown): string | null {
  if (typeof sent !== 'string' || !/^[A-Za-z][A-Za-z0-9_+/-]{1,63}$/.test(sent)) return null;
  const found = zoneCache.get(sent) ?? { name: lookUpTimeZone(sent) };
  zoneCache.set(sent, found);
  return found.name;
}

function lookUpTimeZone(timeZone: string): string | null {
  try {
    return new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone;
  } catch {
    return null;
  }
}

/** Every zone that somebody may choose, in the order of the alphabet. */
export const timeZones = () => ['UTC', ...Intl.supportedValuesOf('timeZone')];

/** What clocks and calendars say; months are 1..12. */
type LocalTime = { year: number; month: number; day: number; hour: number; minute: number };

/** What clocks in a zone say at a moment. */
export function localTime(at: Date, zone: string): LocalTime {
  const parts = zoneClock(zone).formatToParts(at);
  const part = (type: keyof LocalTime) => Number(parts.find((one) => one.type === type)!.value);
  return {
    year: part('year'),
    month: part('month'),
    day: part('day'),
    hour: part('hour'),
    minute: part('minute'),
  };
}

// Making one takes far longer than using it.
const clocks = new LRUCache<string, Intl.DateTimeFormat>({ max: 100 });

function zoneClock(timeZone: string): Intl.DateTimeFormat {
  const clock = clocks.get(timeZone) ?? new Intl.DateTimeFormat('en-US', { ...CLOCK_FORMAT, timeZone });
  clocks.set(timeZone, clock);
  return clock;
}

const CLOCK_FORMAT = {
  calendar: 'gregory',
  hourCycle: 'h23',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: 'numeric',
  minute: 'numeric',
} as const;
