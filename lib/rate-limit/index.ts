import 'server-only';
import { createHmac } from 'node:crypto';
import { headers } from 'next/headers';
import { RateLimiterPrisma, RateLimiterRes } from 'rate-limiter-flexible';
import { config } from '@/lib/config';
import { db } from '@/lib/db';
import type { Message } from '@/lib/i18n';
import { toNetwork } from './client-network';
import { LIMITS, type LimitKind } from './limits';

/** Counts a try, or several. Null while there are tries left, afterwards a sentence that says how long to wait. */
export async function consumeTry(kind: LimitKind, key: string, count = 1): Promise<Message | null> {
  try {
    await getLimiter(kind).consume(hashKey(key), count);
    return null;
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
    return { key: 'answers.tooOften', values: { wait: waitMessage(refusal.msBeforeNext) } };
  }
}

/** Forgets the tries so far: the person has shown who they are. */
export async function resetTries(kind: LimitKind, key: string) {
  await getLimiter(kind).delete(hashKey(key));
}

/** Takes a try back that was none, or several. Earlier ones still count. */
export async function takeBackTry(kind: LimitKind, key: string, count = 1) {
  // The library's own `reward` would insert a row of -1 points where there is none.
  await db.limit.updateMany({
    where: { key: getLimiter(kind).getKey(hashKey(key)), points: { gte: count } },
    data: { points: { decrement: count } },
  });
}

/** The network that the request comes from, as our own server or a trusted proxy tells it. */
export async function readClientNetwork(): Promise<string> {
  const sent = await headers();
  // Only the last hop was written by our own proxy; whatever stands before it, anybody may have sent.
  const hop = config().trustProxy ? sent.get('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined;
  return toNetwork(hop || sent.get('x-untold-address') || 'unknown');
}

const limiters = new Map<LimitKind, RateLimiterPrisma>();

function getLimiter(kind: LimitKind): RateLimiterPrisma {
  const limiter = limiters.get(kind) ?? createLimiter(kind);
  limiters.set(kind, limiter);
  return limiter;
}

const createLimiter = (kind: LimitKind) =>
  new RateLimiterPrisma({
    ...LIMITS[kind],
    storeClient: db,
    tableName: 'limit',
    keyPrefix: kind,
    // The table is one for all kinds, so that the first limiter's broom sweeps it for the others.
    clearExpiredByTimeout: limiters.size === 0,
  });

/** The table is no list of who was here from where. */
const hashKey = (key: string) => createHmac('sha256', config().secret).update(key).digest('base64url');

function waitMessage(ms: number) {
  const count = Math.ceil(ms / 60_000);
  const key = count <= 1 ? 'answers.aMinute' : count < 60 ? 'answers.minutes' : 'answers.anHour';
  return { key, values: { count } } as const;
}
