import * as z from 'zod';
import { requestKey } from '@/lib/actions/request-key';
import { malformedForm } from '@/lib/validation/text';
import { clubSlug } from '@/lib/clubs/slug';

export const startReadingInput = z.strictObject({
  club: clubSlug,
  book: z.uuid('answers.readings.chooseBook'),
  requestKey,
});

const readingChange = z
  .string({ error: malformedForm })
  .regex(/^(end|reopen):[0-9a-f-]{36}$/, malformedForm)
  .transform((sent) => {
    const [verb, id] = sent.split(':');
    return { ended: verb === 'end', id: z.uuid().catch('00000000-0000-0000-0000-000000000000').parse(id) };
  });

/** One button of the list of readings sends `end:` or `reopen:` and which; the answer to a question sends `sure`. */
export const endOrReopenReadingInput = z
  .strictObject({ club: clubSlug, turn: readingChange.optional(), sure: readingChange.optional() })
  .refine(({ turn: first, sure }) => first ?? sure, { path: ['turn'], error: malformedForm });
