import 'server-only';
import { newId, now } from '@/lib/clock-and-ids';
import { db, type Db } from '@/lib/db';
import { hashToken, signToken } from './signed-tokens';

const DAY_MS = 24 * 60 * 60 * 1000;

/** Notes that somebody gave this address as theirs, in place of any that they gave before; the row's id. */
export async function createConfirmation(tx: Db, userId: string, email: string): Promise<string> {
  const id = newId();
  const expiresAt = new Date(now().getTime() + 3 * DAY_MS);
  await tx.emailConfirmation.deleteMany({ where: { userId, usedAt: null } });
  await tx.emailConfirmation.create({
    data: { id, userId, email, tokenHash: hashToken(confirmationToken(id)), expiresAt },
  });
  return id;
}

export const confirmationToken = (id: string) => signToken('confirm', id);

/** The address that a token is for, as long as it can be used. Used, expired and invented tokens answer alike. */
export async function findConfirmation(token: string): Promise<{ email: string } | null> {
  return db.emailConfirmation.findFirst({ where: validWhere(token), select: { email: true } });
}

/** Whose address it was before; `oldEmail` is null where it stays the same. */
type Confirmed = { userId: string; oldEmail: string | null };

/**
 * Makes the address that of its account; null when the token is not open, or when the address is another account's by now.
 * Links for a new password that went to an earlier address open nothing any more.
 */
export function redeemConfirmation(
  token: string,
  alsoDo: (tx: Db, confirmed: Confirmed) => Promise<unknown>,
): Promise<Confirmed | null> {
  return db.$transaction(async (tx) => {
    const found = await tx.emailConfirmation.findFirst({
      where: validWhere(token),
      select: { userId: true, email: true, user: { select: { email: true } } },
    });
    // Of two that come at once, only one finds it still unused.
    const used = await tx.emailConfirmation.updateMany({ where: validWhere(token), data: { usedAt: now() } });
    if (!found || used.count === 0) return null;
    const { userId, email } = found;
    if ((await tx.user.count({ where: { email, NOT: { id: userId } } })) > 0) return null;
    const isNew = email !== found.user.email;
    const confirmed = { userId, oldEmail: isNew ? found.user.email : null };
    await tx.user.update({ where: { id: userId }, data: confirmedAddress(email) });
    if (isNew) await tx.passwordReset.deleteMany({ where: { userId, usedAt: null } });
    await alsoDo(tx, confirmed);
    return confirmed;
  });
}

/** An address at which its owner has had a mail. */
export const confirmedAddress = (email: string) => ({
  email,
  emailConfirmedAt: now(),
  emailRefusedAt: null,
});

const validWhere = (token: string) => ({
  tokenHash: hashToken(token),
  usedAt: null,
  expiresAt: { gt: now() },
  user: { formerAt: null },
});
