import { aBook, aClub, belongs, somebody, type Club, type Somebody } from '../clubs/house';
import { browser } from '../support/request';
import { aBookAhead } from './book-ahead';
import { newId, now } from '@/lib/ambient';
import type { Role, Standing, Veil } from '@/lib/db';

// Loaded late, so that the browser of the tests stands in for the framework's first.
const everything = async () => (await import('@/lib/db/everything')).everything;
const gate = () => import('@/lib/gate');

/** The book has nine chapters; what is ahead waits at 7, some are at 3, and everybody else has finished. */
export const lastPlace = 9;
export const ahead = 7;
const [near, finished] = [3, lastPlace];

type Coming = { at: number; movedFrom?: number; veil?: Veil; role?: Role; standing?: Standing };

/** Everybody who may come to a reading: how they stand to the club and where they are. */
const cast = {
  asked: { at: finished, standing: 'asked' },
  removed: { at: finished, standing: 'removed', role: 'moderator' },
  behind: { at: near },
  sealed: { at: near, veil: 'sealed' },
  looker: { at: near },
  'finished member': { at: finished },
  author: { at: finished, movedFrom: 2 },
  'moderator behind': { at: near, role: 'moderator' },
  'sealed moderator behind': { at: near, role: 'moderator', veil: 'sealed' },
  'moderator who looked': { at: near, role: 'moderator' },
  'finished moderator': { at: finished, role: 'moderator' },
  owner: { at: finished, role: 'owner' },
} as const satisfies Record<string, Coming>;

export type Insider = keyof typeof cast;
export type Person = Insider | 'anonymous' | 'stranger';
export const persons = ['anonymous', 'stranger', ...(Object.keys(cast) as Insider[])] as const;

/** One evening of a club: an open thread and a locked one, much that is ahead, and everybody at a browser. */
export async function anEvening() {
  const [bookId, club, elsewhere] = [await aBook({ chapters: lastPlace }), await aClub(), await aClub()];
  const readingId = newId();
  const reading = { id: readingId, clubId: club.clubId, bookId, startedAt: now() };
  await (await everything()).reading.create({ data: reading });
  const here = { club: club.slug, reading: readingId };
  const people = await everybody(club, elsewhere, bookId);
  const said = await talk(people.author, people['finished member'], here);
  const told = await aBookAhead({ bookId, clubId: club.clubId });
  const ids = { ...said, ...told };
  for (const looker of [people.looker, people['moderator who looked']])
    for (const what of ['thread', 'post', 'answer'] as const)
      await looksAt(looker, here, { kind: what === 'thread' ? 'thread' : 'post', id: ids[what] });
  const at = `/clubs/${club.slug}/${readingId}`;
  return { people: { ...people, anonymous: browser() }, here, at, ids, bookId };
}
export type Evening = Awaited<ReturnType<typeof anEvening>>;

async function everybody(club: Club, elsewhere: Club, bookId: string) {
  const people: Partial<Record<Person, Somebody>> = { stranger: await somebody('Gus') };
  await belongs(people.stranger!, elsewhere, { role: 'owner' });
  await isAt(people.stranger!, bookId, { at: finished });
  for (const [name, coming] of Object.entries(cast) as [Insider, Coming][]) {
    const { role, standing } = coming;
    people[name] = await somebody(name);
    await belongs(people[name], club, { ...(role && { role }), ...(standing && { standing }) });
    await isAt(people[name], bookId, coming);
  }
  return people as Record<Exclude<Person, 'anonymous'>, Somebody>;
}

async function isAt({ userId }: Somebody, bookId: string, { at, movedFrom, veil = 'marked' }: Coming) {
  const row = { id: newId(), userId, bookId, readThrough: at, movedFrom, veil, movedAt: now() };
  await (await everything()).progress.create({ data: row });
}

type Here = { club: string; reading: string };

/** Who somebody is in the reading at this moment. */
export async function readerFor({ userId }: Somebody, here: Here) {
  const reader = await (await gate()).readerOf({ userId, ...here });
  if (!reader) throw new Error('Nobody is admitted here by that name.');
  return reader;
}

export const words = (source: string) => ({ source, requestKey: newId() });

export async function says(by: Somebody, here: Here, threadId: string, source: string, mark: number) {
  const draft = { ...words(source), threadId, mark, parentId: null, quotes: [] };
  const written = await (await gate()).writePost(await readerFor(by, here), draft);
  if (written === null || typeof written === 'string' || 'refused' in written)
    throw new Error(`Not written: ${JSON.stringify(written)}`);
  return written.id;
}

export async function begins(by: Somebody, here: Here, title: string, source: string, mark: number) {
  const started = await (
    await gate()
  ).startThread(await readerFor(by, here), { ...words(source), title, mark });
  if (started === 'hollow' || 'refused' in started) throw new Error('Not begun.');
  return started;
}

/** What was said, by id. Words that are ahead begin with `canary`. */
async function talk(author: Somebody, reporter: Somebody, here: Here) {
  const open = await begins(author, here, 'The pond', 'Hello all.', 1);
  const locked = await begins(author, here, 'The fence', 'Enough.', 1);
  const begun = await begins(author, here, 'canaryTitle', 'canaryOpening', ahead);
  const openPost = await says(author, here, open.threadId, 'Ducks. ||canaryAside||{7}', 1);
  const answer = await says(author, here, open.threadId, 'canaryAnswer', ahead);
  const post = await says(author, here, begun.threadId, 'canaryPost', ahead);
  const gone = await says(author, here, begun.threadId, 'canaryGone', ahead);
  const { removePost, reportPost } = await gate();
  await removePost(await readerFor(author, here), { postId: gone, reason: 'canaryReason' });
  await reportPost(await readerFor(reporter, here), { postId: post, reason: 'canaryReport' });
  const db = await everything();
  await db.thread.update({ where: { id: locked.threadId }, data: { lockedAt: now() } });
  const aside = await db.aside.findFirstOrThrow({ where: { postId: openPost } });
  const report = await db.report.findFirstOrThrow({ where: { postId: post } });
  return {
    ...{ openThread: open.threadId, openPost, lockedThread: locked.threadId },
    ...{ thread: begun.threadId, opening: begun.id, post, gone, answer, aside: aside.id, report: report.id },
  };
}

type Item = { kind: 'thread' | 'post' | 'report'; id: string };

async function looksAt(by: Somebody, here: Here, item: Item) {
  if (!(await (await gate()).lookAt(await readerFor(by, here), item))) throw new Error('Nothing to look at.');
}
