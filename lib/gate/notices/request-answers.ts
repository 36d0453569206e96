import 'server-only';
import { now } from '@/lib/clock-and-ids';
import type { Db } from '../../db';
import { unguardedDb } from '../../db/unguarded';

/** What became of somebody's request to join. */
type RequestAnswer = { userId: string; clubId: string; actorId: string; kind: 'admitted' | 'declined' };

/**
 * A transaction in which a request to join a club can be answered, and whoever asked be told so. The work is given the
 * database as everybody has it, and one function that tells them.
 */
export const transactionWithRequestAnswer = <T>(
  work: (tx: Db, tellAnswer: (answer: RequestAnswer) => Promise<void>) => Promise<T>,
): Promise<T> =>
  unguardedDb.$transaction((tx) =>
    work(tx, async ({ userId, clubId, actorId, kind }) => {
      const key = { userId, kind, itemId: clubId, actorId };
      const told = { createdAt: now(), readAt: null };
      await tx.notice.upsert({
        where: { userId_kind_itemId_actorId: key },
        create: { ...key, ...told, clubId, spoilsThrough: 0 },
        update: told,
      });
    }),
  );
