'use server';

import * as z from 'zod';
import { notFoundResult, redirectTo, viewerAction } from '@/lib/actions';
import { followReading, followThread, markNoticesRead } from '@/lib/gate';
import { moment } from '@/lib/validation/moment';
import { id } from '@/lib/validation/text';
import { readingAction } from '../readings/reading-action';
import { noticeBundle } from './schema';

const level = z.enum(['everything', 'answers', 'nothing'], { error: 'answers.typed.one' });

/** How much the reader wants to be told of a book's discussion. */
export const followReadingAction = readingAction({ level }, async ({ level }, reader, path) => {
  await followReading(reader, level);
  return redirectTo(path);
});

/** How much of one thread. */
export const followThreadAction = readingAction(
  { thread: id(), level },
  async ({ thread, level }, reader, path) =>
    (await followThread(reader, thread, level)) ? redirectTo(`${path}/t/${thread}`) : notFoundResult,
);

/** Notices of before the page was made are read: those of one line, or all. */
export const markNoticesReadAction = viewerAction(
  z.strictObject({ until: moment, bundle: noticeBundle.optional() }),
  async ({ until, bundle }, { userId }) => {
    await markNoticesRead(userId, until, bundle ?? null);
    return redirectTo('/notices');
  },
);
