import { newId } from '@/lib/clock-and-ids';
import type { Tx } from '@/lib/db/unguarded';
import { hoursAgo } from './relative-dates';
import type { ClubSeed } from './types';
import type { CastIds } from './seed-people';
import { seedThread, type ReadingIds } from './seed-thread';

export async function seedClub(tx: Tx, cast: CastIds, seed: ClubSeed) {
  const clubId = newId();
  const { slug, name, about, rules, joining, members, readings } = seed;
  const oldest = Math.max(0, ...members.map(({ joinedDaysAgo }) => joinedDaysAgo));
  const createdAt = hoursAgo(oldest * 24);
  await tx.club.create({ data: { id: clubId, slug, name, about, rules, joining, createdAt } });
  await tx.membership.createMany({
    data: members.map(({ person, role, joinedDaysAgo, sharesPlace }) => ({
      id: newId(),
      clubId,
      userId: cast.get(person)!,
      role,
      sharesPlace,
      standing: 'active' as const,
      since: hoursAgo(joinedDaysAgo * 24),
    })),
  });
  for (const reading of readings) {
    const room = await seedReading(tx, clubId, reading);
    for (const thread of reading.threads) await seedThread(tx, cast, room, thread);
  }
}

async function seedReading(
  tx: Tx,
  clubId: string,
  { book, startedDaysAgo }: ClubSeed['readings'][number],
): Promise<ReadingIds> {
  const { id: bookId } = await tx.book.findUniqueOrThrow({ where: { slug: book } });
  const readingId = newId();
  await tx.reading.create({
    data: { id: readingId, clubId, bookId, startedAt: hoursAgo(startedDaysAgo * 24) },
  });
  return { clubId, bookId, readingId };
}
