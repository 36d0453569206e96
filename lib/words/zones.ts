import { LRUCache } from 'lru-cache';

// A browser may send anything, and asking for a zone takes long.
const known = new LRUCache<string, { name: string | null }>({ max: 1000 });

/** A time zone by its canonical name, "Asia/Kathmandu"; null for what is none, a bare offset among it. */
export function zoneNamed(sent: unknown): string | null {
  if (typeof sent !== 'string' || !/^[A-Za-z][A-Za-z0-9_+/-]{1,63}$/.test(sent)) return null;
  const found = known.get(sent) ?? { name: canonical(sent) };
  known.set(sent, found);
  return found.name;
}

function canonical(timeZone: string): string | null {
  try {
    return new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone;
  } catch {
    return null;
  }
}

/** Every zone that somebody may choose, in the order of the alphabet. */
export const zones = () => ['UTC', ...Intl.supportedValuesOf('timeZone')];
