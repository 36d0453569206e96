'use server';

import { absent, action, ask, refused, stay, wrong, type Reply } from '@/lib/action';
import { idFor } from '@/lib/action/once';
import { newId, now } from '@/lib/ambient';
import { hold } from '@/lib/books/queries';
import { memberHolding } from '@/lib/clubs/queries';
import { db, type Db } from '@/lib/db';
import { mayRunReadings } from './policy';
import { starting, turning } from './schema';

const settingsOf = (slug: string) => `/clubs/${slug}/settings`;
const readAlready = 'answers.readings.already';

export const startReading = action(starting, async (sent, who) => {
  const { club, book } = sent;
  const id = idFor(who.userId, 'reading', sent);
  const refusal = await db.$transaction(async (tx) => {
    const me = await memberHolding(tx, who, club);
    return me && mayRunReadings(me) ? start(tx, { id, clubId: me.clubId, bookId: book }) : absent;
  });
  return refusal ?? stay(settingsOf(club));
});

type NewReading = { id: string; clubId: string; bookId: string };

async function start(tx: Db, reading: NewReading): Promise<Reply | null> {
  const { id, clubId, bookId } = reading;
  // The form was sent before; a reading that ended since may be started anew.
  const before = await tx.reading.findUnique({ where: { id }, select: { endedAt: true } });
  if (before && !before.endedAt) return null;
  if (!(await hold(tx, bookId))) return wrong({ book: 'answers.readings.chooseBook' });
  if (await isReading(tx, clubId, bookId)) return wrong({ book: readAlready });
  await tx.reading.create({ data: { ...reading, id: before ? newId() : id, startedAt: now() } });
  return null;
}

/** Ends a reading, after a question, or opens it again, which takes the end back. */
export const turnReading = action(turning, async ({ club, turn, sure }, who) => {
  const wanted = sure ?? turn;
  if (!wanted) return absent;
  const refusal = await db.$transaction(async (tx) => {
    const me = await memberHolding(tx, who, club);
    return me && mayRunReadings(me) ? turnOne(tx, me.clubId, { ...wanted, isSure: !!sure }) : absent;
  });
  return refusal ?? stay(settingsOf(club));
});

type Turn = { id: string; ended: boolean; isSure: boolean };

async function turnOne(tx: Db, clubId: string, { id, ended, isSure }: Turn) {
  const reading = await tx.reading.findFirst({ where: { id, clubId } });
  if (!reading) return absent;
  if ((reading.endedAt !== null) === ended) return null;
  if (ended && !isSure) return ask(`end:${id}`);
  if (!ended && (await isReading(tx, clubId, reading.bookId))) return refused(readAlready);
  await tx.reading.update({ where: { id }, data: { endedAt: ended ? now() : null } });
  return null;
}

const isReading = async (tx: Db, clubId: string, bookId: string) =>
  (await tx.reading.count({ where: { clubId, bookId, endedAt: null } })) > 0;
