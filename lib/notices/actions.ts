'use server';

import * as z from 'zod';
import { notFoundResult, redirectTo } from '@/lib/actions';
import { followReading, followThread } from '@/lib/gate';
import { id } from '@/lib/validation/text';
import { readingAction } from '../readings/reading-action';

const level = z.enum(['everything', 'answers', 'nothing'], { error: 'answers.typed.one' });

/** How much the reader wants to be told of a book's discussion. */
export const followReadingAction = readingAction(
  { level },
  async ({ level }, reader, path) => {
    await followReading(reader, level);
    return redirectTo(path);
  },
  { isPrivate: true },
);

/** How much of one thread. */
export const followThreadAction = readingAction(
  { thread: id(), level },
  async ({ thread, level }, reader, path) =>
    (await followThread(reader, thread, level)) ? redirectTo(`${path}/t/${thread}`) : notFoundResult,
  { isPrivate: true },
);
