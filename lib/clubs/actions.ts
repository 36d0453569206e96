'use server';

import { createHmac } from 'node:crypto';
import { refresh } from 'next/cache';
import { headers } from 'next/headers';
import { absent, action, ask, done, go, refused, stay, wrong, type Reply } from '@/lib/action';
import { idFor, withoutKey } from '@/lib/action/once';
import { newId, now } from '@/lib/ambient';
import type { Viewer } from '@/lib/auth';
import { config } from '@/lib/config';
import { db, type Db, type Joining, type Role, type Standing } from '@/lib/db';
import {
  addressesFor,
  mayChange,
  mayDescribeClub,
  mayInvite,
  mayRunClub,
  mayStopOwning,
  type Change,
} from './policy';
import { hashOf, heldClub, memberHolding, usable, type HoldingMember } from './queries';
import * as shape from './schema';

type Refusal = Reply | null;

const pageOf = (slug: string) => `/clubs/${slug}`;
const settingsOf = (slug: string) => `/clubs/${slug}/settings`;

const removed = refused('answers.clubs.removed');
const askedAlready = refused('answers.clubs.asked');
const byAsking = refused('answers.clubs.byAsking');
const byInvitation = refused('answers.clubs.byInvitation');
const unusable = refused('answers.clubs.unusable');
const changedMeanwhile = refused('answers.clubs.changed');
const lastOwner = refused('answers.clubs.lastOwner');

/** Work of an active member who holds the club; for everybody else the club is absent. */
const asMember = (who: Viewer, slug: string, work: (tx: Db, me: HoldingMember) => Promise<Refusal>) =>
  db.$transaction(async (tx) => {
    const me = await memberHolding(tx, who, slug);
    return me ? work(tx, me) : absent;
  });

// ---------------------------------------------------------------- the club

export const foundClub = action(shape.founding, async (sent, who) => {
  const club = { ...withoutKey(sent), id: idFor(who.userId, 'club', sent) };
  const slug = await db.$transaction((tx) => found(tx, club, who.userId));
  return go(pageOf(slug));
});

async function found(tx: Db, { id, ...described }: Described & { id: string }, userId: string) {
  const at = now();
  const chances = [newId().slice(0, 6), newId().slice(0, 8), newId()];
  for (const slug of addressesFor(described.name, { plainly: described.findable, kind: 'club' }, chances)) {
    const club = { id, slug, ...described, createdAt: at };
    const { count } = await tx.club.createMany({ data: [club], skipDuplicates: true });
    if (count === 0) {
      // The form was sent before, or somebody else has this address.
      const before = await tx.club.findUnique({ where: { id }, select: { slug: true } });
      if (before) return before.slug;
      continue;
    }
    await enter(tx, { clubId: id, userId }, 'active', 'owner');
    return slug;
  }
  throw new Error('No address was free for a new club.');
}
type Described = { name: string; about: string; rules: string; joining: Joining; findable: boolean };

export const describeClub = action(shape.describing, async ({ club, ...described }, who) => {
  const refusal = await asMember(who, club, async (tx, me) => {
    if (!mayDescribeClub(me)) return absent;
    await tx.club.update({ where: { id: me.clubId }, data: described });
    return null;
  });
  if (refusal) return refusal;
  refresh();
  return done('answers.clubs.saved');
});

// ---------------------------------------------------------------- coming and going

export const joinClub = action(shape.naming, async ({ club }, who) => {
  const refusal = await db.$transaction((tx) => join(tx, who, club));
  return refusal ?? go(pageOf(club));
});

async function join(tx: Db, who: Viewer, slug: string): Promise<Refusal> {
  const club = await heldClub(tx, who, slug);
  if (!club) return absent;
  if (club.mine?.standing === 'active') return null;
  if (club.mine?.standing === 'removed') return removed;
  if (club.joining !== 'open') return club.joining === 'request' ? byAsking : byInvitation;
  return enter(tx, { clubId: club.clubId, userId: who.userId }, 'active');
}

export const askToJoin = action(shape.naming, async ({ club }, who) => {
  const refusal = await db.$transaction((tx) => askIn(tx, who, club));
  return refusal ?? go(pageOf(club));
});

