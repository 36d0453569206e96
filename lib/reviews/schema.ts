import * as z from 'zod';
import { id, notOurs } from '@/lib/action/text';
import { place } from '@/lib/discussion/schema';

export const tending = {
  draft: id(),
  mark: place,
  deed: z.enum(['confirm', 'discard'], { error: notOurs }),
};

export const titling = { review: id(), mark: place };
