import { createBook, createClub, addMember, createUser, type Club, type TestUser } from '../helpers/clubs';
import { browser } from '../helpers/fake-browser';
import { createHiddenBookContent } from './hidden-book-content';
import { newId, now } from '@/lib/clock-and-ids';
import type { Role, Standing, Veil } from '@/lib/db';

// Loaded late, so that the browser of the tests stands in for the framework's first.
const loadDatabase = async () => (await import('@/lib/db/unguarded')).unguardedDb;
const loadGate = () => import('@/lib/gate');

/** The book has nine chapters; what is ahead waits at 7, some are at 3, and everybody else has finished. */
export const LAST_PLACE = 9;
export const HIDDEN_PLACE = 7;
const BEHIND = 3;
const FINISHED = LAST_PLACE;

type PersonState = { at: number; movedFrom?: number; veil?: Veil; role?: Role; standing?: Standing };

/** Everybody who may come to a reading: how they stand to the club and where they are. */
const CAST = {
  asked: { at: FINISHED, standing: 'asked' },
  removed: { at: FINISHED, standing: 'removed', role: 'moderator' },
  behind: { at: BEHIND },
  sealed: { at: BEHIND, veil: 'sealed' },
  looker: { at: BEHIND },
  'finished member': { at: FINISHED },
  author: { at: FINISHED, movedFrom: 2 },
  'moderator behind': { at: BEHIND, role: 'moderator' },
  'sealed moderator behind': { at: BEHIND, role: 'moderator', veil: 'sealed' },
  'moderator who looked': { at: BEHIND, role: 'moderator' },
  'finished moderator': { at: FINISHED, role: 'moderator' },
  owner: { at: FINISHED, role: 'owner' },
} as const satisfies Record<string, PersonState>;

export type Insider = keyof typeof CAST;
export type Person = Insider | 'anonymous' | 'stranger';
export const persons = ['anonymous', 'stranger', ...(Object.keys(CAST) as Insider[])] as const;

/** One evening of a club: an open thread and a locked one, much that is ahead, and everybody at a browser. */
export async function permissionFixture() {
  const bookId = await createBook({ chapters: LAST_PLACE });
  const club = await createClub();
  const elsewhere = await createClub();
  const readingId = newId();
  const reading = { id: readingId, clubId: club.clubId, bookId, startedAt: now() };
  await (await loadDatabase()).reading.create({ data: reading });
  const here = { club: club.slug, reading: readingId };
  const people = await createPeople(club, elsewhere, bookId);
  const books = await createOtherBooks(club, elsewhere, { bookId, userId: people.author.userId });
  const said = await createDiscussion(people.author, people['finished member'], here);
  const told = await createHiddenBookContent({
    bookId,
    clubId: club.clubId,
    by: people['finished member'].userId,
  });
  const ids = { ...said, ...told, ...books };
  for (const looker of [people.looker, people['moderator who looked']])
    for (const what of ['thread', 'post', 'answer'] as const)
      await look(looker, here, { kind: what === 'thread' ? 'thread' : 'post', id: ids[what] });
  const at = `/clubs/${club.slug}/${readingId}`;
  return { people: { ...people, anonymous: browser() }, here, at, ids, bookId };
}
export type PermissionFixture = Awaited<ReturnType<typeof permissionFixture>>;

/** Two more books of the club with as many chapters, one of which the author reads as the same; and others. */
async function createOtherBooks(club: Club, elsewhere: Club, author: { bookId: string; userId: string }) {
  const db = await loadDatabase();
  const twin = await createBook({ chapters: LAST_PLACE });
  const same = await createBook({ chapters: LAST_PLACE });
  const shortBook = await createBook({ chapters: 2 });
  const foreignBook = await createBook({ chapters: LAST_PLACE });
  const read = (bookId: string, { clubId }: Club) => ({ id: newId(), clubId, bookId, startedAt: now() });
  await db.reading.createMany({
    data: [...[twin, same, shortBook].map((book) => read(book, club)), read(foreignBook, elsewhere)],
  });
  const shareId = newId();
  await db.sharedBookmark.createMany({
    data: [author.bookId, same].map((bookId) => ({ userId: author.userId, bookId, shareId })),
  });
  return { twin, shortBook, foreignBook };
}

