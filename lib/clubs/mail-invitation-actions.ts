'use server';

import { refresh } from 'next/cache';
import { formError, notFoundResult, success, viewerAction, type ActionResult } from '@/lib/actions';
import { idempotentId } from '@/lib/actions/request-key';
import { now } from '@/lib/clock-and-ids';
import { db, type Db } from '@/lib/db';
import { transactionWithInvitations } from '@/lib/gate';
import { loadMessages, type Message } from '@/lib/i18n';
import { hasMail, queueMail, wakeMail } from '@/lib/mail/outbox';
import { consumeTry, takeBackTry } from '@/lib/rate-limit';
import { mailedInviteToken } from './mailed-invitations';
import { mayInvite } from './policy';
import { hashToken, loadMember, lockClubAsMember, usableInvite, type LockedMember } from './queries';
import * as schema from './schema';

const DAYS = 14;

/** Sends an invitation to each of some addresses. What is answered is the same whoever has them, and whether or not a mail goes. */
export const mailInvitationsAction = viewerAction(schema.mailInvitationsInput, async (sent, who) => {
  const { club, addresses } = sent;
  const member = await loadMember(who.userId, club);
  if (!member || !mayInvite(member)) return notFoundResult;
  if (!hasMail()) return formError('answers.clubs.noMail');
  const invitations = addresses.map((address) => ({
    address,
    inviteId: idempotentId(who.userId, `invitation to ${address}`, sent),
  }));
  const said = success({ key: 'answers.clubs.mailed', values: { count: addresses.length } });
  // The field is empty again, so that a second press sends nobody a second one.
  const done: ActionResult = { ...said, showsStored: true };
  // The same form was sent before.
  if (await areInvited(invitations)) return done;
  const tooMany = await consumeInvitations(member, addresses.length);
  if (tooMany) return formError(tooMany);
  const { language } = await loadMessages();
  const wanted = await addressesWithTries(addresses);
  const isRefused = await transactionWithInvitations(async (tx, tellInvited) => {
    const me = await lockClubAsMember(tx, who, club);
    if (!me || !mayInvite(me)) return true;
    for (const { inviteId, address } of invitations) {
      if (!wanted.has(address) && (await prolongInvite(tx, me, address))) continue;
      await replaceInvite(tx, me, { inviteId, address });
      if (!wanted.has(address)) continue;
      await tellInvited({ inviteId, clubId: me.clubId, actorId: me.userId, address });
      const windowKey = `invitation ${inviteId}`;
      await queueMail(tx, { kind: 'invitation', userId: null, subjectId: inviteId, language, windowKey });
    }
    return false;
  });
  if (isRefused) return notFoundResult;
  wakeMail();
  refresh();
  return done;
});

type NewInvite = { inviteId: string; address: string };

const areInvited = async (invitations: NewInvite[]) =>
  (await db.invite.count({ where: { id: { in: invitations.map(({ inviteId }) => inviteId) } } })) ===
  invitations.length;

/** Counts invitations for who sends them and for their club. What is refused is not counted. */
async function consumeInvitations(
  { userId, clubId }: { userId: string; clubId: string },
  count: number,
): Promise<Message | null> {
  const tooManyOwn = await consumeTry('invitation mail', userId, count);
  const tooMany = tooManyOwn ?? (await consumeTry('invitation mail of a club', clubId, count));
  if (tooMany) await takeBackTry('invitation mail', userId, count);
  if (tooMany && !tooManyOwn) await takeBackTry('invitation mail of a club', clubId, count);
  return tooMany;
}

/** Those that have not been invited often of late, by whomever. Who invites does not hear of it. */
async function addressesWithTries(addresses: string[]): Promise<Set<string>> {
  const wanted = new Set<string>();
  for (const address of addresses)
    if (!(await consumeTry('invitation mail to an address', address))) wanted.add(address);
  return wanted;
}

/** What an invitation is dated when it is sent, or would have been. */
function invitationDates() {
  const createdAt = now();
  return { createdAt, expiresAt: new Date(createdAt.getTime() + DAYS * 24 * 60 * 60 * 1000) };
}

/** An address that is sent nothing now keeps the link that it has; who invites sees no difference. False where it has none. */
async function prolongInvite(tx: Db, { clubId }: LockedMember, address: string): Promise<boolean> {
  const where = { clubId, address, ...usableInvite() };
  return (await tx.invite.updateMany({ where, data: invitationDates() })).count > 0;
}

/** One invitation for one person, in place of any that this club has open for the address. */
async function replaceInvite(tx: Db, { clubId, userId }: LockedMember, { inviteId: id, address }: NewInvite) {
  const dates = invitationDates();
  await tx.invite.updateMany({
    where: { clubId, address, revokedAt: null, NOT: { id } },
    data: { revokedAt: dates.createdAt, address: null },
  });
  const tokenHash = hashToken(mailedInviteToken(id));
  const invite = { id, clubId, tokenHash, createdById: userId, usesLeft: 1, address, ...dates };
  await tx.invite.createMany({ data: [invite], skipDuplicates: true });
}
