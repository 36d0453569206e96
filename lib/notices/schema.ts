import * as z from 'zod';
import { noticeKinds } from '@/lib/gate';
import { malformedForm } from '@/lib/validation/text';

/** "kind:key" of the line whose button was pressed. */
export const noticeBundle = z
  .string({ error: malformedForm })
  .transform((sent) => {
    const [kind, key] = sent.split(':');
    return { kind, key };
  })
  .pipe(
    z.object({ kind: z.enum(noticeKinds, { error: malformedForm }), key: z.uuid({ error: malformedForm }) }),
  );
