import { createHash } from 'node:crypto';

/** What server/fixed-clock.mjs sets for the tests of two worlds, and for nobody else: a seed, and which request this is. */
type Moment = { seed: string; moment: number; drawn: number };

const server = globalThis as typeof globalThis & { untoldFixed?: Moment };

const beginning = Date.UTC(2026, 0, 1);

/** Time and chance as the moment has them; undefined wherever nobody fixed them. */
export function fixed() {
  const moment = server.untoldFixed;
  if (!moment) return undefined;
  return {
    /** A second for each request. */
    now: () => new Date(beginning + moment.moment * 1000),
    id: () => asId(draw(moment)),
    bytes: () => draw(moment),
  };
}

const draw = (moment: Moment) =>
  createHash('sha256')
    .update(`${moment.seed} ${moment.moment} ${(moment.drawn += 1)}`)
    .digest();

/** The first bytes of a hash as a UUID v4. */
export function asId(bytes: Buffer): string {
  const hex = bytes.toString('hex');
  const parts = [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`];
  return [...parts, hex.slice(20, 32)].join('-');
}
