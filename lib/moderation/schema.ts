import * as z from 'zod';
import { id, notOurs, text } from '@/lib/action/text';

export const answering = {
  report: id(),
  reason: text(1, 500),
  answer: z.enum(['uphold', 'decline'], { error: notOurs }),
};

/** `look` is "kind:id", the value of a queue's cover; `cover` is the id of what is covered again. */
export const looking = {
  look: z
    .templateLiteral([z.enum(['report', 'post']), ':', z.uuid()], { error: notOurs })
    .transform((value) => {
      const [kind, itemId] = value.split(':') as ['report' | 'post', string];
      return { kind, id: itemId };
    })
    .optional(),
  cover: id().optional(),
  /** The report whose line was pressed: one post may be reported by several. */
  at: id().optional(),
};
