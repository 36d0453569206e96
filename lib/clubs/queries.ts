import 'server-only';
import { cache } from 'react';
import { createHash } from 'node:crypto';
import { now } from '@/lib/clock-and-ids';
import { labelSelect, parseLabels } from '@/lib/books/queries';
import { db, usableInviteWhere, type Db } from '@/lib/db';
import type { ReadingProgress } from '@/lib/outline/progress-sentence';
import { memberChanges, mayChange, mayRunClub, mayStopOwning, type Member } from './policy';

type Person = { readonly userId: string };

const active = 'active' as const;
const clubsOnAPage = 20;

/** The rule of who may see a club's own page, for a query: whoever finds it, and its members. */
export const clubVisibleTo = (person: Person | null) => ({
  OR: [
    { findable: true },
    ...(person ? [{ memberships: { some: { userId: person.userId, standing: active } } }] : []),
  ],
});

const activeMemberCount = { _count: { select: { memberships: { where: { standing: active } } } } };
const bookSelect = { select: { id: true, title: true, author: true, chapterCount: true } };
const coverSelect = { select: { id: true, bookId: true } };
const readingSelect = { id: true, startedAt: true, endedAt: true, book: bookSelect };
// Two that were begun at one moment stand in an order that no later change turns round.
const latestFirst = [{ startedAt: 'desc' as const }, { id: 'asc' as const }];

/** The clubs that somebody is an active member of, by name, each with its role and what it reads now. */
export async function listOwnClubs(person: Person) {
  const memberships = await db.membership.findMany({
    where: { userId: person.userId, standing: active },
    orderBy: [{ club: { name: 'asc' } }, { id: 'asc' }],
    select: {
      role: true,
      club: {
        select: {
          slug: true,
          name: true,
          readings: { where: { endedAt: null }, orderBy: latestFirst, select: readingSelect },
          covers: coverSelect,
          ...activeMemberCount,
        },
      },
    },
  });
  return memberships.map(({ role, club: { _count, covers, readings, ...club } }) => ({
    ...club,
    readings: withCovers(readings, covers),
    role,
    members: _count.memberships,
  }));
}

/** A page (from 1) of the clubs that anybody may find, by name; without those that this person is in. */
export async function listFindableClubs(page: number, person: Person | null = null) {
  const found = await db.club.findMany({
    where: { findable: true, ...withoutMember(person) },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    skip: (page - 1) * clubsOnAPage,
    take: clubsOnAPage + 1,
    select: {
      slug: true,
      name: true,
      about: true,
      joining: true,
      readings: { where: { endedAt: null }, orderBy: latestFirst, select: { book: bookSelect } },
      covers: coverSelect,
      ...activeMemberCount,
    },
  });
  const clubs = found.slice(0, clubsOnAPage).map(({ _count, readings, covers, ...club }) => ({
    ...club,
    members: _count.memberships,
    reads: withCovers(readings, covers).map(({ book }) => book),
  }));
  return { clubs, hasNext: found.length > clubsOnAPage };
}

/** Readings whose books have the id of their club's cover, or null. */
const withCovers = <B extends { id: string }, R extends { book: B }>(
  readings: R[],
  covers: { id: string; bookId: string }[],
) =>
  readings.map((reading) => {
    const cover = covers.find(({ bookId }) => bookId === reading.book.id)?.id ?? null;
    return { ...reading, book: { ...reading.book, cover } };
  });

const withoutMember = (person: Person | null) =>
  person ? { NOT: { memberships: { some: { userId: person.userId, standing: active } } } } : {};

