import * as z from 'zod';
import { NoticeKind } from '@/lib/db/generated/enums';
import { malformedForm } from '@/lib/validation/text';

/** "kind:key" of the line whose button was pressed. */
export const noticeBundle = z
  .string({ error: malformedForm })
  .transform((sent) => {
    const [kind, key] = sent.split(':');
    return { kind, key };
  })
  .pipe(
    z.object({ kind: z.enum(NoticeKind, { error: malformedForm }), key: z.uuid({ error: malformedForm }) }),
  );
