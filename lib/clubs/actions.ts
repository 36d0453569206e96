'use server';

import { createHmac } from 'node:crypto';
import { refresh } from 'next/cache';
import { headers } from 'next/headers';
import {
  notFoundResult,
  viewerAction,
  askConfirmation,
  success,
  redirectTo,
  formError,
  refreshPage,
  fieldErrors,
  type ActionResult,
} from '@/lib/actions';
import { idempotentId, withoutRequestKey } from '@/lib/actions/request-key';
import { newId, now } from '@/lib/clock-and-ids';
import type { Viewer } from '@/lib/auth';
import { config } from '@/lib/config';
import { transactionWithRequestAnswer } from '@/lib/gate';
import { db, type Db, type Joining, type Role, type Standing } from '@/lib/db';
import { mayChange, mayEditClub, mayInvite, mayRunClub, mayStopOwning, type MemberChange } from './policy';
import { slugCandidates } from './slug';
import { hashToken, lockClub, lockClubAsMember, usableInvite, type LockedMember } from './queries';
import * as schema from './schema';

type Rejection = ActionResult | null;

const clubPath = (slug: string) => `/clubs/${slug}`;
const settingsPath = (slug: string) => `/clubs/${slug}/settings`;

const removedError = formError('answers.clubs.removed');
const alreadyRequestedError = formError('answers.clubs.asked');
const requestOnlyError = formError('answers.clubs.byAsking');
const invitationOnlyError = formError('answers.clubs.byInvitation');
const unusableInviteError = formError('answers.clubs.unusable');
const staleMemberError = formError('answers.clubs.changed');
const lastOwnerError = formError('answers.clubs.lastOwner');

/** Work of an active member who holds the club; for everybody else the club is absent. */
const withMember = (viewer: Viewer, slug: string, work: (tx: Db, me: LockedMember) => Promise<Rejection>) =>
  db.$transaction(async (tx) => {
    const me = await lockClubAsMember(tx, viewer, slug);
    return me ? work(tx, me) : notFoundResult;
  });

// ---------------------------------------------------------------- the club

export const createClubAction = viewerAction(schema.createClubInput, async (sent, who) => {
  const club = { ...withoutRequestKey(sent), id: idempotentId(who.userId, 'club', sent) };
  const slug = await db.$transaction((tx) => insertClub(tx, club, who.userId));
  return redirectTo(clubPath(slug));
});

async function insertClub(tx: Db, { id, ...fields }: ClubFields & { id: string }, userId: string) {
  const at = now();
  const suffixes = [newId().slice(0, 6), newId().slice(0, 8), newId()];
  for (const slug of slugCandidates(fields.name, { allowPlain: fields.findable, kind: 'club' }, suffixes)) {
    const club = { id, slug, ...fields, createdAt: at };
    const { count } = await tx.club.createMany({ data: [club], skipDuplicates: true });
    if (count === 0) {
      // The form was sent before, or somebody else has this address.
      const before = await tx.club.findUnique({ where: { id }, select: { slug: true } });
      if (before) return before.slug;
      continue;
    }
    await upsertMembership(tx, { clubId: id, userId }, 'active', 'owner');
    return slug;
  }
  throw new Error('No address was free for a new club.');
}
type ClubFields = { name: string; about: string; rules: string; joining: Joining; findable: boolean };

export const editClubAction = viewerAction(schema.editClubInput, async ({ club, ...described }, who) => {
  const refusal = await withMember(who, club, async (tx, me) => {
    if (!mayEditClub(me)) return notFoundResult;
    await tx.club.update({ where: { id: me.clubId }, data: described });
    return null;
  });
  if (refusal) return refusal;
  refresh();
  return success('answers.clubs.saved');
});

// ---------------------------------------------------------------- coming and going

export const joinClubAction = viewerAction(schema.clubInput, async ({ club }, who) => {
  const refusal = await db.$transaction((tx) => joinOpenClub(tx, who, club));
  return refusal ?? redirectTo(clubPath(club));
});

async function joinOpenClub(tx: Db, viewer: Viewer, slug: string): Promise<Rejection> {
  const club = await lockClub(tx, viewer, slug);
  if (!club) return notFoundResult;
  if (club.mine?.standing === 'active') return null;
  if (club.mine?.standing === 'removed') return removedError;
  if (club.joining !== 'open') return club.joining === 'request' ? requestOnlyError : invitationOnlyError;
  return upsertMembership(tx, { clubId: club.clubId, userId: viewer.userId }, 'active');
}

export const requestToJoinAction = viewerAction(schema.clubInput, async ({ club }, who) => {
  const refusal = await db.$transaction((tx) => requestMembership(tx, who, club));
  return refusal ?? redirectTo(clubPath(club));
});

