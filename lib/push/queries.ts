import 'server-only';
import type { Viewer } from '@/lib/auth';
import { deviceName } from '@/lib/accounts/device-name';
import { isDemoAccount } from '@/lib/accounts/policy';
import { now } from '@/lib/clock-and-ids';
import { config } from '@/lib/config';
import { db, validSessionWhere } from '@/lib/db';
import { loadMessages } from '@/lib/i18n';
import { DEFAULT_CHOICE, type QuietHours } from '@/lib/mail/settings';
import { hasPush } from './push-address';
import { vapidKeys } from './vapid-keys';

export type PushDeviceView = { id: string; name: string; since: Date; isCurrent: boolean };
export type PushStatus = {
  devices: PushDeviceView[];
  /** What this browser subscribes with. */
  publicKey: string;
  quiet: QuietHours;
};

/** On which devices somebody gets notifications; null where there are none to be had, or for nobody in particular. */
export async function loadPushStatus({ userId, sessionId }: Viewer): Promise<PushStatus | null> {
  if (!hasPush()) return null;
  const { email, sessions, mailSettings } = await db.user.findUniqueOrThrow({
    where: { id: userId },
    select: {
      email: true,
      mailSettings: { select: { quietFrom: true, quietTo: true } },
      sessions: {
        where: { ...validSessionWhere(now()), push: { isNot: null } },
        orderBy: { seenAt: 'desc' },
        select: { id: true, device: true, push: { select: { createdAt: true } } },
      },
    },
  });
  if (isDemoAccount(email)) return null;
  const { t } = await loadMessages();
  const devices = sessions.map(({ id, device, push }) => ({
    id,
    name: deviceName(device, t),
    since: push!.createdAt,
    isCurrent: id === sessionId,
  }));
  const { publicKey } = vapidKeys();
  return { devices, publicKey, quiet: mailSettings ?? DEFAULT_CHOICE };
}

/** The subscription of this browser as it was last told to us, for the browser to compare; null where it has none. */
export async function loadOwnSubscription({
  sessionId,
}: Viewer): Promise<{ endpoint: string; publicKey: string } | null> {
  if (!hasPush()) return null;
  const device = await db.pushDevice.findUnique({ where: { sessionId }, select: { endpoint: true } });
  return device && { endpoint: device.endpoint, publicKey: vapidKeys().publicKey };
}

/** What the page about this installation says of notifications; `hosts`: null while none are sent. */
export type HostPushFacts = { hosts: string | null; devices: number; lastError: string | null };

export async function loadPushFacts(): Promise<HostPushFacts> {
  const [devices, failed] = await Promise.all([
    db.pushDevice.count({ where: { session: validSessionWhere(now()) } }),
    db.outbox.findFirst({
      where: { kind: 'push', lastError: { not: null } },
      orderBy: { createdAt: 'desc' },
      select: { lastError: true },
    }),
  ]);
  const hosts = config().push?.hosts.join(', ') ?? null;
  return { hosts, devices, lastError: failed?.lastError ?? null };
}
