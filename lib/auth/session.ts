import 'server-only';
import { LRUCache } from 'lru-cache';
import { cookies, headers } from 'next/headers';
import { decode, encode } from 'next-auth/jwt';
import { newId, now } from '@/lib/ambient';
import { config } from '@/lib/config';
import { db } from '@/lib/db';
import { cookieOptions, sessionCookie } from './cookies';

const days = 24 * 60 * 60 * 1000;
export const sessionLength = 30 * days;

/** Opens a session for a person and puts it into this browser's cookie. */
export async function openSession(userId: string) {
  const sessionId = await recordSession(userId);
  const token = await encode({
    token: { sub: userId, sid: sessionId },
    secret: config().secret,
    maxAge: sessionLength / 1000,
  });
  (await cookies()).set(sessionCookie(), token, {
    ...cookieOptions(),
    expires: new Date(now().getTime() + sessionLength),
  });
}

/** The row without which a token is worth nothing: delete it, and that device is signed out. */
export async function recordSession(userId: string) {
  const [id, at] = [newId(), now()];
  const device = ((await headers()).get('user-agent') ?? 'an unknown device').slice(0, 300);
  const expiresAt = new Date(at.getTime() + sessionLength);
  await db.session.deleteMany({ where: { userId, expiresAt: { lte: at } } });
  await db.session.create({ data: { id, userId, device, createdAt: at, seenAt: at, expiresAt } });
  return id;
}

/** Whoever comes in here ends the session of whoever was in before. */
export async function closeSessionOfRequest() {
  const id = await sessionIdOfRequest();
  if (id) await db.session.deleteMany({ where: { id } });
}

/** The session id that this request's cookie carries, whether or not it is still open. */
export async function sessionIdOfRequest(): Promise<string | null> {
  const token = (await cookies()).get(sessionCookie())?.value;
  if (!token) return null;
  const known = opened.get(token);
  if (known) return known;
  const claims = await decode({ token, secret: config().secret }).catch(() => null);
  if (typeof claims?.sid !== 'string') return null;
  opened.set(token, claims.sid);
  return claims.sid;
}

// Which session a genuine cookie is for, so that it is opened once and not with every request. Whether that session is
// still open is another question, which every request asks.
const opened = new LRUCache<string, string>({ max: 5_000 });
