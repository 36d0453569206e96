import 'server-only';
import { cache } from 'react';
import { arrive, logOf, queueOf, tendedBy, type QueueLine, type Reader, type Tended } from '@/lib/gate';

/**
 * The readings that somebody moderates in a club, with the reports and the log of the one they ask for, or else of one
 * with open reports, or of the latest, as they may read them. Null for everybody else, and for a reading of another
 * club. Asked for once a request.
 */
export const deskOf = cache(async (userId: string, club: string, wanted?: string) => {
  const tended = await tendedBy({ userId, club });
  if (!tended) return null;
  const reading = wanted?.toLowerCase() ?? firstOf(tended)?.id;
  if (reading === undefined) return { ...tended, open: null };
  const found = tended.readings.find(({ id }) => id === reading);
  const open = found && (await deskIn(userId, club, found));
  return open ? { ...tended, open } : null;
});

const firstOf = ({ readings }: Tended) => readings.find(({ open }) => open > 0) ?? readings[0];

async function deskIn(userId: string, club: string, { id: reading, open }: Tended['readings'][number]) {
  const arrived = await arrive({ userId, club, reading });
  if (!arrived) return null;
  const { reader, names } = arrived;
  const [queue, log] = await Promise.all([queueOf(reader), logOf(reader)]);
  const lines = queue.map((line) => lineFor(reader, line));
  const labels = { chapters: names.chapters, parts: names.parts };
  return { reading, book: names.book, labels, reports: open, lines, log };
}
export type Desk = NonNullable<Awaited<ReturnType<typeof deskIn>>>;

/** A report, and which of its halves are open only because the moderator looked. */
function lineFor(reader: Reader, line: QueueLine) {
  const isLookedAt = (id: string, place = 0) => place > reader.readThrough && reader.looks.includes(id);
  return {
    ...line,
    lookedAtWords: isLookedAt(line.id, line.words?.place),
    lookedAtPost: line.post !== null && isLookedAt(line.post.id, line.post.spoilsThrough),
  };
}
export type DeskLine = ReturnType<typeof lineFor>;
