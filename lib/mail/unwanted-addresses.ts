import 'server-only';
import { signToken } from '@/lib/auth/signed-tokens';
import { now } from '@/lib/clock-and-ids';
import { db } from '@/lib/db';

/** How an address is known that wants no invitations: only this installation's secret makes it from the address. */
export const hashAddress = (address: string) => signToken('address', address);

/** From now on no invitation is mailed to the address of this hash. */
export async function stopInvitations(hash: string) {
  await db.unwantedAddress.createMany({ data: [{ hash, createdAt: now() }], skipDuplicates: true });
}

export const wantsNoInvitations = async (address: string): Promise<boolean> =>
  (await db.unwantedAddress.count({ where: { hash: hashAddress(address) } })) > 0;

/** An invitation that admits nobody any more needs no address. */
export async function forgetInvitedAddresses() {
  const isOver = [{ revokedAt: { not: null } }, { usesLeft: { lte: 0 } }, { expiresAt: { lte: now() } }];
  await db.invite.updateMany({ where: { address: { not: null }, OR: isOver }, data: { address: null } });
}
