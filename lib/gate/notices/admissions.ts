import 'server-only';
import { now } from '@/lib/clock-and-ids';
import type { Db } from '../../db';
import { unguardedDb } from '../../db/unguarded';

type Admission = { userId: string; clubId: string; actorId: string };

/**
 * A transaction in which somebody can be let into a club and be told so. The work is given the database as everybody has
 * it, and one function that tells them.
 */
export const transactionWithAdmission = <T>(
  work: (tx: Db, tellAdmitted: (admission: Admission) => Promise<void>) => Promise<T>,
): Promise<T> =>
  unguardedDb.$transaction((tx) =>
    work(tx, async ({ userId, clubId, actorId }) => {
      const key = { userId, kind: 'admitted', itemId: clubId, actorId } as const;
      const told = { createdAt: now(), readAt: null };
      await tx.notice.upsert({
        where: { userId_kind_itemId_actorId: key },
        create: { ...key, ...told, clubId, spoilsThrough: 0 },
        update: told,
      });
    }),
  );
