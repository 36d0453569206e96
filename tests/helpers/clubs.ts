import { browser } from './fake-browser';
import { newId, now } from '@/lib/clock-and-ids';
import type { Joining, Role, Standing } from '@/lib/db';

// Loaded late, so that the browser of the tests stands in for the framework's first.
const loadDatabase = async () => (await import('@/lib/db/unguarded')).unguardedDb;

/** Somebody with an account, at a browser in which they are signed in. */
export async function createUser(name: string) {
  const userId = newId();
  const here = browser();
  await (await loadDatabase()).user.create({ data: { id: userId, name, createdAt: now() } });
  const { openSession } = await import('@/lib/auth');
  await here.runAsRequest(() => openSession(userId));
  return { ...here, userId, name };
}
export type TestUser = Awaited<ReturnType<typeof createUser>>;

type ClubOptions = { name?: string; joining?: Joining; findable?: boolean };

export async function createClub({ name = 'The Lamp', joining = 'open', findable = true }: ClubOptions = {}) {
  const id = newId();
  const slug = `lamp-${id}`;
  const about = 'We read by it.';
  const club = { id, slug, name, about, rules: 'Be kind.', joining, findable, createdAt: now() };
  await (await loadDatabase()).club.create({ data: club });
  return { clubId: id, slug };
}
export type Club = Awaited<ReturnType<typeof createClub>>;

type MembershipOptions = { role?: Role; standing?: Standing; sharesPlace?: boolean };

export async function addMember(person: TestUser, club: Club, belonging: MembershipOptions = {}) {
  const row = { id: newId(), clubId: club.clubId, userId: person.userId, since: now() };
  const membership = { ...row, role: 'member' as const, standing: 'active' as const, ...belonging };
  await (await loadDatabase()).membership.create({ data: membership });
}

/** A club with everybody who may come to its door. */
export async function createClubWithPeople(described: ClubOptions = {}) {
  const club = await createClub(described);
  const [ada, bram, nell, inês, rex, gus] = (await Promise.all(
    ['Ada', 'Bram', 'Nell', 'Inês', 'Rex', 'Gus'].map(createUser),
  )) as [TestUser, TestUser, TestUser, TestUser, TestUser, TestUser];
  await addMember(ada, club, { role: 'owner' });
  await addMember(bram, club, { role: 'moderator' });
  await addMember(nell, club);
  await addMember(inês, club, { standing: 'asked' });
  await addMember(rex, club, { standing: 'removed' });
  const people = { owner: ada, moderator: bram, member: nell, asked: inês, removed: rex, stranger: gus };
  return { ...people, anonymous: browser(), club };
}

/** How somebody stands to a club: "active owner", or null without a row. */
export async function membershipOf(person: TestUser, { clubId }: Club) {
  const where = { clubId_userId: { clubId, userId: person.userId } };
  const membership = await (await loadDatabase()).membership.findUnique({ where });
  return membership && `${membership.standing} ${membership.role}`;
}

export async function createBook({ title = 'The Turn of the Screw', chapters = 23 } = {}) {
  const id = newId();
  const book = { id, slug: id, title, author: 'Henry James', about: '', chapterCount: chapters };
  await (await loadDatabase()).book.create({ data: { ...book, createdAt: now() } });
  const places = Array.from({ length: chapters + 1 }, (_, ordinal) => ({ bookId: id, ordinal }));
  await (await loadDatabase()).place.createMany({ data: places });
  return id;
}

export const NOT_FOUND_SENTENCE = 'We couldn’t find that. It may have been removed.';
