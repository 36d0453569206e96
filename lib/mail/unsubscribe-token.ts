import 'server-only';
import { isSignedToken, signToken } from '@/lib/auth/signed-tokens';

/** What ends somebody's digests without a password: it alone says whose, and that a mail to them carried it. */
export const unsubscribeToken = (userId: string) =>
  `${userId.replaceAll('-', '')}${signToken('unsubscribe', userId)}`;

/** Whose digests a token ends; null for one that this installation did not make. */
export function readUnsubscribeToken(token: string): string | null {
  const [, ...parts] =
    /^([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})(.{43})$/.exec(token) ?? [];
  const signature = parts.pop();
  const userId = parts.join('-');
  return signature && isSignedToken('unsubscribe', userId, signature) ? userId : null;
}
