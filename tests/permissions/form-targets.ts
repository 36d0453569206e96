import type { PermissionFixture } from './fixture';
import { absentTargets } from './absent-ids';
import { newId, newToken } from '@/lib/clock-and-ids';

/** What may be named in a form: of an evening, of a club that nobody can find, of the people in both. */
export type FormTargets = Pick<PermissionFixture, 'here' | 'at' | 'ids'> & { club: string } & Record<
    OtherTarget,
    string
  >;
type OtherTarget = 'person' | 'email' | 'session' | 'book' | 'invite' | 'token';

/** A club beside the evening's that cannot be found, of its author, who has an address; and from which `removed` was removed, too. */
export async function createFormTargets(evening: PermissionFixture): Promise<FormTargets> {
  const { createClub, addMember } = await import('../helpers/clubs');
  const { author, removed } = evening.people;
  const club = await createClub({ joining: 'invitation', findable: false });
  await addMember(author, club, { role: 'owner' });
  await addMember(removed, club, { standing: 'removed' });
  const { unguardedDb } = await import('@/lib/db/unguarded');
  const email = 'author@example.org';
  await unguardedDb.user.update({ where: { id: author.userId }, data: { email } });
  const session = await unguardedDb.session.findFirstOrThrow({ where: { userId: author.userId } });
  return {
    here: evening.here,
    at: evening.at,
    ids: evening.ids,
    book: evening.bookId,
    club: club.slug,
    person: author.userId,
    email,
    session: session.id,
    ...(await createSpentInvite(club.clubId, author.userId)),
  };
}

async function createSpentInvite(clubId: string, createdById: string) {
  const { hashToken } = await import('@/lib/clubs/queries');
  const { unguardedDb } = await import('@/lib/db/unguarded');
  const id = newId();
  const token = newToken();
  const createdAt = new Date();
  const expiresAt = new Date(createdAt.getTime() + 1e8);
  const invite = {
    id,
    clubId,
    createdById,
    createdAt,
    expiresAt,
    usesLeft: 3,
    tokenHash: hashToken(newToken()),
  };
  await unguardedDb.invite.create({ data: invite });
  return { invite: id, token };
}

/** Targets of nobody and nowhere. */
export const absentFormTargets = (evening: PermissionFixture): FormTargets => ({
  ...absentTargets(evening),
  club: `no-club-${newId()}`,
  person: newId(),
  email: `${newId()}@example.org`,
  session: newId(),
  book: newId(),
  invite: newId(),
  token: newToken(),
});
