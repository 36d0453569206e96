'use server';

import * as z from 'zod';
import { go, refused, wrong } from '@/lib/action';
import { chooseVeil, moveBookmark, undoMove } from '@/lib/gate';
import { inReading } from '../discussion/admission';
import { place } from '../discussion/schema';

export const moveMyBookmark = inReading({ readThrough: place }, async ({ readThrough }, reader, path) => {
  const moved = await moveBookmark(reader, readThrough);
  return moved ? go(path) : wrong({ readThrough: 'answers.progress.noChapter' });
});

export const undoMyMove = inReading({}, async (_input, reader, path) =>
  (await undoMove(reader)) ? go(path) : refused('answers.progress.noMove'),
);

export const chooseMyVeil = inReading(
  { veil: z.enum(['marked', 'sealed'], { error: 'answers.typed.one' }) },
  async ({ veil }, reader, path) => {
    await chooseVeil(reader, veil);
    return go(path);
  },
);
