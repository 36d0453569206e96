import 'server-only';
import { memberOf } from '@/lib/clubs/queries';
import { mayRunClub } from '@/lib/clubs/policy';
import { arrive, logOf, outlineOf, postOf, queueOf, type QueueLine, type Reader } from '@/lib/gate';
import { readingsOf } from '@/lib/readings/queries';

/** The reports and the log of each reading of a club, as its moderator may read them; null for everybody else. */
export async function deskOf(userId: string, slug: string) {
  const member = await memberOf(userId, slug);
  if (!member || !mayRunClub({ userId, role: member.role })) return null;
  const readings = await readingsOf(member.clubId);
  const desks = await Promise.all(readings.map(({ id }) => deskIn(userId, slug, id)));
  return { club: member.clubName, desks: desks.filter((desk) => desk !== null) };
}

async function deskIn(userId: string, club: string, reading: string) {
  const arrived = await arrive({ userId, club, reading });
  if (!arrived) return null;
  const { reader, names } = arrived;
  const [queue, log, outline] = await Promise.all([queueOf(reader), logOf(reader), outlineOf(reader)]);
  const lines = await Promise.all(queue.map((line) => lineFor(reader, line)));
  return { reading, book: names.book, lines, log, outline };
}

/** A report with what the post says, where it is open, and which halves are open because the moderator looked. */
async function lineFor(reader: Reader, line: QueueLine) {
  const post = line.post && (await postOf(reader, line.post.postId));
  const isAhead = post && post.spoilsThrough > reader.readThrough;
  return {
    ...line,
    said: post && { html: post.html, removed: post.removedBy !== null },
    lookedAtWords: reader.looks.includes(line.id),
    lookedAtPost: Boolean(isAhead && reader.looks.includes(post.id)),
  };
}
export type DeskLine = Awaited<ReturnType<typeof lineFor>>;
