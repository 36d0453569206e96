import 'server-only';
import { cache } from 'react';
import { createHash } from 'node:crypto';
import { now } from '@/lib/ambient';
import { labelled, labelsIn } from '@/lib/books/queries';
import { db, type Db } from '@/lib/db';
import { changes, mayChange, mayRunClub, mayStopOwning, type Member } from './policy';

type Person = { readonly userId: string };

const active = 'active' as const;
const clubsOnAPage = 20;

/** The rule of who may see a club's own page, for a query: whoever finds it, and its members. */
const seenBy = (person: Person | null) => ({
  OR: [
    { findable: true },
    ...(person ? [{ memberships: { some: { userId: person.userId, standing: active } } }] : []),
  ],
});

const activeMembers = { _count: { select: { memberships: { where: { standing: active } } } } };
const bookShown = { select: { id: true, title: true, author: true, chapterCount: true } };
const readingShown = { id: true, startedAt: true, endedAt: true, book: bookShown };
// Two that were begun at one moment stand in an order that no later change turns round.
const latestFirst = [{ startedAt: 'desc' as const }, { id: 'asc' as const }];

/** The clubs that somebody is an active member of, by name, each with its role and what it reads now. */
export async function clubsOf(person: Person) {
  const memberships = await db.membership.findMany({
    where: { userId: person.userId, standing: active },
    orderBy: [{ club: { name: 'asc' } }, { id: 'asc' }],
    select: {
      role: true,
      club: {
        select: {
          slug: true,
          name: true,
          readings: { where: { endedAt: null }, orderBy: latestFirst, select: readingShown },
          ...activeMembers,
        },
      },
    },
  });
  return memberships.map(({ role, club: { _count, ...club } }) => ({
    ...club,
    role,
    members: _count.memberships,
  }));
}

/** A page (from 1) of the clubs that anybody may find, by name; without those that this person is in. */
export async function clubsThatMayBeFound(page: number, person: Person | null = null) {
  const found = await db.club.findMany({
    where: { findable: true, ...notOf(person) },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    skip: (page - 1) * clubsOnAPage,
    take: clubsOnAPage + 1,
    select: {
      slug: true,
      name: true,
      about: true,
      joining: true,
      readings: { where: { endedAt: null }, orderBy: latestFirst, select: { book: bookShown } },
      ...activeMembers,
    },
  });
  const clubs = found.slice(0, clubsOnAPage).map(({ _count, readings, ...club }) => ({
    ...club,
    members: _count.memberships,
    reads: readings.map((reading) => reading.book.title),
  }));
  return { clubs, hasNext: found.length > clubsOnAPage };
}

const notOf = (person: Person | null) =>
  person ? { NOT: { memberships: { some: { userId: person.userId, standing: active } } } } : {};

/** An active member of a club, in their role; null for everybody else, whether or not the club exists. */
export async function memberOf(userId: string, slug: string) {
  const membership = await db.membership.findFirst({
    where: { userId, standing: active, club: { slug } },
    select: { role: true, clubId: true, sharesPlace: true, club: { select: { name: true } } },
  });
  if (!membership) return null;
  const { club, ...rest } = membership;
  return { ...rest, userId, slug, clubName: club.name };
}

/**
 * A club held by a transaction until it ends, so that what two people do at once comes one after the other and what
 * is counted stays true. Null for a club that this person may not see, and for one that never was.
 */
export async function heldClub(tx: Db, person: Person, slug: string) {
  await tx.club.updateMany({ where: { slug, ...seenBy(person) }, data: { slug } });
  // Read only now: whoever held the club before us may have changed who sees it.
  const club = await tx.club.findFirst({
    where: { slug, ...seenBy(person) },
    select: {
      id: true,
      joining: true,
      memberships: { where: { userId: person.userId }, select: { role: true, standing: true } },
    },
  });
  if (!club) return null;
  const mine = club.memberships[0];
  return { clubId: club.id, joining: club.joining, mine: mine ? { ...mine, userId: person.userId } : null };
}

/** The active member of a held club; null for everybody else. */
export async function memberHolding(tx: Db, person: Person, slug: string) {
  const club = await heldClub(tx, person, slug);
  return club?.mine?.standing === active ? { ...club.mine, clubId: club.clubId } : null;
}
export type HoldingMember = NonNullable<Awaited<ReturnType<typeof memberHolding>>>;

/**
 * A club's own page, for a visitor (null) or somebody signed in; null where it is not for them to see. The members
 * are null for whoever is not one.
 */