async function createPeople(club: Club, elsewhere: Club, bookId: string) {
  const people: Partial<Record<Person, TestUser>> = { stranger: await createUser('Gus') };
  await addMember(people.stranger!, elsewhere, { role: 'owner' });
  await setProgress(people.stranger!, bookId, { at: FINISHED });
  for (const [name, coming] of Object.entries(CAST) as [Insider, PersonState][]) {
    const { role, standing } = coming;
    people[name] = await createUser(name);
    await addMember(people[name], club, { ...(role && { role }), ...(standing && { standing }) });
    await setProgress(people[name], bookId, coming);
  }
  return people as Record<Exclude<Person, 'anonymous'>, TestUser>;
}

async function setProgress(
  { userId }: TestUser,
  bookId: string,
  { at, movedFrom, veil = 'marked' }: PersonState,
) {
  const row = { id: newId(), userId, bookId, readThrough: at, movedFrom, veil, movedAt: now() };
  await (await loadDatabase()).progress.create({ data: row });
}

type ReadingParams = { club: string; reading: string };

/** Who somebody is in the reading at this moment. */
export async function currentReader({ userId }: TestUser, here: ReadingParams) {
  const { loadReader } = await import('../helpers/gate-reads');
  const reader = await loadReader({ userId, ...here });
  if (!reader) throw new Error('Nobody is admitted here by that name.');
  return reader;
}

export const postDraft = (source: string) => ({ source, requestKey: newId() });

export async function postReply(
  by: TestUser,
  here: ReadingParams,
  threadId: string,
  source: string,
  mark: number,
) {
  const draft = { ...postDraft(source), threadId, mark, parentId: null, quotes: [] };
  const written = await (await loadGate()).createReply(await currentReader(by, here), draft);
  if (written === null || typeof written === 'string' || 'refused' in written)
    throw new Error(`Not written: ${JSON.stringify(written)}`);
  return written.id;
}

export async function postThread(
  by: TestUser,
  here: ReadingParams,
  title: string,
  source: string,
  mark: number,
) {
  const started = await (
    await loadGate()
  ).createThread(await currentReader(by, here), { ...postDraft(source), title, mark });
  if (typeof started === 'string' || 'refused' in started) throw new Error('Not begun.');
  return started;
}

/** What was said, by id. Words that are ahead begin with `canary`. */
async function createDiscussion(author: TestUser, reporter: TestUser, here: ReadingParams) {
  const open = await postThread(author, here, 'The pond', 'Hello all.', 1);
  const locked = await postThread(author, here, 'The fence', 'Enough.', 1);
  const begun = await postThread(author, here, 'canaryTitle', 'canaryOpening', HIDDEN_PLACE);
  const openPost = await postReply(author, here, open.threadId, 'Ducks. ||canaryAside||{7}', 1);
  const answer = await postReply(author, here, open.threadId, 'canaryAnswer', HIDDEN_PLACE);
  const post = await postReply(author, here, begun.threadId, 'canaryPost', HIDDEN_PLACE);
  const gone = await postReply(author, here, begun.threadId, 'canaryGone', HIDDEN_PLACE);
  const { removePost, reportPost } = await loadGate();
  await removePost(await currentReader(author, here), { postId: gone, reason: 'canaryReason' });
  await reportPost(await currentReader(reporter, here), { postId: post, reason: 'canaryReport' });
  const db = await loadDatabase();
  await db.thread.update({ where: { id: locked.threadId }, data: { lockedAt: now() } });
  const aside = await db.aside.findFirstOrThrow({ where: { postId: openPost } });
  const report = await db.report.findFirstOrThrow({ where: { postId: post } });
  return {
    openThread: open.threadId,
    openPost,
    lockedThread: locked.threadId,
    thread: begun.threadId,
    opening: begun.id,
    post,
    gone,
    answer,
    aside: aside.id,
    report: report.id,
  };
}

type Item = { kind: 'thread' | 'post' | 'report'; id: string };

async function look(by: TestUser, here: ReadingParams, item: Item) {
  if (!(await (await loadGate()).lookAt(await currentReader(by, here), item)))
    throw new Error('Nothing to look at.');
}