async function askIn(tx: Db, who: Viewer, slug: string): Promise<Refusal> {
  const club = await heldClub(tx, who, slug);
  if (!club) return absent;
  if (club.mine?.standing === 'active') return null;
  if (club.mine) return club.mine.standing === 'removed' ? removed : askedAlready;
  if (club.joining === 'invitation') return byInvitation;
  // Somebody may ask a club that opened its door meanwhile.
  const standing = club.joining === 'open' ? 'active' : 'asked';
  return enter(tx, { clubId: club.clubId, userId: who.userId }, standing);
}

export const withdrawRequest = action(shape.naming, async ({ club }, who) => {
  await db.membership.deleteMany({
    where: { userId: who.userId, standing: 'asked', club: { slug: club } },
  });
  return go('/clubs');
});

export const joinByInvitation = action(shape.accepting, async ({ token }, who) => {
  const slug = await db.$transaction((tx) => accept(tx, who, hashOf(token)));
  return typeof slug === 'string' ? go(pageOf(slug)) : slug;
});

/** The address of the club that was joined, or why not. Somebody who is a member already takes no place. */
async function accept(tx: Db, who: Viewer, tokenHash: string): Promise<string | Reply> {
  const invite = await tx.invite.findFirst({
    where: { tokenHash, ...usable() },
    select: { id: true, clubId: true, club: { select: { slug: true } } },
  });
  if (!invite) return unusable;
  const { clubId, club } = invite;
  await tx.club.updateMany({ where: { id: clubId }, data: { slug: club.slug } });
  const person = { clubId, userId: who.userId };
  const mine = await tx.membership.findUnique({ where: { clubId_userId: person } });
  if (mine?.standing === 'active') return club.slug;
  if (mine?.standing === 'removed') return removed;
  const taken = await tx.invite.updateMany({
    where: { id: invite.id, ...usable() },
    data: { usesLeft: { decrement: 1 } },
  });
  if (taken.count === 0) return unusable;
  await enter(tx, person, 'active');
  return club.slug;
}

async function enter(tx: Db, person: Person, standing: Standing, role: Role = 'member'): Promise<null> {
  const entered = { standing, role, sharesPlace: false, since: now() };
  await tx.membership.upsert({
    where: { clubId_userId: person },
    create: { id: newId(), ...person, ...entered },
    update: entered,
  });
  return null;
}
type Person = { clubId: string; userId: string };

/** Asks first: what was shared and who runs the club does not come back with a member who does. */
export const leaveClub = action(shape.leaving, async ({ club, close, sure }, who) => {
  const refusal = await asMember(who, club, (tx, me) => leave(tx, me, { close: close === 'on', sure }));
  return refusal ?? go('/clubs');
});

type Leaving = { close: boolean; sure: boolean };

async function leave(tx: Db, me: HoldingMember, { close, sure }: Leaving): Promise<Refusal> {
  const others = { clubId: me.clubId, standing: 'active' as const, NOT: { userId: me.userId } };
  const [members, owners] = [await tx.membership.count({ where: others }), await ownersBeside(tx, me)];
  if (mayStopOwning(me, owners)) {
    if (!sure) return ask('leave');
    await tx.membership.delete({ where: { clubId_userId: personOf(me) } });
    return withdrawInvitesOf(tx, personOf(me));
  }
  if (members > 0) return lastOwner;
  if (!close) return wrong({ close: 'answers.clubs.close' });
  if (!sure) return ask('leave');
  await tx.club.delete({ where: { id: me.clubId } });
  return null;
}

export const sharePlace = action(shape.sharing, async ({ club, shares }, who) => {
  const refusal = await asMember(who, club, async (tx, me) => {
    await tx.membership.update({
      where: { clubId_userId: personOf(me) },
      data: { sharesPlace: shares },
    });
    return null;
  });
  return refusal ?? stay(pageOf(club));
});

// ---------------------------------------------------------------- members

/** What becomes of a membership; null when it ends. */
type Becoming = { standing?: Standing; role?: Role; sharesPlace?: boolean } | null;

