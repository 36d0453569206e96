import 'server-only';
import { announceQuery, run } from '@/lib/db';

/** What is told within this while is told together, in milliseconds. */
const GATHERING_MS = 250;

const gathered = new Set<string>();

/** Tells every process that something may have changed in a club; which of its members see any of it, each finds out by itself. */
export const announceClub = (clubId: string) => announce(`club:${clubId}`);

/** The same of what is one person's alone. */
export const announcePerson = (userId: string) => announce(`person:${userId}`);

// After what it is about is committed: within its transaction, all others would wait for it in turn.
function announce(told: string) {
  if (gathered.size === 0) setTimeout(() => void tell(), GATHERING_MS).unref();
  gathered.add(told);
}

async function tell() {
  const told = [...gathered];
  gathered.clear();
  // What is not heard is found at the next pulse.
  await run(announceQuery(told)).catch(() => {});
}
