import { browser } from '../support/request';
import { newId, now } from '@/lib/ambient';
import type { Joining, Role, Standing } from '@/lib/db';

// Loaded late, so that the browser of the tests stands in for the framework's first.
const everything = async () => (await import('@/lib/db/everything')).everything;

/** Somebody with an account, at a browser in which they are signed in. */
export async function somebody(name: string) {
  const userId = newId();
  const here = browser();
  await (await everything()).user.create({ data: { id: userId, name, createdAt: now() } });
  const { openSession } = await import('@/lib/auth');
  await here.within(() => openSession(userId));
  return { ...here, userId, name };
}
export type Somebody = Awaited<ReturnType<typeof somebody>>;

type Described = { name?: string; joining?: Joining; findable?: boolean };

export async function aClub({ name = 'The Lamp', joining = 'open', findable = true }: Described = {}) {
  const id = newId();
  const slug = `lamp-${id}`;
  const about = 'We read by it.';
  const club = { id, slug, name, about, rules: 'Be kind.', joining, findable, createdAt: now() };
  await (await everything()).club.create({ data: club });
  return { clubId: id, slug };
}
export type Club = Awaited<ReturnType<typeof aClub>>;

type Belonging = { role?: Role; standing?: Standing; sharesPlace?: boolean };

export async function belongs(person: Somebody, club: Club, belonging: Belonging = {}) {
  const row = { id: newId(), clubId: club.clubId, userId: person.userId, since: now() };
  const membership = { ...row, role: 'member' as const, standing: 'active' as const, ...belonging };
  await (await everything()).membership.create({ data: membership });
}

/** A club with everybody who may come to its door. */
export async function aPeopledClub(described: Described = {}) {
  const club = await aClub(described);
  const [ada, bram, nell, inês, rex, gus] = (await Promise.all(
    ['Ada', 'Bram', 'Nell', 'Inês', 'Rex', 'Gus'].map(somebody),
  )) as [Somebody, Somebody, Somebody, Somebody, Somebody, Somebody];
  await belongs(ada, club, { role: 'owner' });
  await belongs(bram, club, { role: 'moderator' });
  await belongs(nell, club);
  await belongs(inês, club, { standing: 'asked' });
  await belongs(rex, club, { standing: 'removed' });
  const people = { owner: ada, moderator: bram, member: nell, asked: inês, removed: rex, stranger: gus };
  return { ...people, anonymous: browser(), club };
}

/** How somebody stands to a club: "active owner", or null without a row. */
export async function standingOf(person: Somebody, { clubId }: Club) {
  const where = { clubId_userId: { clubId, userId: person.userId } };
  const membership = await (await everything()).membership.findUnique({ where });
  return membership && `${membership.standing} ${membership.role}`;
}

export async function aBook({ title = 'The Turn of the Screw', chapters = 23 } = {}) {
  const id = newId();
  const book = { id, slug: id, title, author: 'Henry James', about: '', chapterCount: chapters };
  await (await everything()).book.create({ data: { ...book, createdAt: now() } });
  const places = Array.from({ length: chapters + 1 }, (_, ordinal) => ({ bookId: id, ordinal }));
  await (await everything()).place.createMany({ data: places });
  return id;
}

export const absentSentence = 'We couldn’t find that. It may have been removed.';
