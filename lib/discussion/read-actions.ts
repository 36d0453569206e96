'use server';

import * as z from 'zod';
import { redirectTo } from '@/lib/actions';
import { markPostsRead, markReadingRead, POSTS_PER_PAGE } from '@/lib/gate';
import { moment } from '@/lib/validation/moment';
import { id, malformedForm } from '@/lib/validation/text';
import { readingAction } from '../readings/reading-action';
import { pageWithin, within } from './form-page';

/** Ids of the posts that were on a page, with commas between. */
const postIds = z
  .string({ error: malformedForm })
  .max(POSTS_PER_PAGE * 40, malformedForm)
  .transform((sent) => sent.split(',').filter(Boolean))
  .pipe(z.array(id()).max(POSTS_PER_PAGE, malformedForm));

/** The place, 0..N, of the bookmark that a page was made for; no field that people fill in. */
const shownPlace = z
  .string({ error: malformedForm })
  .regex(/^\d{1,4}$/, malformedForm)
  .transform(Number);

/** The reader has read posts of a page, as a bookmark at `place` showed them; answered alike whatever they are. */
export const markPostsReadAction = readingAction(
  { here: pageWithin, thread: id(), posts: postIds, place: shownPlace },
  async ({ here, thread, posts, place }, reader, path) => {
    await markPostsRead(reader, { threadId: thread, postIds: posts, place });
    return redirectTo(within(here, path));
  },
  { isPrivate: true },
);

/** Nothing of the reading that was there when its page was made is new any more. */
export const markAllReadAction = readingAction(
  { here: pageWithin, place: shownPlace, until: moment },
  async ({ here, place, until }, reader, path) => {
    await markReadingRead(reader, { place, until });
    return redirectTo(here === '/' ? here : within(here, path));
  },
  { isPrivate: true },
);
