import 'server-only';
import { createHash } from 'node:crypto';
import { newId } from '@/lib/clock-and-ids';
import { uuidFromHash } from '@/lib/clock-and-ids/deterministic';
import { id } from '../validation/text';

/** A form's own key. A page from before forms had one sends none, and is then sent once whenever it is sent. */
export const requestKey = id()
  .optional()
  .transform((key) => key ?? newId());

type KeyedForm = { requestKey: string };

/**
 * The id of what one person makes with one form: the same however often the form is sent, so that the database makes
 * it once. Other words in a form that the browser kept are another thing.
 */
export const idempotentId = (userId: string, what: string, sent: KeyedForm & Record<string, unknown>) =>
  uuidFromHash(
    createHash('sha256')
      .update(JSON.stringify([userId, what, sent]))
      .digest(),
  );

/** What was sent without the form's key. */
export function withoutRequestKey<S extends KeyedForm>(sent: S): Omit<S, 'requestKey'> {
  return Object.fromEntries(Object.entries(sent).filter(([name]) => name !== 'requestKey')) as Omit<
    S,
    'requestKey'
  >;
}
