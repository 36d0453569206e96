import { createHash } from 'node:crypto';

/** What server/deterministic-mode.mjs sets for the tests of two worlds, and for nobody else: a seed, and which request this is. */
type DeterministicRequest = { seed: string; moment: number; drawn: number };

const server = globalThis as typeof globalThis & { untoldDeterministicRequest?: DeterministicRequest };

const START = Date.UTC(2026, 0, 1);

/** Time and chance as the moment has them; undefined wherever nobody fixed them. */
export function deterministicSource() {
  const request = server.untoldDeterministicRequest;
  if (!request) return undefined;
  return {
    /** A second for each request. */
    now: () => new Date(START + request.moment * 1000),
    id: () => uuidFromHash(nextHash(request)),
    bytes: () => nextHash(request),
  };
}

const nextHash = (request: DeterministicRequest) =>
  createHash('sha256')
    .update(`${request.seed} ${request.moment} ${(request.drawn += 1)}`)
    .digest();

/** The first bytes of a hash as a UUID v4. */
export function uuidFromHash(bytes: Buffer): string {
  const hex = bytes.toString('hex');
  const parts = [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`];
  return [...parts, hex.slice(20, 32)].join('-');
}