async function requestMembership(tx: Db, viewer: Viewer, slug: string): Promise<Rejection> {
  const club = await lockClub(tx, viewer, slug);
  if (!club) return notFoundResult;
  if (club.mine?.standing === 'active') return null;
  if (club.mine) return club.mine.standing === 'removed' ? removedError : alreadyRequestedError;
  if (club.joining === 'invitation') return invitationOnlyError;
  // Somebody may ask a club that opened its door meanwhile.
  const standing = club.joining === 'open' ? 'active' : 'asked';
  return upsertMembership(tx, { clubId: club.clubId, userId: viewer.userId }, standing);
}

export const withdrawRequestAction = viewerAction(schema.clubInput, async ({ club }, who) => {
  await db.membership.deleteMany({
    where: { userId: who.userId, standing: 'asked', club: { slug: club } },
  });
  return redirectTo('/clubs');
});

export const acceptInviteAction = viewerAction(schema.acceptInviteInput, async ({ token }, who) => {
  const slug = await db.$transaction((tx) => acceptInvite(tx, who, hashToken(token)));
  return typeof slug === 'string' ? redirectTo(clubPath(slug)) : slug;
});

/** The address of the club that was joined, or why not. Somebody who is a member already takes no place. */
async function acceptInvite(tx: Db, viewer: Viewer, tokenHash: string): Promise<string | ActionResult> {
  const invite = await tx.invite.findFirst({
    where: { tokenHash, ...usableInvite() },
    select: { id: true, clubId: true, club: { select: { slug: true } } },
  });
  if (!invite) return unusableInviteError;
  const { clubId, club } = invite;
  await tx.club.updateMany({ where: { id: clubId }, data: { slug: club.slug } });
  const person = { clubId, userId: viewer.userId };
  const mine = await tx.membership.findUnique({ where: { clubId_userId: person } });
  if (mine?.standing === 'active') return club.slug;
  if (mine?.standing === 'removed') return removedError;
  const taken = await tx.invite.updateMany({
    where: { id: invite.id, ...usableInvite() },
    data: { usesLeft: { decrement: 1 } },
  });
  if (taken.count === 0) return unusableInviteError;
  await upsertMembership(tx, person, 'active');
  return club.slug;
}

async function upsertMembership(
  tx: Db,
  person: MembershipKey,
  standing: Standing,
  role: Role = 'member',
): Promise<null> {
  const fields = { standing, role, sharesPlace: false, since: now() };
  await tx.membership.upsert({
    where: { clubId_userId: person },
    create: { id: newId(), ...person, ...fields },
    update: fields,
  });
  return null;
}
type MembershipKey = { clubId: string; userId: string };

/** Asks first: what was shared and who runs the club does not come back with a member who does. */
export const leaveClubAction = viewerAction(schema.leaveClubInput, async ({ club, close, sure }, who) => {
  const refusal = await withMember(who, club, (tx, me) =>
    leaveOrCloseClub(tx, me, { close: close === 'on', sure }),
  );
  return refusal ?? redirectTo('/clubs');
});

type LeaveOptions = { close: boolean; sure: boolean };

async function leaveOrCloseClub(tx: Db, me: LockedMember, { close, sure }: LeaveOptions): Promise<Rejection> {
  const others = { clubId: me.clubId, standing: 'active' as const, NOT: { userId: me.userId } };
  const members = await tx.membership.count({ where: others });
  const owners = await countOtherOwners(tx, me);
  if (mayStopOwning(me, owners)) {
    if (!sure) return askConfirmation('leave');
    await tx.membership.delete({ where: { clubId_userId: membershipKey(me) } });
    return revokeInvitesBy(tx, membershipKey(me));
  }
  if (members > 0) return lastOwnerError;
  if (!close) return fieldErrors({ close: 'answers.clubs.close' });
  if (!sure) return askConfirmation('leave');
  await tx.club.delete({ where: { id: me.clubId } });
  return null;
}

export const sharePlaceAction = viewerAction(schema.sharePlaceInput, async ({ club, shares }, who) => {
  const refusal = await withMember(who, club, async (tx, me) => {
    await tx.membership.update({
      where: { clubId_userId: membershipKey(me) },
      data: { sharesPlace: shares },
    });
    return null;
  });
  return refusal ?? refreshPage(clubPath(club));
});

// ---------------------------------------------------------------- members

/** What becomes of a membership; null when it ends. */
type MembershipChange = { standing?: Standing; role?: Role; sharesPlace?: boolean } | null;

const membershipChanges: Record<MemberChange, MembershipChange> = {
  admit: { standing: 'active', role: 'member' },
  decline: null,
  remove: { standing: 'removed', role: 'member', sharesPlace: false },
  readmit: { standing: 'active', role: 'member' },
  owner: { role: 'owner' },
  moderator: { role: 'moderator' },
  member: { role: 'member' },
  handover: { role: 'owner' },
};

