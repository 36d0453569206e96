import 'server-only';
import { isSignedToken, signToken } from '@/lib/auth/signed-tokens';

/** What one press ends: digests, or mails about answers and mentions. */
export type MailList = 'digest' | 'answers';

const purposes = { digest: 'unsubscribe', answers: 'unsubscribe answers' } as const;

/** What ends a kind of somebody's mails without a password: it alone says whose and which, and that a mail to them carried it. */
export const unsubscribeToken = (list: MailList, userId: string) =>
  `${userId.replaceAll('-', '')}${signToken(purposes[list], userId)}`;

/** Whose mails a token ends, and which; null for one that this installation did not make. */
export function readUnsubscribeToken(token: string): { userId: string; list: MailList } | null {
  const [, ...parts] =
    /^([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})(.{43})$/.exec(token) ?? [];
  const signature = parts.pop();
  const userId = parts.join('-');
  const lists = Object.keys(purposes) as MailList[];
  const list = signature && lists.find((one) => isSignedToken(purposes[one], userId, signature));
  return list ? { userId, list } : null;
}