export const clubPage = cache(async (person: Person | null, slug: string) => {
  const club = await db.club.findFirst({
    where: { slug, ...seenBy(person) },
    select: {
      id: true,
      slug: true,
      name: true,
      about: true,
      rules: true,
      joining: true,
      readings: { orderBy: latestFirst, select: readingShown },
      memberships: {
        where: { userId: person?.userId ?? noId },
        select: { role: true, standing: true, sharesPlace: true },
      },
      ...activeMembers,
    },
  });
  if (!club) return null;
  const { id, memberships, _count, ...shown } = club;
  const mine = memberships[0] ?? null;
  const members = mine?.standing === active ? await membersOf(id) : null;
  return { ...shown, memberCount: _count.memberships, mine, members };
});
export type ClubPage = NonNullable<Awaited<ReturnType<typeof clubPage>>>;

const noId = '00000000-0000-0000-0000-000000000000';
const owners = [{ role: 'asc' as const }, { user: { name: 'asc' as const } }, { id: 'asc' as const }];

/** Active members, owners first; `places` only for those who share theirs, one for each book being read now. */
async function membersOf(clubId: string) {
  const memberships = await db.membership.findMany({
    where: { clubId, standing: active },
    orderBy: owners,
    select: { userId: true, role: true, sharesPlace: true, user: { select: { name: true } } },
  });
  const sharing = memberships.filter((member) => member.sharesPlace).map((member) => member.userId);
  const places = await placesOf(clubId, sharing);
  return memberships.map(({ user, sharesPlace, ...member }) => ({
    ...member,
    name: user.name,
    places: sharesPlace ? places(member.userId) : [],
  }));
}

async function placesOf(clubId: string, userIds: string[]) {
  const books = await db.book.findMany({
    where: { readings: { some: { clubId, endedAt: null } } },
    orderBy: { title: 'asc' },
    select: {
      ...bookShown.select,
      progress: { where: { userId: { in: userIds } }, select: { userId: true, readThrough: true } },
      ...labelled,
    },
  });
  const each = books.map((book) => ({ ...book, labels: labelsIn(book) }));
  return (userId: string) =>
    each.map(({ progress, title, chapterCount, labels }) => {
      const readThrough = progress.find((place) => place.userId === userId)?.readThrough ?? 0;
      return { book: title, readThrough, chapterCount, labels };
    });
}

/** What an owner or a moderator runs a club by; null for everybody else. Asked for once a request. */
export const clubSettings = cache(async (person: Person, slug: string) => {
  const me = await memberOf(person.userId, slug);
  if (!me || !mayRunClub(me)) return null;
  const [club, people, invites] = await Promise.all([
    db.club.findUniqueOrThrow({
      where: { id: me.clubId },
      select: {
        slug: true,
        name: true,
        about: true,
        rules: true,
        joining: true,
        findable: true,
        readings: { orderBy: latestFirst, select: readingShown },
      },
    }),
    peopleOf(me),
    db.invite.findMany({
      where: { clubId: me.clubId, ...usable() },
      orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
      select: { id: true, createdAt: true, expiresAt: true, usesLeft: true },
    }),
  ]);
  return { me, ...club, people, invites };
});

/** Everybody in the club's book, with what this member may do about them. */
async function peopleOf(me: Member & { clubId: string }) {
  const people = await db.membership.findMany({
    where: { clubId: me.clubId },
    orderBy: owners,
    select: { userId: true, role: true, standing: true, since: true, user: { select: { name: true } } },
  });
  const owning = people.filter((person) => person.role === 'owner').length;
  const settled = (userId: string) => userId === me.userId && !mayStopOwning(me, owning - 1);
  return people.map(({ user, ...person }) => ({
    ...person,
    name: user.name,
    may: settled(person.userId) ? [] : changes.filter((change) => mayChange(me, person, change)),
  }));
}

/** An invitation that still admits somebody, for a query. */
export const usable = () => ({ revokedAt: null, usesLeft: { gt: 0 }, expiresAt: { gt: now() } });

/** How the database knows a token that only its holder has. */
export const hashOf = (token: string) => createHash('sha256').update(token).digest('hex');

/** The club that a token invites to; null for one that is wrong, expired, used up or revoked. Using it is another matter. */
export const invitedTo = cache(async (token: string, person: Person | null) => {
  const invite = await db.invite.findFirst({
    where: { tokenHash: hashOf(token), ...usable() },
    select: {
      club: { select: { slug: true, name: true, about: true, rules: true, id: true, ...activeMembers } },
    },
  });
  if (!invite) return null;
  const { id, _count, ...club } = invite.club;
  const mine = person && (await standingIn(id, person.userId));
  return { ...club, memberCount: _count.memberships, standing: mine };
});

async function standingIn(clubId: string, userId: string) {
  const membership = await db.membership.findUnique({
    where: { clubId_userId: { clubId, userId } },
    select: { standing: true },
  });
  return membership?.standing ?? null;
}
