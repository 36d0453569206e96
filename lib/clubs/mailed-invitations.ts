import 'server-only';
import { signToken } from '@/lib/auth/signed-tokens';
import { db } from '@/lib/db';
import { mayInvite } from './policy';
import { usableInvite } from './queries';

/** The token of an invitation that is mailed. It is kept nowhere: the mail and the notice make it when they are made. */
export const mailedInviteToken = (inviteId: string) => signToken('invitation', inviteId);

export const mailedInvitePath = (inviteId: string) => `/join/${mailedInviteToken(inviteId)}`;

/** What a mailed invitation says; `books`: what the club reads, where its page tells every visitor. */
export type MailedInvitation = { address: string; inviter: string; club: string; books: string[] };

/**
 * A mailed invitation as it stands now. Null where it admits nobody any more, whoever sent it may invite no more, or its
 * address is that of somebody who is in the club or was removed from it, or takes no mail.
 */
export async function findMailedInvitation(id: string): Promise<MailedInvitation | null> {
  const invite = await db.invite.findFirst({
    where: { id, address: { not: null }, ...usableInvite() },
    select: { address: true, createdById: true, clubId: true },
  });
  if (!invite || !invite.address) return null;
  const { address, createdById, clubId } = invite;
  const [inviter, receiver, club] = await Promise.all([
    db.membership.findFirst({
      where: { clubId, userId: createdById, standing: 'active' },
      select: { userId: true, role: true, user: { select: { name: true } } },
    }),
    db.user.findUnique({
      where: { email: address },
      select: {
        emailRefusedAt: true,
        memberships: { where: { clubId, standing: { in: ['active', 'removed'] } }, select: { id: true } },
      },
    }),
    loadInvitingClub(clubId),
  ]);
  const isForNothing = receiver && (receiver.emailRefusedAt || receiver.memberships.length > 0);
  if (!inviter || !mayInvite(inviter) || isForNothing) return null;
  return { address, inviter: inviter.user.name, ...club };
}

async function loadInvitingClub(clubId: string) {
  const { name, findable, readings } = await db.club.findUniqueOrThrow({
    where: { id: clubId },
    select: {
      name: true,
      findable: true,
      readings: {
        where: { endedAt: null },
        orderBy: [{ startedAt: 'desc' }, { id: 'asc' }],
        select: { book: { select: { title: true } } },
      },
    },
  });
  return { club: name, books: findable ? readings.map(({ book }) => book.title) : [] };
}
