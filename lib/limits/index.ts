import 'server-only';
import { createHmac } from 'node:crypto';
import { headers } from 'next/headers';
import { RateLimiterPrisma, RateLimiterRes } from 'rate-limiter-flexible';
import { config } from '@/lib/config';
import { db } from '@/lib/db';
import type { Sentence } from '@/lib/words';
import { networkOf } from './network';

const minutes = 60;
const hours = 60 * minutes;

/** How often somebody may try, in how many seconds. Keyed by who asks, never by what is asked about. */
const kinds = {
  // One network and one account.
  'sign-in': { points: 10, duration: 15 * minutes },
  'sign-in from a device': { points: 10, duration: 15 * minutes },
  // From devices that the account does not know.
  'sign-in to an account': { points: 50, duration: 1 * hours },
  'sign-in from an address': { points: 200, duration: 15 * minutes },
  'sign-up': { points: 40, duration: 1 * hours },
  reset: { points: 30, duration: 1 * hours },
  password: { points: 10, duration: 15 * minutes },
} as const;

export type LimitedKind = keyof typeof kinds;

/** Counts one try. Null while there are tries left, afterwards a sentence that says how long to wait. */
export async function limited(kind: LimitedKind, key: string): Promise<Sentence | null> {
  try {
    await limiterOf(kind).consume(unreadable(key));
    return null;
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
    return { key: 'answers.tooOften', about: { wait: lengthOf(refusal.msBeforeNext) } };
  }
}

/** Forgets the tries so far: the person has shown who they are. */
export async function forgiveTries(kind: LimitedKind, key: string) {
  await limiterOf(kind).delete(unreadable(key));
}

/** Takes one try back, which was none: the person has shown who they are. Earlier ones still count. */
export async function takeBackTry(kind: LimitedKind, key: string) {
  // The library's own `reward` would insert a row of -1 points where there is none.
  await db.limit.updateMany({
    where: { key: limiterOf(kind).getKey(unreadable(key)), points: { gt: 0 } },
    data: { points: { decrement: 1 } },
  });
}

/** The network that the request comes from, as our own server or a trusted proxy tells it. */
export async function addressOfRequest(): Promise<string> {
  const sent = await headers();
  // Only the last hop was written by our own proxy; whatever stands before it, anybody may have sent.
  const hop = config().trustProxy ? sent.get('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined;
  return networkOf(hop || sent.get('x-untold-address') || 'unknown');
}

const limiters = new Map<LimitedKind, RateLimiterPrisma>();

function limiterOf(kind: LimitedKind): RateLimiterPrisma {
  const limiter = limiters.get(kind) ?? newLimiter(kind);
  limiters.set(kind, limiter);
  return limiter;
}

const newLimiter = (kind: LimitedKind) =>
  new RateLimiterPrisma({
    ...kinds[kind],
    storeClient: db,
    tableName: 'limit',
    keyPrefix: kind,
    // The table is one for all kinds, so that the first limiter's broom sweeps it for the others.
    clearExpiredByTimeout: limiters.size === 0,
  });

/** The table is no list of who was here from where. */
const unreadable = (key: string) => createHmac('sha256', config().secret).update(key).digest('base64url');

function lengthOf(ms: number) {
  const count = Math.ceil(ms / 60_000);
  const key = count <= 1 ? 'answers.aMinute' : count < 60 ? 'answers.minutes' : 'answers.anHour';
  return { key, about: { count } } as const;
}
