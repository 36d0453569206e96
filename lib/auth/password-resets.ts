import 'server-only';
import { newId, newToken, now } from '@/lib/clock-and-ids';
import { db } from '@/lib/db';
import { confirmedAddress } from './email-confirmations';
import { hashToken, signToken } from './signed-tokens';

const DAY_MS = 24 * 60 * 60 * 1000;

/** A token that lets its bearer choose a new password once within 24 hours; null when nobody has that address. */
export async function createReset(email: string): Promise<string | null> {
  const user = await db.user.findUnique({ where: { email }, select: { id: true } });
  if (!user) return null;
  const token = newToken();
  const expiresAt = new Date(now().getTime() + DAY_MS);
  await db.passwordReset.create({
    data: { id: newId(), userId: user.id, tokenHash: hashToken(token), expiresAt },
  });
  return token;
}

/** A request for a link by mail: `id` is that of the mail, made at a moment for whoever has an address. */
type MailedReset = { id: string; email: string; requestedAt: Date };

/**
 * The token of a link that is mailed, the same one if the mail has to be sent again; null when nobody has that address, or
 * the day is over.
 */
export async function createMailedReset({ id, email, requestedAt }: MailedReset): Promise<string | null> {
  const expiresAt = new Date(requestedAt.getTime() + DAY_MS);
  const user = await db.user.findUnique({ where: { email }, select: { id: true } });
  if (!user || expiresAt <= now()) return null;
  const token = signToken('reset', id);
  const row = { id, userId: user.id, tokenHash: hashToken(token), email, expiresAt };
  await db.passwordReset.createMany({ data: [row], skipDuplicates: true });
  return token;
}

/** Whether a token can still be used. Used, expired and invented tokens answer alike. */
export async function isResetValid(token: string): Promise<boolean> {
  return (await db.passwordReset.count({ where: validResetWhere(token) })) === 1;
}

/** Sets the password and ends every session; false when the token is not open. */
export function redeemReset(token: string, passwordHash: string): Promise<boolean> {
  return db.$transaction(async (tx) => {
    const reset = await tx.passwordReset.findFirst({
      where: validResetWhere(token),
      select: { userId: true, email: true, user: { select: { email: true } } },
    });
    // Of two that come at once, only one finds it still unused.
    const used = await tx.passwordReset.updateMany({
      where: validResetWhere(token),
      data: { usedAt: now() },
    });
    if (!reset || used.count === 0) return false;
    const { userId, email } = reset;
    // Whoever has a link that was mailed to the account's address has the address.
    const address = email !== null && email === reset.user.email ? confirmedAddress(email) : {};
    await tx.user.update({ where: { id: userId }, data: { passwordHash, ...address } });
    await tx.session.deleteMany({ where: { userId } });
    await tx.passwordReset.deleteMany({ where: { userId, usedAt: null } });
    return true;
  });
}

const validResetWhere = (token: string) => ({
  tokenHash: hashToken(token),
  usedAt: null,
  expiresAt: { gt: now() },
  user: { formerAt: null },
});
