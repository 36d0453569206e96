import 'server-only';
import { localTime } from '@/lib/i18n/time-zones';

type Rhythm = { digest: 'off' | 'daily' | 'weekly'; hour: number; weekday: number };
type QuietHours = { quietFrom: number | null; quietTo: number | null };

const HOUR_MS = 60 * 60_000;

/** How often mail about books goes out: its arrival tells the time of day and nothing else. */
export const TICK_MS = 5 * 60_000;

/** The tick that a moment belongs to. */
export const floorToTick = (at: Date) => new Date(Math.floor(at.getTime() / TICK_MS) * TICK_MS);

/** When the next digest of this rhythm is due after a moment, in a zone; null while it is off. */
export function nextDigest({ digest, hour, weekday }: Rhythm, zone: string, after: Date): Date | null {
  if (digest === 'off') return null;
  const { year, month, day } = localTime(after, zone);
  // Of the days from this one on, the first on which the hour is still to come. A day after the week covers every case.
  for (let days = 0; days <= 8; days += 1) {
    const date = new Date(Date.UTC(year, month - 1, day + days));
    if (digest === 'weekly' && isoWeekday(date) !== weekday) continue;
    const at = atLocalHour(date, hour, zone);
    if (at > after) return at;
  }
  throw new Error('A week has no such day.');
}

/** Whether a moment is the hour, and the day, that somebody chose: no longer after they moved to another zone. */
export function isOnSchedule({ digest, hour, weekday }: Rhythm, zone: string, at: Date): boolean {
  const next = nextDigest({ digest, hour, weekday }, zone, new Date(at.getTime() - 1));
  return next?.getTime() === at.getTime();
}

/** When the quiet hours end that a moment lies in; null when it lies in none. */
export function quietUntil({ quietFrom, quietTo }: QuietHours, zone: string, at: Date): Date | null {
  if (quietFrom === null || quietTo === null || quietFrom === quietTo) return null;
  const { hour } = localTime(at, zone);
  const isQuiet =
    quietFrom < quietTo ? hour >= quietFrom && hour < quietTo : hour >= quietFrom || hour < quietTo;
  return isQuiet ? nextDigest({ digest: 'daily', hour: quietTo, weekday: 1 }, zone, at) : null;
}

const isoWeekday = (date: Date) => date.getUTCDay() || 7;

/** An hour of a day in a zone. Where clocks are put forward over it, the hour after. */
function atLocalHour(date: Date, hour: number, zone: string): Date {
  const wanted = date.getTime() + hour * HOUR_MS;
  const first = wanted - offsetAt(new Date(wanted), zone);
  const second = wanted - offsetAt(new Date(first), zone);
  return new Date(offsetAt(new Date(second), zone) === wanted - second ? second : Math.max(first, second));
}

/** How far the clocks of a zone are ahead of UTC, in milliseconds. */
function offsetAt(at: Date, zone: string): number {
  const { year, month, day, hour, minute } = localTime(at, zone);
  const local = Date.UTC(year, month - 1, day, hour, minute);
  return local - Math.floor(at.getTime() / 60_000) * 60_000;
}