/** An active member of a club, in their role; null for everybody else, whether or not the club exists. */
export async function loadMember(userId: string, slug: string) {
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
export async function lockClub(tx: Db, person: Person, slug: string) {
  await tx.club.updateMany({ where: { slug, ...clubVisibleTo(person) }, data: { slug } });
  // Read only now: whoever held the club before us may have changed who sees it.
  const club = await tx.club.findFirst({
    where: { slug, ...clubVisibleTo(person) },
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
export async function lockClubAsMember(tx: Db, person: Person, slug: string) {
  const club = await lockClub(tx, person, slug);
  return club?.mine?.standing === active ? { ...club.mine, clubId: club.clubId } : null;
}
export type LockedMember = NonNullable<Awaited<ReturnType<typeof lockClubAsMember>>>;

/**
 * A club's own page, for a visitor (null) or somebody signed in; null where it is not for them to see. Members and
 * their places are null for whoever is not one.
 */
export const loadClubPage = cache(async (person: Person | null, slug: string) => {
  const club = await db.club.findFirst({
    where: { slug, ...clubVisibleTo(person) },
    select: {
      id: true,
      slug: true,
      name: true,
      about: true,
      rules: true,
      joining: true,
      readings: { orderBy: latestFirst, select: readingSelect },
      covers: coverSelect,
      memberships: {
        where: { userId: person?.userId ?? NIL_UUID },
        select: { role: true, standing: true, sharesPlace: true },
      },
      ...activeMemberCount,
    },
  });
  if (!club) return null;
  const { id, memberships, _count, covers, ...shown } = club;
  const readings = withCovers(club.readings, covers);
  const mine = memberships[0] ?? null;
  const inside = person && mine?.standing === active ? await listMembers(id, person) : null;
  return {
    ...shown,
    readings,
    memberCount: _count.memberships,
    mine,
    members: inside?.members ?? null,
    /** Where the viewer is, shared or not, by the id of a book that the club reads now. */
    ownPlaces: inside?.ownPlaces ?? new Map<string, MemberPlace>(),
  };
});
export type ClubPage = NonNullable<Awaited<ReturnType<typeof loadClubPage>>>;

const NIL_UUID = '00000000-0000-0000-0000-000000000000';
const ownersFirst = [{ role: 'asc' as const }, { user: { name: 'asc' as const } }, { id: 'asc' as const }];

/** Where somebody is in a book that their club reads now. */
export type MemberPlace = ReadingProgress & { bookId: string; book: string };

/**
 * Active members, owners first. `places` are of those who share theirs and have begun: who hides it and who has not
 * begun look alike.
 */
async function listMembers(clubId: string, { userId: viewerId }: Person) {
  const memberships = await db.membership.findMany({
    where: { clubId, standing: active },
    orderBy: ownersFirst,
    select: { userId: true, role: true, sharesPlace: true, user: { select: { name: true } } },
  });
  const sharingIds = memberships.filter((member) => member.sharesPlace).map((member) => member.userId);
  const findPlaces = await loadPlaces(clubId, [...sharingIds, viewerId]);
  return {
    members: memberships.map(({ user, sharesPlace, ...member }) => ({
      ...member,
      name: user.name,
      isViewer: member.userId === viewerId,
      places: sharesPlace ? findPlaces(member.userId).filter(({ readThrough }) => readThrough > 0) : [],
    })),
    ownPlaces: new Map(findPlaces(viewerId).map((place) => [place.bookId, place])),
  };
}

async function loadPlaces(clubId: string, userIds: string[]) {
  const books = await db.book.findMany({
    where: { readings: { some: { clubId, endedAt: null } } },
    orderBy: { title: 'asc' },
    select: {
      ...bookSelect.select,
      progress: { where: { userId: { in: userIds } }, select: { userId: true, readThrough: true } },
      ...labelSelect,
    },
  });
  const labelledBooks = books.map((book) => ({ ...book, labels: parseLabels(book) }));
  return (userId: string): MemberPlace[] =>
    labelledBooks.map(({ id, progress, title, chapterCount, labels }) => {
      const readThrough = progress.find((place) => place.userId === userId)?.readThrough ?? 0;
      return { bookId: id, book: title, readThrough, chapterCount, labels };
    });
}

/** What an owner or a moderator runs a club by; null for everybody else. Asked for once a request. */
export const loadClubSettings = cache(async (person: Person, slug: string) => {
  const member = await loadMember(person.userId, slug);
  if (!member || !mayRunClub(member)) return null;
  const [club, people, invites] = await Promise.all([
    db.club.findUniqueOrThrow({
      where: { id: member.clubId },
      select: {
        slug: true,
        name: true,
        about: true,
        rules: true,
        joining: true,
        findable: true,
        readings: { orderBy: latestFirst, select: readingSelect },
        covers: coverSelect,
      },
    }),
    listMemberships(member),
    db.invite.findMany({
      where: { clubId: member.clubId, ...usableInvite() },
      orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
      select: { id: true, createdAt: true, expiresAt: true, usesLeft: true, address: true },
    }),
  ]);
  const { covers, ...shown } = club;
  return { me: member, ...shown, readings: withCovers(club.readings, covers), people, invites };
});

/** Everybody in the club's book, with what this member may do about them. */
async function listMemberships(member: Member & { clubId: string }) {
  const people = await db.membership.findMany({
    where: { clubId: member.clubId },
    orderBy: ownersFirst,
    select: { userId: true, role: true, standing: true, since: true, user: { select: { name: true } } },
  });
  const ownerCount = people.filter((person) => person.role === 'owner').length;
  const isLastOwner = (userId: string) => userId === member.userId && !mayStopOwning(member, ownerCount - 1);
  return people.map(({ user, ...person }) => ({
    ...person,
    name: user.name,
    may: isLastOwner(person.userId)
      ? []
      : memberChanges.filter((change) => mayChange(member, person, change)),
  }));
}

/** An invitation that still admits somebody, for a query. */
export const usableInvite = () => usableInviteWhere(now());

/** How the database knows a token that only its holder has. */
export const hashToken = (token: string) => createHash('sha256').update(token).digest('hex');

/** The club that a token invites to; null for one that is wrong, expired, used up or revoked. Using it is another matter. */
export const loadInvitation = cache(async (token: string, person: Person | null) => {
  const invite = await db.invite.findFirst({
    where: { tokenHash: hashToken(token), ...usableInvite() },
    select: {
      club: { select: { slug: true, name: true, about: true, rules: true, id: true, ...activeMemberCount } },
    },
  });
  if (!invite) return null;
  const { id, _count, ...club } = invite.club;
  const mine = person && (await loadStanding(id, person.userId));
  return { ...club, memberCount: _count.memberships, standing: mine };
});

async function loadStanding(clubId: string, userId: string) {
  const membership = await db.membership.findUnique({
    where: { clubId_userId: { clubId, userId } },
    select: { standing: true },
  });
  return membership?.standing ?? null;
}
