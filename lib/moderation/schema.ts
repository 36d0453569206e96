import * as z from 'zod';
import { parsedButtonValue } from '@/lib/validation/button-value';
import { id, malformedForm, singleLine, withoutAsides } from '@/lib/validation/text';

export const answerReportInput = {
  report: id(),
  reason: withoutAsides(singleLine(1, 500)),
  answer: z.enum(['uphold', 'decline'], { error: malformedForm }),
};

const reportPart = parsedButtonValue({ kind: z.enum(['report', 'post']), id: id() });

/** `ask` and `look` are the values of a queue's cover and of its question; `cover` is an id. */
export const reportedItemInput = {
  ask: reportPart.optional(),
  look: reportPart.optional(),
  /** The proof that the question was put. */
  asked: z.string({ error: malformedForm }).max(200, malformedForm).optional(),
  cover: id().optional(),
  /** The report whose line was pressed: one post may be reported by several. */
  at: id().optional(),
};
