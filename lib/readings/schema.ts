import * as z from 'zod';
import { requestKey } from '@/lib/actions/request-key';
import { parsedButtonValue } from '@/lib/validation/button-value';
import { id, malformedForm } from '@/lib/validation/text';
import { clubSlug } from '@/lib/clubs/slug';

export const startReadingInput = z.strictObject({
  club: clubSlug,
  book: z.uuid('answers.readings.chooseBook'),
  requestKey,
});

const readingChange = parsedButtonValue({ verb: z.enum(['end', 'reopen']), id: id() });

/** One button of the list of readings sends `turn`; the answer to a question sends `sure`. */
export const endOrReopenReadingInput = z
  .strictObject({ club: clubSlug, turn: readingChange.optional(), sure: readingChange.optional() })
  .refine(({ turn: first, sure }) => first ?? sure, { path: ['turn'], error: malformedForm });
