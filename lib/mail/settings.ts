import 'server-only';
import { now } from '@/lib/clock-and-ids';
import { db } from '@/lib/db';
import type { Language } from '@/lib/i18n/languages';
import { canonicalTimeZone } from '@/lib/i18n/time-zones';
import { nextDigest } from './digest-clock';

/** What somebody chose of their mail about books; hours are 0..23 in their zone, days 1 (Monday) to 7. */
export type MailChoice = {
  digest: 'off' | 'daily' | 'weekly';
  hour: number;
  weekday: number;
  quietFrom: number | null;
  quietTo: number | null;
  words: boolean;
};

/** How it is for whoever has chosen nothing. */
export const DEFAULT_CHOICE: MailChoice = {
  digest: 'off',
  hour: 18,
  weekday: 5,
  quietFrom: null,
  quietTo: null,
  words: false,
};

/** What they chose holds from now on: a digest that was queued before is not sent. */
export async function saveMailChoice(
  userId: string,
  choice: MailChoice,
  { language, browserZone }: { language: Language; browserZone: string | null },
) {
  // Somebody of whom no zone is known yet is in that of their browser.
  if (browserZone)
    await db.user.updateMany({ where: { id: userId, zone: null }, data: { zone: browserZone } });
  const { zone } = await db.user.findUniqueOrThrow({ where: { id: userId }, select: { zone: true } });
  const at = now();
  const nextDigestAt = nextDigest(choice, canonicalTimeZone(zone) ?? 'UTC', at);
  const data = { ...choice, language, changedAt: at, nextDigestAt };
  await db.mailSettings.upsert({ where: { userId }, create: { userId, ...data }, update: data });
}

/** Plans the next digest anew, for somebody who may have chosen another zone. */
export async function planDigest(userId: string) {
  const settings = await db.mailSettings.findUnique({
    where: { userId },
    include: { user: { select: { zone: true } } },
  });
  if (!settings) return;
  const nextDigestAt = nextDigest(settings, canonicalTimeZone(settings.user.zone) ?? 'UTC', now());
  await db.mailSettings.update({ where: { userId }, data: { nextDigestAt } });
}

/** Ends somebody's digests; what else they chose stays for when they want them again. */
export const stopDigest = (userId: string) =>
  db.mailSettings.updateMany({
    where: { userId },
    data: { digest: 'off', nextDigestAt: null, changedAt: now() },
  });

/** Mails are in the language that somebody reads the site in. */
export const setMailLanguage = (userId: string, language: Language) =>
  db.mailSettings.updateMany({ where: { userId }, data: { language } });
