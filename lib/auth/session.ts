import 'server-only';
import { LRUCache } from 'lru-cache';
import { cookies, headers } from 'next/headers';
import { decode, encode } from 'next-auth/jwt';
import { newId, now } from '@/lib/clock-and-ids';
import { config } from '@/lib/config';
import { db, run, sessionQuery, validSessionWhere } from '@/lib/db';
import { cookieOptions, sessionCookieName } from './cookies';

const DAY_MS = 24 * 60 * 60 * 1000;
export const SESSION_LENGTH_MS = 30 * DAY_MS;

/** Opens a session for a person and puts it into this browser's cookie. */
export async function openSession(userId: string) {
  const sessionId = await createSession(userId);
  const token = await encode({
    token: { sub: userId, sid: sessionId },
    secret: config().secret,
    maxAge: SESSION_LENGTH_MS / 1000,
  });
  (await cookies()).set(sessionCookieName(), token, {
    ...cookieOptions(),
    expires: new Date(now().getTime() + SESSION_LENGTH_MS),
  });
}

/** The row without which a token is worth nothing: delete it, and that device is signed out. */
export async function createSession(userId: string) {
  const id = newId();
  const at = now();
  const device = ((await headers()).get('user-agent') ?? 'an unknown device').slice(0, 300);
  const expiresAt = new Date(at.getTime() + SESSION_LENGTH_MS);
  await db.session.deleteMany({ where: { userId, NOT: validSessionWhere(at) } });
  await db.session.create({ data: { id, userId, device, createdAt: at, seenAt: at, expiresAt } });
  return id;
}

/** Whoever comes in here ends the session of whoever was in before. */
export async function endCurrentSession() {
  const id = await readSessionId();
  if (id) await db.session.deleteMany({ where: { id } });
}

/** The session id that this request's cookie carries, whether or not it is still open. */
export async function readSessionId(): Promise<string | null> {
  return sessionIdOf((await cookies()).get(sessionCookieName())?.value);
}

/** Who is signed in by the cookies of a request that Next has not seen; null for nobody. */
export async function sessionOwner(cookieHeader: string | undefined): Promise<string | null> {
  const cookie = (cookieHeader ?? '').split(/; */).find((each) => each.startsWith(`${sessionCookieName()}=`));
  const sessionId = await sessionIdOf(cookie?.slice(sessionCookieName().length + 1));
  const session = sessionId && (await run(sessionQuery(sessionId, now())));
  return session ? session.userId : null;
}

async function sessionIdOf(token: string | undefined): Promise<string | null> {
  if (!token) return null;
  const cached = sessionIdByCookie.get(token);
  if (cached) return cached;
  const claims = await decode({ token, secret: config().secret }).catch(() => null);
  if (typeof claims?.sid !== 'string') return null;
  sessionIdByCookie.set(token, claims.sid);
  return claims.sid;
}

// Which session a genuine cookie is for, so that it is opened once and not with every request. Whether that session is
// still open is another question, which every request asks.
const sessionIdByCookie = new LRUCache<string, string>({ max: 5_000 });
