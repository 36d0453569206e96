import 'server-only';
import { now } from '@/lib/clock-and-ids';
import { unguardedDb } from '../../db/unguarded';
import { mayModerate } from '../core/moderator-rights';
import type { Reader } from '../core/reader';
import { visibleWhere } from '../core/visibility';
import { writeLogEntry } from '../posts/log-entry';
import type { ModerationResult } from './posts';

/** Locks, unlocks, pins or unpins a thread that the moderator may see. */
export async function moderateThread(
  reader: Reader,
  { threadId, verb, reason }: { threadId: string; verb: 'lock' | 'unlock' | 'pin' | 'unpin'; reason: string },
): Promise<ModerationResult> {
  return unguardedDb.$transaction(async (tx) => {
    const where = { AND: [visibleWhere(reader), { id: threadId }] };
    const thread = await tx.thread.findFirst({ where, select: { spoilsThrough: true } });
    if (!thread) return null;
    if (!mayModerate(reader)) return 'forbidden';
    await tx.thread.update({ where: { id: threadId }, data: threadUpdates[verb]() });
    const place = thread.spoilsThrough;
    await writeLogEntry(tx, reader, { verb, itemId: threadId, reason, place, posts: { threadId } });
    return { threadId };
  });
}

const threadUpdates = {
  lock: () => ({ lockedAt: now() }),
  unlock: () => ({ lockedAt: null }),
  pin: () => ({ pinnedAt: now() }),
  unpin: () => ({ pinnedAt: null }),
};
