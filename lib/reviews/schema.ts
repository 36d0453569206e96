import * as z from 'zod';
import { id, notOurs } from '@/lib/action/text';

// Not coerced: an empty choice would become place 0, and open to everybody.
const place = z
  .string({ error: 'Please choose a chapter.' })
  .regex(/^\d{1,4}$/, 'Please choose a chapter.')
  .transform(Number);

export const tending = {
  draft: id(),
  mark: place,
  deed: z.enum(['confirm', 'discard'], { error: notOurs }),
};

export const titling = { review: id(), mark: place };
