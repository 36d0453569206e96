import { createHash } from 'node:crypto';

/** Numbers that look drawn by chance and are the same for the same seed (mulberry32). */
export function chance(seed: number) {
  let state = seed >>> 0;
  /** From 0, below 1. */
  const fraction = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  /** A whole number from 0, below `end`. */
  const below = (end: number) => Math.floor(fraction() * end);
  return { fraction, below, of: <T>(some: readonly T[]): T => some[below(some.length)]! };
}
export type Chance = ReturnType<typeof chance>;

/** The id that the `nth` row of a table has in every world. */
export function idOf(table: string, nth: number): string {
  const hex = createHash('md5').update(`${table} ${nth}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