const becoming: Record<Change, Becoming> = {
  admit: { standing: 'active', role: 'member' },
  decline: null,
  remove: { standing: 'removed', role: 'member', sharesPlace: false },
  readmit: { standing: 'active', role: 'member' },
  owner: { role: 'owner' },
  moderator: { role: 'moderator' },
  member: { role: 'member' },
  handover: { role: 'owner' },
};

export const changeMember = action(shape.changing, async ({ club, change }, who) => {
  const refusal = await asMember(who, club, (tx, me) => changeOne(tx, me, change));
  return refusal ?? stay(settingsOf(club));
});

async function changeOne(tx: Db, me: HoldingMember, { verb, userId }: Wanted): Promise<Refusal> {
  if (!mayRunClub(me)) return absent;
  const person = { clubId: me.clubId, userId };
  const other = await tx.membership.findUnique({ where: { clubId_userId: person } });
  if (!verb || !other || !mayChange(me, other, verb)) return changedMeanwhile;
  if (userId === me.userId && !mayStopOwning(me, await ownersBeside(tx, me))) return lastOwner;
  if (!(await become(tx, person, becoming[verb]))) return changedMeanwhile;
  if (verb === 'handover') await become(tx, personOf(me), { role: 'moderator' });
  return null;
}
type Wanted = { verb: Change | undefined; userId: string };

/** False when they have gone meanwhile. Who stops running a club takes their invitations with them. */
async function become(tx: Db, where: Person, to: Becoming) {
  const since = to?.standing && { since: now() };
  const { count } = to
    ? await tx.membership.updateMany({ where, data: { ...to, ...since } })
    : await tx.membership.deleteMany({ where });
  if (to?.role === 'member') await withdrawInvitesOf(tx, where);
  return count === 1;
}

const personOf = (me: HoldingMember): Person => ({ clubId: me.clubId, userId: me.userId });

async function ownersBeside(tx: Db, me: HoldingMember) {
  const owners = { clubId: me.clubId, standing: 'active' as const, role: 'owner' as const };
  // An owner who deletes their account holds these rows and not the club.
  await tx.membership.updateMany({ where: owners, data: { role: 'owner' } });
  return tx.membership.count({ where: { ...owners, NOT: { userId: me.userId } } });
}

async function withdrawInvitesOf(tx: Db, { clubId, userId }: Person): Promise<null> {
  await tx.invite.updateMany({
    where: { clubId, createdById: userId, revokedAt: null },
    data: { revokedAt: now() },
  });
  return null;
}

// ---------------------------------------------------------------- invitations

export const invite = action(shape.inviting, async (sent, who) => {
  const { club, days, uses } = sent;
  const token = tokenFor(idFor(who.userId, 'invitation', sent));
  const refusal = await asMember(who, club, async (tx, me) =>
    mayInvite(me) ? recordInvite(tx, me, { tokenHash: hashOf(token), days, usesLeft: uses }) : absent,
  );
  if (refusal) return refusal;
  refresh();
  const link = await linkTo(`/join/${token}`);
  return { ...done({ key: 'answers.clubs.link', about: { link } }), other: { link } };
});

type NewInvite = { tokenHash: string; days: number; usesLeft: number };

async function recordInvite(tx: Db, me: HoldingMember, { days, ...counted }: NewInvite): Promise<null> {
  const createdAt = now();
  const expiresAt = new Date(createdAt.getTime() + days * 24 * 60 * 60 * 1000);
  const invite = { id: newId(), clubId: me.clubId, createdById: me.userId, createdAt, expiresAt, ...counted };
  await tx.invite.createMany({ data: [invite], skipDuplicates: true });
  return null;
}

/** The same link for the same form, though only its hash is kept. */
const tokenFor = (id: string) =>
  createHmac('sha256', config().secret).update(`invitation ${id}`).digest('base64url');

async function linkTo(path: string) {
  const base = config().publicUrl ?? `http://${(await headers()).get('host')}`;
  return new URL(path, base).href;
}

export const revokeInvite = action(shape.revoking, async ({ club, invite: id }, who) => {
  const refusal = await asMember(who, club, async (tx, me) => {
    if (!mayInvite(me)) return absent;
    const where = { id, clubId: me.clubId, revokedAt: null };
    await tx.invite.updateMany({ where, data: { revokedAt: now() } });
    return null;
  });
  return refusal ?? stay(settingsOf(club));
});
