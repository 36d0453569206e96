import * as z from 'zod';
import { id, notOurs, text, withoutSigns } from '@/lib/action/text';

export const answering = {
  report: id(),
  reason: withoutSigns(text(1, 500)),
  answer: z.enum(['uphold', 'decline'], { error: notOurs }),
};

const half = z
  .templateLiteral([z.enum(['report', 'post']), ':', z.uuid()], { error: notOurs })
  .transform((value) => {
    const [kind, itemId] = value.split(':') as ['report' | 'post', string];
    return { kind, id: itemId };
  });

/** `ask` and `look` are "kind:id", the values of a queue's cover and of its question; `cover` is an id. */
export const looking = {
  ask: half.optional(),
  look: half.optional(),
  /** The proof that the question was put. */
  asked: z.string({ error: notOurs }).max(200, notOurs).optional(),
  cover: id().optional(),
  /** The report whose line was pressed: one post may be reported by several. */
  at: id().optional(),
};
