import 'server-only';
import { isSignedToken, signToken } from '@/lib/auth/signed-tokens';

/** What one press ends: digests, mails about answers and mentions, or invitations. */
export type MailList = 'digest' | 'answers' | 'invitations';

/** Whose mails end, and which: of invitations, those to an address that may have no account. */
export type StoppableMails =
  { list: 'digest' | 'answers'; userId: string } | { list: 'invitations'; addressHash: string };

const purposes = { digest: 'unsubscribe', answers: 'unsubscribe answers' } as const;
const lists = ['digest', 'answers'] as const;

/** What ends a kind of somebody's mails without a password: it alone says whose and which, and that a mail to them carried it. */
export const unsubscribeToken = (list: 'digest' | 'answers', userId: string) =>
  `${userId.replaceAll('-', '')}${signToken(purposes[list], userId)}`;

/** The same, of invitations to an address. It has all that is needed: nothing has to be kept for it. */
export const stopInvitationsToken = (addressHash: string) =>
  `${addressHash}${signToken('unsubscribe invitations', addressHash)}`;

/** Which mails a token ends; null for one that this installation did not make. */
export const readUnsubscribeToken = (token: string): StoppableMails | null =>
  readInvitationToken(token) ?? readReaderToken(token);

function readInvitationToken(token: string): StoppableMails | null {
  const [, addressHash = '', signature = ''] = /^([\w-]{43})([\w-]{43})$/.exec(token) ?? [];
  return isSignedToken('unsubscribe invitations', addressHash, signature)
    ? { list: 'invitations', addressHash }
    : null;
}

function readReaderToken(token: string): StoppableMails | null {
  const [, ...parts] =
    /^([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})(.{43})$/.exec(token) ?? [];
  const signature = parts.pop();
  const userId = parts.join('-');
  const list = signature && lists.find((one) => isSignedToken(purposes[one], userId, signature));
  return list ? { userId, list } : null;
}
