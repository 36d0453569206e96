'use server';

import * as z from 'zod';
import { askConfirmation, redirectTo, formError, fieldErrors, notFoundResult } from '@/lib/actions';
import { chooseVeil, moveBookmark, separateBookmark, shareBookmark, undoMove } from '@/lib/gate';
import { placeField } from '@/lib/validation/place';
import { id, malformedForm } from '@/lib/validation/text';
import { readingAction } from './reading-action';

/** More chapters than this at once may be a slip, and what they open cannot be forgotten again. */
const STEPS_WITHOUT_QUESTION = 3;

/** The answer to the question names the place that it was about, 0..N. */
const sure = z
  .string({ error: malformedForm })
  .regex(/^\d{1,4}$/, malformedForm)
  .transform(Number)
  .optional();
/** From home only how much opened is shown first. */
const from = z.literal('home', { error: malformedForm }).optional();

export const moveBookmarkAction = readingAction(
  { readThrough: placeField, sure, from },
  async ({ readThrough: to, sure: asked, from: page }, reader, path) => {
    if (to > reader.lastPlace) return fieldErrors({ readThrough: 'answers.progress.noChapter' });
    const isBigStep = to - reader.readThrough > STEPS_WITHOUT_QUESTION;
    if (isBigStep && asked !== to) return askConfirmation(String(to));
    await moveBookmark(reader, to);
    if (to <= reader.readThrough) return redirectTo(path);
    return redirectTo(`${path}/opened${page === 'home' ? '?brief=1' : ''}`);
  },
);

export const undoMoveAction = readingAction({}, async (_input, reader, path) =>
  (await undoMove(reader)) ? redirectTo(path) : formError('answers.progress.noMove'),
);

/** Declares that a book of another reading is the same one, and so has the same bookmark. */
export const shareBookmarkAction = readingAction({ book: id() }, async ({ book }, reader, path) =>
  (await shareBookmark(reader, book)) ? redirectTo(path) : notFoundResult,
);

export const separateBookmarkAction = readingAction({}, async (_input, reader, path) =>
  (await separateBookmark(reader)) ? redirectTo(path) : formError('answers.progress.notShared'),
);

export const chooseVeilAction = readingAction(
  { veil: z.enum(['marked', 'sealed'], { error: 'answers.typed.one' }) },
  async ({ veil }, reader, path) => {
    await chooseVeil(reader, veil);
    return redirectTo(path);
  },
);
