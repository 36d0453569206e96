'use server';

import * as z from 'zod';
import { redirectTo, formError, fieldErrors } from '@/lib/actions';
import { chooseVeil, moveBookmark, undoMove } from '@/lib/gate';
import { placeField } from '@/lib/validation/place';
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

export const chooseVeilAction = readingAction(
  { veil: z.enum(['marked', 'sealed'], { error: 'answers.typed.one' }) },
  async ({ veil }, reader, path) => {
    await chooseVeil(reader, veil);
    return redirectTo(path);
  },
);
