import 'server-only';
import { redirect } from 'next/navigation';
import { cache } from 'react';
import { now } from '@/lib/ambient';
import { config } from '@/lib/config';
import { db, sessionRow, sessionRowWith, type SessionRow } from '@/lib/db';
import { settleZone, zoneOfBrowser } from '@/lib/words';
import { zoneNamed } from '@/lib/words/zones';
import { sessionIdOfRequest } from './session';

declare const signedIn: unique symbol;
/** Somebody who is signed in, checked against their session's row in this very request. */
export type Viewer = {
  readonly userId: string;
  readonly name: string;
  readonly sessionId: string;
  readonly [signedIn]: true;
};

const seenEvery = 60 * 60 * 1000;

/** Who is asking; null for anybody who is not signed in. One indexed query a request. */
export const viewer = cache(async (): Promise<Viewer | null> => {
  const sessionId = await sessionIdOfRequest();
  return sessionId ? viewerOf(sessionId, await sessionRow(sessionId)) : null;
});

/** The same, and in one question with it what is asked about them by their session. `ask` asks once, before it waits for anything. */
export async function viewerWith<T>(ask: (session: string) => Promise<T>): Promise<[Viewer, T] | null> {
  const sessionId = await sessionIdOfRequest();
  if (!sessionId) return null;
  const [row, answer] = await sessionRowWith(sessionId, () => ask(sessionId));
  const who = await viewerOf(sessionId, row);
  return who && [who, answer];
}

async function viewerOf(sessionId: string, session: SessionRow | null): Promise<Viewer | null> {
  const at = now().getTime();
  if (!session || session.former || session.expiresAt <= at) return null;
  const isDue = at - session.seenAt >= seenEvery;
  if (isDue) await noteSeen(sessionId);
  settleZone(await zoneOf(session, isDue));
  return { userId: session.userId, name: session.name, sessionId } as Viewer;
}

/** The zone that they chose, or else their browser's, which is learnt with their first page and then now and again. */
async function zoneOf({ userId, zone, zoneChosen }: SessionRow, isDue: boolean): Promise<string | null> {
  const known = zoneNamed(zone);
  if (zoneChosen) return known;
  const said = await zoneOfBrowser();
  // In the demo an account is many people's, and keeps the zone of none.
  if (said && !config().demo && said !== zone && (zone === null || isDue))
    await db.user.updateMany({ where: { id: userId, zoneChosen: false }, data: { zone: said } });
  return said ?? known;
}

const noteSeen = (id: string) => db.session.updateMany({ where: { id }, data: { seenAt: now() } });

/** Who is asking; sends everybody else to the sign-in page, which brings them back to `path`. */
export async function viewerOrSignIn(path: string): Promise<Viewer> {
  return (await viewer()) ?? redirect(`/sign-in?next=${encodeURIComponent(path)}`);
}
