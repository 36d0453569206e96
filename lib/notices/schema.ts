import * as z from 'zod';
import { malformedForm } from '@/lib/validation/text';

const kinds = ['mention', 'answer', 'quotation', 'post', 'reaction', 'mark', 'report', 'admitted'] as const;

/** "kind:key" of the line whose button was pressed. */
export const noticeBundle = z
  .string({ error: malformedForm })
  .transform((sent) => {
    const [kind, key] = sent.split(':');
    return { kind, key };
  })
  .pipe(z.object({ kind: z.enum(kinds, { error: malformedForm }), key: z.uuid({ error: malformedForm }) }));