/** What whoever asked is told of. */
const requestAnswers: Partial<Record<string, 'admitted' | 'declined'>> = {
  admit: 'admitted',
  decline: 'declined',
};

export const changeMemberAction = viewerAction(schema.changeMemberInput, async ({ club, change }, who) => {
  const refusal = await transactionWithRequestAnswer(async (tx, tellAnswer) => {
    const me = await lockClubAsMember(tx, who, club);
    if (!me) return notFoundResult;
    const refused = await applyMemberChange(tx, me, change);
    const kind = requestAnswers[change.verb ?? ''];
    if (!refused && kind)
      await tellAnswer({ userId: change.userId, clubId: me.clubId, actorId: me.userId, kind });
    return refused;
  });
  return refusal ?? refreshPage(settingsPath(club));
});

async function applyMemberChange(
  tx: Db,
  me: LockedMember,
  { verb, userId }: RequestedChange,
): Promise<Rejection> {
  if (!mayRunClub(me)) return notFoundResult;
  const person = { clubId: me.clubId, userId };
  const other = await tx.membership.findUnique({ where: { clubId_userId: person } });
  if (!verb || !other || !mayChange(me, other, verb)) return staleMemberError;
  if (userId === me.userId && !mayStopOwning(me, await countOtherOwners(tx, me))) return lastOwnerError;
  if (!(await updateMembership(tx, person, membershipChanges[verb]))) return staleMemberError;
  if (verb === 'handover') await updateMembership(tx, membershipKey(me), { role: 'moderator' });
  return null;
}
type RequestedChange = { verb?: MemberChange; userId: string };

/** False when they have gone meanwhile. Who stops running a club takes their invitations with them. */
async function updateMembership(tx: Db, where: MembershipKey, to: MembershipChange) {
  const since = to?.standing && { since: now() };
  const { count } = to
    ? await tx.membership.updateMany({ where, data: { ...to, ...since } })
    : await tx.membership.deleteMany({ where });
  if (to?.role === 'member') await revokeInvitesBy(tx, where);
  return count === 1;
}

const membershipKey = (me: LockedMember): MembershipKey => ({ clubId: me.clubId, userId: me.userId });

async function countOtherOwners(tx: Db, me: LockedMember) {
  const owners = { clubId: me.clubId, standing: 'active' as const, role: 'owner' as const };
  // An owner who deletes their account holds these rows and not the club.
  await tx.membership.updateMany({ where: owners, data: { role: 'owner' } });
  return tx.membership.count({ where: { ...owners, NOT: { userId: me.userId } } });
}

async function revokeInvitesBy(tx: Db, { clubId, userId }: MembershipKey): Promise<null> {
  await tx.invite.updateMany({
    where: { clubId, createdById: userId, revokedAt: null },
    data: { revokedAt: now() },
  });
  return null;
}

// ---------------------------------------------------------------- invitations

export const createInviteAction = viewerAction(schema.createInviteInput, async (sent, who) => {
  const { club, days, uses } = sent;
  const token = inviteToken(idempotentId(who.userId, 'invitation', sent));
  const refusal = await withMember(who, club, async (tx, me) =>
    mayInvite(me)
      ? insertInvite(tx, me, { tokenHash: hashToken(token), days, usesLeft: uses })
      : notFoundResult,
  );
  if (refusal) return refusal;
  refresh();
  const link = await absoluteUrl(`/join/${token}`);
  return { ...success({ key: 'answers.clubs.link', values: { link } }), extra: { link } };
});

type InviteFields = { tokenHash: string; days: number; usesLeft: number };

async function insertInvite(tx: Db, me: LockedMember, { days, ...counted }: InviteFields): Promise<null> {
  const createdAt = now();
  const expiresAt = new Date(createdAt.getTime() + days * 24 * 60 * 60 * 1000);
  const invite = { id: newId(), clubId: me.clubId, createdById: me.userId, createdAt, expiresAt, ...counted };
  await tx.invite.createMany({ data: [invite], skipDuplicates: true });
  return null;
}

/** A form sent twice has one link, though only its hash is kept. */
const inviteToken = (id: string) =>
  createHmac('sha256', config().secret).update(`invitation ${id}`).digest('base64url');

async function absoluteUrl(path: string) {
  const base = config().publicUrl ?? `http://${(await headers()).get('host')}`;
  return new URL(path, base).href;
}

export const revokeInviteAction = viewerAction(
  schema.revokeInviteInput,
  async ({ club, invite: id }, who) => {
    const refusal = await withMember(who, club, async (tx, me) => {
      if (!mayInvite(me)) return notFoundResult;
      const where = { id, clubId: me.clubId, revokedAt: null };
      await tx.invite.updateMany({ where, data: { revokedAt: now() } });
      return null;
    });
    return refusal ?? refreshPage(settingsPath(club));
  },
);
