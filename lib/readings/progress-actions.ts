'use server';

import * as z from 'zod';
import { redirectTo, formError, fieldErrors, notFoundResult } from '@/lib/actions';
import { chooseVeil, moveBookmark, separateBookmark, shareBookmark, undoMove } from '@/lib/gate';
import { placeField } from '@/lib/validation/place';
import { id } from '@/lib/validation/text';
import { readingAction } from './reading-action';

export const moveBookmarkAction = readingAction(
  { readThrough: placeField },
  async ({ readThrough }, reader, path) => {
    const moved = await moveBookmark(reader, readThrough);
    return moved ? redirectTo(path) : fieldErrors({ readThrough: 'answers.progress.noChapter' });
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
