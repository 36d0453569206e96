import 'server-only';
import { memberOf } from '@/lib/clubs/queries';
import { mayRunClub } from '@/lib/clubs/policy';
import { arrive, logOf, outlineOf, queueOf } from '@/lib/gate';
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
  return { reading, book: names.book, queue, log, outline };
}
