import * as z from 'zod';
import { requestKey } from '@/lib/action/once';
import { notOurs } from '@/lib/action/text';
import { address } from '@/lib/clubs/policy';

export const starting = z.strictObject({
  club: address,
  book: z.uuid('answers.readings.chooseBook'),
  requestKey,
});

const turn = z
  .string({ error: notOurs })
  .regex(/^(end|reopen):[0-9a-f-]{36}$/, notOurs)
  .transform((sent) => {
    const [verb, id] = sent.split(':');
    return { ended: verb === 'end', id: z.uuid().catch('00000000-0000-0000-0000-000000000000').parse(id) };
  });

/** One button of the list of readings sends `end:` or `reopen:` and which; the answer to a question sends `sure`. */
export const turning = z
  .strictObject({ club: address, turn: turn.optional(), sure: turn.optional() })
  .refine(({ turn: first, sure }) => first ?? sure, { path: ['turn'], error: notOurs });
