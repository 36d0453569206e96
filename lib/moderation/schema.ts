import * as z from 'zod';
import { manageOwnPostInput } from '@/lib/discussion/schema';
import { parsedButtonValue } from '@/lib/validation/button-value';
import { id, malformedForm, multiLine, singleLine, withoutAsides } from '@/lib/validation/text';

/** A report and its reason, which is free text: there are no kinds of reports. */
export const reportPostInput = { post: id(), thread: id(), reason: withoutAsides(multiLine(1, 2000)) };

/** A moderator's reason, for the log. */
const reason = withoutAsides(singleLine(1, 500));
export const moderatePostInput = { ...manageOwnPostInput, reason };
export const moderateThreadInput = {
  thread: id(),
  reason,
  verb: z.enum(['lock', 'unlock', 'pin', 'unpin'], { error: malformedForm }),
};

export const answerReportInput = {
  report: id(),
  reason,
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
