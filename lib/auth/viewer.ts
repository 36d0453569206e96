import 'server-only';
import { redirect } from 'next/navigation';
import { cache } from 'react';
import { now } from '@/lib/clock-and-ids';
import { config } from '@/lib/config';
import { db, runTogether, sessionQuery, type ValidSession } from '@/lib/db';
import { noticeCountQuery } from '@/lib/gate';
import { setTimeZone, browserTimeZone } from '@/lib/i18n';
import { canonicalTimeZone } from '@/lib/i18n/time-zones';
import { readSessionId } from './session';

declare const viewerBrand: unique symbol;
/** Somebody who is signed in, checked against their session's row in this very request. */
export type Viewer = {
  readonly userId: string;
  readonly name: string;
  readonly sessionId: string;
  readonly [viewerBrand]: true;
};

const TOUCH_INTERVAL_MS = 60 * 60 * 1000;

/** Somebody for whom a page is made: `noticeCount` is how many notices they have not read. */
export type PageViewer = Viewer & { readonly noticeCount: number };

/** The person who is signed in; null for everybody else. One statement a request. */
export const viewer = cache(async (): Promise<PageViewer | null> => {
  const sessionId = await readSessionId();
  if (!sessionId) return null;
  const [session, noticeCount] = await runTogether(
    sessionQuery(sessionId, now()),
    noticeCountQuery({ session: sessionId }),
  );
  return session && { ...(await toViewer(session)), noticeCount };
});

/** The owner of a valid session, whose visit and time zone are noted. */
export async function toViewer(session: ValidSession): Promise<Viewer> {
  const isDue = now().getTime() - session.seenAt >= TOUCH_INTERVAL_MS;
  if (isDue) await touchSession(session.id);
  setTimeZone(await resolveZone(session, isDue));
  return { userId: session.userId, name: session.name, sessionId: session.id } as Viewer;
}

/** The zone that they chose, or else their browser's, which is learnt with their first page and then now and again. */
async function resolveZone(
  { userId, zone, zoneChosen }: ValidSession,
  isDue: boolean,
): Promise<string | null> {
  const savedZone = canonicalTimeZone(zone);
  if (zoneChosen) return savedZone;
  const browserZone = await browserTimeZone();
  // In the demo an account is many people's, and keeps the zone of none.
  if (browserZone && !config().demo && browserZone !== zone && (zone === null || isDue))
    await db.user.updateMany({ where: { id: userId, zoneChosen: false }, data: { zone: browserZone } });
  return browserZone ?? savedZone;
}

const touchSession = (id: string) => db.session.updateMany({ where: { id }, data: { seenAt: now() } });

/** The person who is signed in; everybody else is sent to the sign-in page, which brings them back to `path`. */
export async function requireViewer(path: string): Promise<PageViewer> {
  return (await viewer()) ?? redirect(`/sign-in?next=${encodeURIComponent(path)}`);
}
