import 'server-only';
import { db, validSessionWhere, type TakenMail } from '@/lib/db';
import { readDueNotices, settleNotices } from '@/lib/gate';
import { canonicalTimeZone } from '@/lib/i18n/time-zones';
import { quietUntil } from '@/lib/mail/digest-clock';
import { oldestDue } from '@/lib/mail/due-notices';
import { deliverPush, type PushDelivery } from './deliver-push';

/** What becomes of a row of the outbox that is about pushes. */
type PushResult =
  | { does: 'finish'; outcome: 'sent' | 'dropped' | 'refused'; error: string | null }
  | { does: 'delay'; until: Date }
  | { does: 'retry'; error: string };

const DROPPED = { does: 'finish', outcome: 'dropped', error: null } as const;

/**
 * Tells every device of a person that something is there for them, if it still is: answers and mentions that they could see
 * when they were written, may still see and have not read. What goes to a device says nothing of it.
 */
export async function sendPushes({ id, userId }: TakenMail, at: Date): Promise<PushResult> {
  if (!userId) return DROPPED;
  const until = await quietHoursEnd(userId, at);
  if (until) return { does: 'delay', until };
  const { notices, keys } = await readDueNotices(userId, 'push', oldestDue(at));
  const devices = notices.length > 0 ? await untoldDevices(userId, id, at) : [];
  const deliveries = await Promise.all(devices.map((device) => pushTo(device, id)));
  const failed = deliveries.find(({ outcome }) => outcome === 'failed');
  if (failed && 'error' in failed) return { does: 'retry', error: failed.error };
  await settleNotices('push', keys);
  return deliveries.length > 0 ? summary(deliveries) : DROPPED;
}

function summary(deliveries: PushDelivery[]): PushResult {
  const refused = deliveries.find(({ outcome }) => outcome === 'refused');
  const isSent = deliveries.some(({ outcome }) => outcome === 'sent');
  const error = refused && 'error' in refused ? refused.error : null;
  return { does: 'finish', outcome: isSent ? 'sent' : error ? 'refused' : 'dropped', error };
}

async function quietHoursEnd(userId: string, at: Date): Promise<Date | null> {
  const user = await db.user.findFirst({
    where: { id: userId, formerAt: null },
    select: { zone: true, mailSettings: { select: { quietFrom: true, quietTo: true } } },
  });
  return user?.mailSettings ? quietUntil(user.mailSettings, canonicalTimeZone(user.zone) ?? 'UTC', at) : null;
}

type Device = Awaited<ReturnType<typeof untoldDevices>>[number];

/** Those on which the person is signed in, and that this row of the outbox has not reached yet. */
const untoldDevices = (userId: string, outboxId: string, at: Date) =>
  db.pushDevice.findMany({
    where: {
      session: { userId, ...validSessionWhere(at) },
      OR: [{ toldBy: null }, { toldBy: { not: outboxId } }],
    },
    orderBy: { sessionId: 'asc' },
  });

async function pushTo({ sessionId, ...target }: Device, outboxId: string): Promise<PushDelivery> {
  const delivery = await deliverPush(target);
  // Another subscription may be there by now, which is not what was answered about.
  const where = { sessionId, endpoint: target.endpoint };
  if (delivery.outcome === 'sent') await db.pushDevice.updateMany({ where, data: { toldBy: outboxId } });
  if (delivery.outcome === 'gone') await db.pushDevice.deleteMany({ where });
  return delivery;
}
