'use server';

import { absent, action, refused, stay, wrong, type Reply } from '@/lib/action';
import { newId, now } from '@/lib/ambient';
import { memberHolding } from '@/lib/clubs/queries';
import { db, type Db } from '@/lib/db';
import { mayRunReadings } from './policy';
import { starting, turning } from './schema';

const settingsOf = (slug: string) => `/clubs/${slug}/settings`;
const readAlready = 'answers.readings.already';

export const startReading = action(starting, async ({ club, book }, who) => {
  const refusal = await db.$transaction(async (tx) => {
    const me = await memberHolding(tx, who, club);
    return me && mayRunReadings(me) ? start(tx, me.clubId, book) : absent;
  });
  return refusal ?? stay(settingsOf(club));
});

async function start(tx: Db, clubId: string, bookId: string): Promise<Reply | null> {
  const book = await tx.book.findUnique({ where: { id: bookId }, select: { id: true } });
  if (!book) return wrong({ book: 'answers.readings.chooseBook' });
  if (await isReading(tx, clubId, bookId)) return wrong({ book: readAlready });
  await tx.reading.create({ data: { id: newId(), clubId, bookId, startedAt: now() } });
  return null;
}

/** Ends a reading, or opens it again. */
export const turnReading = action(turning, async ({ club, turn }, who) => {
  const refusal = await db.$transaction(async (tx) => {
    const me = await memberHolding(tx, who, club);
    return me && mayRunReadings(me) ? turnOne(tx, me.clubId, turn) : absent;
  });
  return refusal ?? stay(settingsOf(club));
});

async function turnOne(tx: Db, clubId: string, { id, ended }: { id: string; ended: boolean }) {
  const reading = await tx.reading.findFirst({ where: { id, clubId } });
  if (!reading) return absent;
  if ((reading.endedAt !== null) === ended) return null;
  if (!ended && (await isReading(tx, clubId, reading.bookId))) return refused(readAlready);
  await tx.reading.update({ where: { id }, data: { endedAt: ended ? now() : null } });
  return null;
}

const isReading = async (tx: Db, clubId: string, bookId: string) =>
  (await tx.reading.count({ where: { clubId, bookId, endedAt: null } })) > 0;
