import 'server-only';
import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { config } from '@/lib/config';

/** What a link in a mail is for. A token for one purpose is worth nothing for another. */
type Purpose =
  | 'address'
  | 'confirm'
  | 'invitation'
  | 'message'
  | 'reset'
  | 'unsubscribe'
  | 'unsubscribe answers'
  | 'unsubscribe invitations';

/**
 * The token of a link that is about the row `id`. It is kept nowhere: whoever sends the mail makes it, and makes the same
 * one if the mail has to be sent again. Only this installation's secret makes it.
 */
export const signToken = (purpose: Purpose, id: string): string =>
  createHmac('sha256', config().secret)
    .update(JSON.stringify(['mail', purpose, id]))
    .digest('base64url');

export const isSignedToken = (purpose: Purpose, id: string, token: string): boolean => {
  const expected = Buffer.from(signToken(purpose, id));
  const sent = Buffer.from(token);
  return sent.length === expected.length && timingSafeEqual(sent, expected);
};

/** What the database keeps of a token. */
export const hashToken = (token: string) => createHash('sha256').update(token).digest('hex');
