import 'server-only';
import { now } from '@/lib/clock-and-ids';
import { db } from '@/lib/db';
import type { Language } from '@/lib/i18n/languages';
import { canonicalTimeZone } from '@/lib/i18n/time-zones';
import { nextDigest } from './digest-clock';
import type { StoppableMails } from './unsubscribe-token';
import { stopInvitations } from './unwanted-addresses';

/** What somebody chose of their mail about books; hours are 0..23 in their zone, days 1 (Monday) to 7. */
export type MailChoice = {
  digest: 'off' | 'daily' | 'weekly';
  hour: number;
  weekday: number;
  quietFrom: number | null;
  quietTo: number | null;
  words: boolean;
  /** Answers and mentions with the next tick. */
  atOnce: boolean;
};
export type QuietHours = Pick<MailChoice, 'quietFrom' | 'quietTo'>;

/** How it is for whoever has chosen nothing. */
export const DEFAULT_CHOICE: MailChoice = {
  digest: 'off',
  hour: 18,
  weekday: 5,
  quietFrom: null,
  quietTo: null,
  words: false,
  atOnce: false,
};

type ReadIn = { language: Language; browserZone: string | null };

/** What they chose holds from now on: a digest that was queued before is not sent. */
export async function saveMailChoice(userId: string, choice: MailChoice, { language, browserZone }: ReadIn) {
  await learnZone(userId, browserZone);
  const { zone } = await db.user.findUniqueOrThrow({ where: { id: userId }, select: { zone: true } });
  const at = now();
  const nextDigestAt = nextDigest(choice, canonicalTimeZone(zone) ?? 'UTC', at);
  const data = { ...choice, language, changedAt: at, nextDigestAt };
  await db.mailSettings.upsert({ where: { userId }, create: { userId, ...data }, update: data });
}

/** Somebody of whom no zone is known yet is in that of their browser. */
async function learnZone(userId: string, browserZone: string | null) {
  if (browserZone)
    await db.user.updateMany({ where: { id: userId, zone: null }, data: { zone: browserZone } });
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

/** Ends a kind of somebody's mails; what else they chose stays for when they want them again. */
export async function stopMails(mails: StoppableMails) {
  if (mails.list === 'invitations') return stopInvitations(mails.addressHash);
  const { userId, list } = mails;
  await db.mailSettings.updateMany({
    where: { userId },
    data: list === 'digest' ? { digest: 'off', nextDigestAt: null, changedAt: now() } : { atOnce: false },
  });
}

/** The hours in which nothing is sent to somebody, by mail or to their devices. */
export async function saveQuietHours(userId: string, hours: QuietHours, { language, browserZone }: ReadIn) {
  await learnZone(userId, browserZone);
  const created = { ...DEFAULT_CHOICE, ...hours, language, changedAt: now() };
  await db.mailSettings.upsert({ where: { userId }, create: { userId, ...created }, update: hours });
}

/** Mails are in the language that somebody reads the site in. */
export const setMailLanguage = (userId: string, language: Language) =>
  db.mailSettings.updateMany({ where: { userId }, data: { language } });
