import 'server-only';
import { createHash } from 'node:crypto';
import { newId, newToken, now } from '@/lib/ambient';
import { db } from '@/lib/db';

const aDay = 24 * 60 * 60 * 1000;

/** A token that lets its bearer choose a new password once within 24 hours; null when nobody has that address. */
export async function makeReset(email: string): Promise<string | null> {
  const user = await db.user.findUnique({ where: { email }, select: { id: true } });
  if (!user) return null;
  const [token, expiresAt] = [newToken(), new Date(now().getTime() + aDay)];
  await db.passwordReset.create({
    data: { id: newId(), userId: user.id, tokenHash: hashOf(token), expiresAt },
  });
  return token;
}

/** Whether a token could still be used. Used, expired and never made are all the same. */
export async function isResetOpen(token: string): Promise<boolean> {
  return (await db.passwordReset.count({ where: open(token) })) === 1;
}

/** Sets the password and ends every session; false when the token is not open. */
export function spendReset(token: string, passwordHash: string): Promise<boolean> {
  return db.$transaction(async (tx) => {
    const reset = await tx.passwordReset.findFirst({ where: open(token), select: { userId: true } });
    // Of two that come at once, only one finds it still unused.
    const used = await tx.passwordReset.updateMany({ where: open(token), data: { usedAt: now() } });
    if (!reset || used.count === 0) return false;
    const { userId } = reset;
    await tx.user.update({ where: { id: userId }, data: { passwordHash } });
    await tx.session.deleteMany({ where: { userId } });
    await tx.passwordReset.deleteMany({ where: { userId, usedAt: null } });
    return true;
  });
}

const open = (token: string) => ({
  tokenHash: hashOf(token),
  usedAt: null,
  expiresAt: { gt: now() },
  user: { formerAt: null },
});

const hashOf = (token: string) => createHash('sha256').update(token).digest('hex');
