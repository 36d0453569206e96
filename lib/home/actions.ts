'use server';

import * as z from 'zod';
import { redirectTo, viewerAction } from '@/lib/actions';
import { HOME_READINGS, markReadingsRead, type ShownReading } from '@/lib/gate';
import { moment } from '@/lib/validation/moment';
import { malformedForm } from '@/lib/validation/text';

/** "reading:place", with commas between: what a page showed, and for which bookmarks. */
const shownReadings = z
  .string({ error: malformedForm })
  .max(HOME_READINGS * 45, malformedForm)
  .regex(/^[\da-f-]{36}:\d{1,4}(,[\da-f-]{36}:\d{1,4})*$/, malformedForm)
  .transform((sent) => sent.split(',').map(toShownReading));

function toShownReading(one: string): ShownReading {
  const [readingId = '', place] = one.split(':');
  return { readingId, place: Number(place) };
}

const markEverythingReadInput = z.strictObject({ readings: shownReadings, until: moment });

/** Nothing that was there when the page of all books was made is new any more, in any of them. */
export const markEverythingReadAction = viewerAction(
  markEverythingReadInput,
  async ({ readings, until }, { userId }) => {
    await markReadingsRead(userId, readings, until);
    return redirectTo('/');
  },
);
