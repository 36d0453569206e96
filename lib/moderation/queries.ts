import 'server-only';
import { cache } from 'react';
import { run } from '@/lib/db';
import {
  namedReaderQuery,
  listEntryReports,
  readLog,
  listQueuedReports,
  readModeratedClub,
  type ModeratedClub,
} from '@/lib/gate';

/**
 * The readings that somebody moderates in a club, with reports and log of the one they ask for, or else of one with open
 * reports, or of the latest, as they may read them. Null for everybody else. Asked for once a request.
 */
export const loadDesk = cache(async (userId: string, club: string, requested?: string) => {
  const tended = await readModeratedClub({ userId, club });
  if (!tended) return null;
  const reading = requested?.toLowerCase() ?? firstReading(tended)?.id;
  if (reading === undefined) return { ...tended, open: null };
  const found = tended.readings.find(({ id }) => id === reading);
  const open = found && (await loadReadingDesk(userId, club, found));
  return open ? { ...tended, open } : null;
});

const firstReading = ({ readings }: ModeratedClub) => readings.find(({ open }) => open > 0) ?? readings[0];

async function loadReadingDesk(
  userId: string,
  club: string,
  { id: reading, open }: ModeratedClub['readings'][number],
) {
  const found = await run(namedReaderQuery({ userId, club, reading }));
  if (!found) return null;
  const { reader, names } = found;
  const [lines, log, entryReports] = await Promise.all([
    listQueuedReports(reader),
    readLog(reader),
    listEntryReports(reader),
  ]);
  const labels = { chapters: names.chapters, parts: names.parts };
  return { reading, book: names.book, labels, reports: open, lines, log, entryReports: entryReports.length };
}
export type Desk = NonNullable<Awaited<ReturnType<typeof loadReadingDesk>>>;
