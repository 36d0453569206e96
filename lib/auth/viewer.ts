import 'server-only';
import { redirect } from 'next/navigation';
import { cache } from 'react';
import { now } from '@/lib/ambient';
import { db, sessionRow } from '@/lib/db';
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
  return sessionId ? viewerOfSession(sessionId) : null;
});

async function viewerOfSession(sessionId: string): Promise<Viewer | null> {
  const session = await sessionRow(sessionId);
  const at = now().getTime();
  if (!session || session.former || session.expiresAt <= at) return null;
  if (at - session.seenAt >= seenEvery) await noteSeen(sessionId);
  return { userId: session.userId, name: session.name, sessionId } as Viewer;
}

const noteSeen = (id: string) => db.session.updateMany({ where: { id }, data: { seenAt: now() } });

/** Who is asking; sends everybody else to the sign-in page, which brings them back to `path`. */
export async function viewerOrSignIn(path: string): Promise<Viewer> {
  return (await viewer()) ?? redirect(`/sign-in?next=${encodeURIComponent(path)}`);
}
