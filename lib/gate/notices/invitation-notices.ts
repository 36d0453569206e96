import 'server-only';
import { now } from '@/lib/clock-and-ids';
import type { Db } from '../../db';
import { sql, unguardedDb, type Sql } from '../../db/unguarded';

/** An invitation that somebody had mailed to an address. */
type MailedInvitation = { inviteId: string; clubId: string; actorId: string; address: string };

/**
 * A transaction in which people can be invited by mail, and those who have an account be told in the app. What the work is
 * given to tell them with asks the same of the database, and answers nothing, whether or not there is such an account.
 */
export const transactionWithInvitations = <T>(
  work: (tx: Db, tellInvited: (invitation: MailedInvitation) => Promise<void>) => Promise<T>,
): Promise<T> =>
  unguardedDb.$transaction((tx) =>
    work(tx, async (invitation) => {
      await tx.$executeRaw(insertInvitationNoticeSql(invitation, now()));
    }),
  );

const insertInvitationNoticeSql = (
  { inviteId, clubId, actorId, address }: MailedInvitation,
  at: Date,
): Sql => sql`
  insert into "Notice" ("userId", kind, "itemId", "actorId", "clubId", "spoilsThrough", "createdAt")
  select u.id, 'invitation', ${inviteId}::uuid, ${actorId}::uuid, ${clubId}::uuid, 0, ${at.toISOString()}::timestamp
  from "User" u
  where u.email = ${address} and u."emailConfirmedAt" is not null and u.id <> ${actorId}::uuid
  on conflict do nothing`;

/** Whether the invitation that a notice `n` is about still admits its person: nobody used or revoked it, and they are not in. */
export const isOpenInvitationSql = (at: Date): Sql => sql`(
  exists (select from "Invite" i where i.id = n."itemId" and i."revokedAt" is null and i."usesLeft" > 0
    and i."expiresAt" > ${at.toISOString()}::timestamp)
  and not exists (select from "Membership" own where own."userId" = n."userId" and own."clubId" = n."clubId"
    and own.standing in ('active', 'removed')))`;
