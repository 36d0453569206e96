/** Numbers that look drawn by chance and are the same for the same seed (mulberry32). */
export function createRandom(seed: number) {
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
export type Random = ReturnType<typeof createRandom>;
