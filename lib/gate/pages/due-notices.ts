import 'server-only';
import { runTogether } from '../../db/query';
import { sql } from '../../db/unguarded';
import type { Gated } from '../core/gated';
import { dueKeysQuery, isDueSql, type Channel, type NoticeKey } from '../notices/due-notices';
import { noticesQuery, type NoticeView } from './notices-page';

/** What is to be told to somebody now; `keys` is all that was due, to be settled once it was told, or is not told at all. */
export type DueNotices = { notices: Gated<NoticeView>[]; keys: NoticeKey[] };

/**
 * Of what is due to go out to somebody by this way: what shows to them at this moment and is not read. What was written
 * before `since` has waited too long. In one statement.
 */
export async function readDueNotices(userId: string, channel: Channel, since: Date): Promise<DueNotices> {
  const isTold = sql`${isDueSql(channel)} and n."readAt" is null and n."createdAt" > ${since.toISOString()}::timestamp`;
  const [keys, notices] = await runTogether(dueKeysQuery(userId, channel), noticesQuery(userId, isTold));
  return { keys, notices };
}
