'use server';

import {
  notFoundResult,
  viewerAction,
  askConfirmation,
  formError,
  redirectTo,
  refreshPage,
  fieldErrors,
  type ActionResult,
} from '@/lib/actions';
import { idempotentId } from '@/lib/actions/request-key';
import { newId, now } from '@/lib/clock-and-ids';
import { copyBook } from '@/lib/books/copy-book';
import { lockBook } from '@/lib/books/queries';
import { lockClubAsMember, type LockedMember } from '@/lib/clubs/queries';
import { db, type Db } from '@/lib/db';
import { buttonValue } from '@/lib/validation/button-value';
import { readingPath } from './context';
import { mayRunReadings } from './policy';
import { startReadingInput, endOrReopenReadingInput } from './schema';

const settingsPath = (slug: string) => `/clubs/${slug}/settings`;
const alreadyReadError = 'answers.readings.already';

export const startReadingAction = viewerAction(startReadingInput, async (sent, who) => {
  const { club, book } = sent;
  const id = idempotentId(who.userId, 'reading', sent);
  const started = await db.$transaction(async (tx) => {
    const me = await lockClubAsMember(tx, who, club);
    return me && mayRunReadings(me)
      ? insertReading(tx, me, { id, clubId: me.clubId, bookId: book })
      : notFoundResult;
  });
  return typeof started === 'string' ? redirectTo(readingPath(club, started)) : started;
});

type ReadingRow = { id: string; clubId: string; bookId: string };

/** The id of the reading that was started, also by an earlier press; or why none was. */
async function insertReading(tx: Db, me: LockedMember, reading: ReadingRow): Promise<ActionResult | string> {
  const { id, clubId } = reading;
  // The form was sent before; a reading that ended since may be started anew.
  const before = await tx.reading.findUnique({ where: { id }, select: { endedAt: true } });
  if (before && !before.endedAt) return id;
  const found = await lockBook(tx, me, reading.bookId);
  if (!found) return fieldErrors({ book: 'answers.readings.chooseBook' });
  const isForeign = found.clubId !== null && found.clubId !== clubId;
  const bookId = isForeign ? await copyBook(tx, me, reading.bookId) : reading.bookId;
  if (await hasOpenReading(tx, clubId, bookId)) return fieldErrors({ book: alreadyReadError });
  const readingId = before ? newId() : id;
  await tx.reading.create({ data: { clubId, bookId, id: readingId, startedAt: now() } });
  return readingId;
}

/** Ends a reading, after a question, or opens it again, which takes the end back. */
export const endOrReopenReadingAction = viewerAction(
  endOrReopenReadingInput,
  async ({ club, turn, sure }, who) => {
    const wanted = sure ?? turn;
    if (!wanted) return notFoundResult;
    const refusal = await db.$transaction(async (tx) => {
      const me = await lockClubAsMember(tx, who, club);
      return me && mayRunReadings(me)
        ? endOrReopenReading(tx, me.clubId, { id: wanted.id, ended: wanted.verb === 'end', isSure: !!sure })
        : notFoundResult;
    });
    return refusal ?? refreshPage(settingsPath(club));
  },
);

type ReadingChange = { id: string; ended: boolean; isSure: boolean };

async function endOrReopenReading(tx: Db, clubId: string, { id, ended, isSure }: ReadingChange) {
  const reading = await tx.reading.findFirst({ where: { id, clubId } });
  if (!reading) return notFoundResult;
  if ((reading.endedAt !== null) === ended) return null;
  if (ended && !isSure) return askConfirmation(buttonValue('end', id));
  if (!ended && (await hasOpenReading(tx, clubId, reading.bookId))) return formError(alreadyReadError);
  await tx.reading.update({ where: { id }, data: { endedAt: ended ? now() : null } });
  return null;
}

const hasOpenReading = async (tx: Db, clubId: string, bookId: string) =>
  (await tx.reading.count({ where: { clubId, bookId, endedAt: null } })) > 0;
