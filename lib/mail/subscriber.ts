import 'server-only';
import { db } from '@/lib/db';
import { canonicalTimeZone } from '@/lib/i18n/time-zones';

/** Somebody who chose mails about books, at an address that is theirs for certain and takes mail; null for anybody else. */
export async function findSubscriber(userId: string | null) {
  const user =
    userId &&
    (await db.user.findFirst({
      where: { id: userId, formerAt: null, emailConfirmedAt: { not: null }, emailRefusedAt: null },
      select: { id: true, email: true, zone: true, mailSettings: true },
    }));
  if (!user || !user.email || !user.mailSettings) return null;
  const zone = canonicalTimeZone(user.zone) ?? 'UTC';
  return { userId: user.id, email: user.email, zone, settings: user.mailSettings };
}
