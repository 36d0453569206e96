import 'server-only';
import { newId } from '@/lib/clock-and-ids';
import { db, queueDigestsQuery, run, type DueDigest } from '@/lib/db';
import { canonicalTimeZone } from '@/lib/i18n/time-zones';
import { isOnSchedule, nextDigest } from './digest-clock';

/** How many are put into the outbox at a time. */
const BATCH = 500;

/** Puts the digests into the outbox that have become due: for everybody who wants them, whether or not anything is new. */
export async function queueDueDigests(at: Date) {
  for (;;) {
    const due = await db.mailSettings.findMany({
      where: { nextDigestAt: { lte: at } },
      include: { user: { select: { zone: true } } },
      orderBy: [{ nextDigestAt: 'asc' }, { userId: 'asc' }],
      take: BATCH,
    });
    if (due.length > 0)
      await run(
        queueDigestsQuery(
          due.map((settings) => dueDigest(settings, at)),
          at,
        ),
      );
    if (due.length < BATCH) return;
  }
}

type Settings = Parameters<typeof nextDigest>[0] & {
  userId: string;
  nextDigestAt: Date | null;
  user: { zone: string | null };
};

/** In another zone than when it was planned, the hour is another: then it is planned anew, and not sent. */
function dueDigest({ userId, nextDigestAt, user, ...rhythm }: Settings, at: Date): DueDigest {
  const zone = canonicalTimeZone(user.zone) ?? 'UTC';
  const outboxId = isOnSchedule(rhythm, zone, nextDigestAt!) ? newId() : null;
  return {
    userId,
    due: nextDigestAt!.getTime(),
    next: nextDigest(rhythm, zone, at)!.getTime(),
    outboxId,
  };
}
