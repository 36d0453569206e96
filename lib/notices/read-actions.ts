'use server';

import * as z from 'zod';
import { redirectTo, viewerAction } from '@/lib/actions';
import { markNoticesRead } from '@/lib/gate';
import { announcePerson } from '@/lib/live/announce';
import { moment } from '@/lib/validation/moment';
import { noticeBundle } from './schema';

/** Notices of before the page was made are read: those of one line, or all. */
export const markNoticesReadAction = viewerAction(
  z.strictObject({ until: moment, bundle: noticeBundle.optional() }),
  async ({ until, bundle }, { userId }) => {
    await markNoticesRead(userId, until, bundle ?? null);
    announcePerson(userId);
    return redirectTo('/notices');
  },
);
