import { newId } from '@/lib/ambient';
import type { Tx } from '@/lib/db/everything';
import { hoursAgo } from './ago';
import type { ClubSeed } from './shape';
import type { Cast } from './sow-people';
import { sowThread, type Room } from './sow-thread';

export async function sowClub(tx: Tx, cast: Cast, seed: ClubSeed) {
  const clubId = newId();
  const { slug, name, about, rules, joining, members, readings } = seed;
  const oldest = Math.max(0, ...members.map(({ joinedDaysAgo }) => joinedDaysAgo));
  const createdAt = hoursAgo(oldest * 24);
  await tx.club.create({ data: { id: clubId, slug, name, about, rules, joining, createdAt } });
  await tx.membership.createMany({
    data: members.map(({ person, role, joinedDaysAgo, sharesPlace }) => ({
      ...{ id: newId(), clubId, userId: cast.get(person)!, role, sharesPlace },
      ...{ standing: 'active' as const, since: hoursAgo(joinedDaysAgo * 24) },
    })),
  });
  for (const reading of readings) {
    const room = await sowReading(tx, clubId, reading);
    for (const thread of reading.threads) await sowThread(tx, cast, room, thread);
  }
}

async function sowReading(
  tx: Tx,
  clubId: string,
  { book, startedDaysAgo }: ClubSeed['readings'][number],
): Promise<Room> {
  const { id: bookId } = await tx.book.findUniqueOrThrow({ where: { slug: book } });
  const readingId = newId();
  await tx.reading.create({
    data: { id: readingId, clubId, bookId, startedAt: hoursAgo(startedDaysAgo * 24) },
  });
  return { clubId, bookId, readingId };
}
