import 'server-only';
import { newId } from '@/lib/clock-and-ids';
import { queueDueQuery, run } from '@/lib/db';
import { duePeopleQuery, type Channel } from '@/lib/gate';
import { floorToTick } from './digest-clock';

const DAY_MS = 24 * 60 * 60_000;

/** What was written before this is told by no mail or push any more: it was delayed for too long. */
export const oldestDue = (at: Date) => new Date(at.getTime() - 2 * DAY_MS);

/** Puts into the outbox, for each person to whom something is due by this way, one row for this tick. */
export async function queueDueNotices(channel: Channel, at: Date) {
  const people = await run(duePeopleQuery(channel));
  if (people.length === 0) return;
  const kind = channel === 'mail' ? 'atOnce' : 'push';
  const rows = people.map((userId) => ({ id: newId(), userId }));
  await run(queueDueQuery(kind, rows, { at, tick: floorToTick(at) }));
}
