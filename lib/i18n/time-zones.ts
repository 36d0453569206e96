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
