import 'server-only';
import type { Viewer } from '@/lib/auth';
import { config } from '@/lib/config';
import { databaseSizeQuery, db, run } from '@/lib/db';
import { isDemoAccount } from '@/lib/accounts/policy';
import { browserTimeZone } from '@/lib/i18n';
import { hasMail } from './outbox';
import { mayHost } from './host-policy';
import { DEFAULT_CHOICE, type MailChoice } from './settings';

/** Whether somebody's address takes mail, and what they get. Null where no mail is sent, or to nobody in particular. */
export type MailStatus = {
  email: string;
  address: 'confirmed' | 'unconfirmed' | 'refused';
  /** An address that they gave and have not confirmed yet. */
  pending: { email: string; isRefused: boolean } | null;
  digest: MailChoice['digest'];
};

export async function loadMailStatus({ userId }: Viewer): Promise<MailStatus | null> {
  if (!hasMail()) return null;
  const user = await db.user.findUniqueOrThrow({
    where: { id: userId },
    select: {
      email: true,
      emailConfirmedAt: true,
      emailRefusedAt: true,
      mailSettings: { select: { digest: true } },
    },
  });
  const { email, emailConfirmedAt, emailRefusedAt, mailSettings } = user;
  if (email === null || isDemoAccount(email)) return null;
  const address = emailRefusedAt ? 'refused' : emailConfirmedAt ? 'confirmed' : 'unconfirmed';
  return { email, address, pending: await findPending(userId), digest: mailSettings?.digest ?? 'off' };
}

async function findPending(userId: string): Promise<MailStatus['pending']> {
  const open = await db.emailConfirmation.findFirst({
    where: { userId, usedAt: null },
    select: { id: true, email: true },
  });
  if (!open) return null;
  const refused = await db.outbox.count({ where: { userId, subjectId: open.id, outcome: 'refused' } });
  return { email: open.email, isRefused: refused > 0 };
}

/** What somebody chose, or how it is for whoever has chosen nothing; and the zone that it is meant in. */
export async function loadMailChoice({
  userId,
}: Viewer): Promise<{ choice: MailChoice; zone: string | null }> {
  const { zone, mailSettings } = await db.user.findUniqueOrThrow({
    where: { id: userId },
    select: { zone: true, mailSettings: true },
  });
  return { choice: mailSettings ?? DEFAULT_CHOICE, zone: zone ?? (await browserTimeZone()) };
}

/** Whether somebody may see the page about this installation. */
export const isHost = async ({ userId }: Viewer): Promise<boolean> =>
  mayHost(
    await db.user.findUniqueOrThrow({
      where: { id: userId },
      select: { email: true, emailConfirmedAt: true },
    }),
  );

/** What the page about this installation shows: counts, and nothing that anybody wrote. */
export type Installation = {
  mail: { address: string; server: string } | null;
  waiting: number;
  oldestAt: Date | null;
  outcomes: { sent: number; refused: number; expired: number };
  lastError: string | null;
  databaseMb: number;
  people: number;
};

export async function loadInstallation(): Promise<Installation> {
  const { mail: settings } = config();
  const mail = { kind: { not: 'push' } } as const;
  const open = { ...mail, doneAt: null };
  const [waiting, oldest, outcomes, failed, bytes, people] = await Promise.all([
    db.outbox.count({ where: open }),
    db.outbox.findFirst({ where: open, orderBy: { createdAt: 'asc' }, select: { createdAt: true } }),
    db.outbox.groupBy({ by: ['outcome'], where: { ...mail, doneAt: { not: null } }, _count: { id: true } }),
    db.outbox.findFirst({
      where: { ...mail, lastError: { not: null } },
      orderBy: { createdAt: 'desc' },
      select: { lastError: true },
    }),
    run(databaseSizeQuery),
    db.user.count({ where: { formerAt: null } }),
  ]);
  const count = (wanted: string) => outcomes.find(({ outcome }) => outcome === wanted)?._count.id ?? 0;
  return {
    mail: settings && { address: settings.from.address, server: `${settings.host}:${settings.port}` },
    waiting,
    oldestAt: oldest?.createdAt ?? null,
    outcomes: { sent: count('sent'), refused: count('refused'), expired: count('expired') },
    lastError: failed?.lastError ?? null,
    databaseMb: Math.round(bytes / 1_000_000),
    people,
  };
}
