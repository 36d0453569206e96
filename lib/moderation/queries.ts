import 'server-only';
import { arrive, logOf, outlineOf, queueOf, tendedBy, type QueueLine, type Reader } from '@/lib/gate';

/**
 * The readings that somebody moderates in a club, with the reports and the log of the one they ask for, or of the
 * latest, as they may read them. Null for everybody else, and for a reading of another club.
 */
export async function deskOf(userId: string, club: string, wanted?: string) {
  const tended = await tendedBy({ userId, club });
  if (!tended) return null;
  const reading = wanted?.toLowerCase() ?? tended.readings[0]?.id;
  if (reading === undefined) return { ...tended, open: null };
  if (!tended.readings.some(({ id }) => id === reading)) return null;
  const open = await deskIn(userId, club, reading);
  return open && { ...tended, open };
}

async function deskIn(userId: string, club: string, reading: string) {
  const arrived = await arrive({ userId, club, reading });
  if (!arrived) return null;
  const { reader, names } = arrived;
  const [queue, log, outline] = await Promise.all([queueOf(reader), logOf(reader), outlineOf(reader)]);
  return { reading, book: names.book, lines: queue.map((line) => lineFor(reader, line)), log, outline };
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
