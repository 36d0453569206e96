import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { now } from '@/lib/clock-and-ids';
import { unguardedDb } from '@/lib/db/unguarded';
import {
  changeMark,
  editPost,
  lookAt,
  markPostsRead,
  markReadingRead,
  moveBookmark,
  readNewThreads,
  removePost,
  restorePost,
  type Reader,
} from '@/lib/gate';
import { gateFixture, postReply, postThread } from '../../helpers/gate';
import { listThreads, readPostPage, readThread } from '../../helpers/gate-reads';

const CHAPTERS = 5;
const room = await gateFixture({ chapters: CHAPTERS });
const wren = await room.readerAt('Wren', { at: CHAPTERS, role: 'owner' });
const place = fc.integer({ min: 0, max: CHAPTERS });

type Step =
  | { does: 'writes'; mark: number; spoilers: number[]; own: boolean }
  | { does: 'moves'; to: number }
  | { does: 'removes' | 'restores' | 'looks'; nth: number }
  | { does: 'marks'; nth: number; mark: number }
  | { does: 'reads' | 'reads all' };

const nth = fc.nat(20);
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      does: fc.constant('writes' as const),
      mark: place,
      spoilers: fc.array(place, { maxLength: 2 }),
      own: fc.integer({ min: 0, max: 3 }).map((one) => one === 0),
    }),
  },
  { weight: 3, arbitrary: fc.record({ does: fc.constant('moves' as const), to: place }) },
  { weight: 3, arbitrary: fc.record({ does: fc.constant('reads' as const) }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('reads all' as const) }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constantFrom('removes', 'restores', 'looks'), nth }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('marks' as const), nth, mark: place }) },
);

const writeSource = (spoilers: number[]) =>
  ['Plain words', ...spoilers.map((at) => `||aside ${at}||{${at === 0 ? 'beginning' : at}}`)].join(' ');

/** A story of one thread, and what of it must be new to its reader, by what has been on their pages. */
async function play(steps: Step[]) {
  const reader = await room.readerAt('Inês', { at: 0 });
  const { threadId, id: opening } = await postThread(wren, 'It begins.', 0);
  const posts = [opening];
  /** The words of each post that were on a page, without covers. */
  const seen = new Map<string, Set<string>>();
  for (const step of steps) {
    const before = await room.reload(reader);
    const chosen = 'nth' in step ? posts[step.nth % posts.length]! : '';
    if (step.does === 'writes' && (!step.own || (await readThread(before, threadId))?.kind === 'open')) {
      const author = step.own ? before : wren;
      posts.push(await postReply(author, writeSource(step.spoilers), { threadId, mark: step.mark }));
    }
    if (step.does === 'moves') await moveBookmark(before, step.to);
    // Without its opening post a thread takes no answers.
    if (step.does === 'removes' && chosen !== opening)
      await removePost(wren, { postId: chosen, reason: 'No.' });
    if (step.does === 'restores') await restorePost(wren, { postId: chosen, reason: 'Yes.' });
    if (step.does === 'looks') await lookAt(before, { kind: 'post', id: chosen });
    if (step.does === 'marks') await changeMark(wren, { postId: chosen, mark: step.mark, reason: 'So.' });
    if (step.does === 'reads') await readAll(before, threadId, seen);
    if (step.does === 'reads all') {
      await noteAll(before, threadId, seen);
      await markReadingRead(before, { place: before.readThrough, until: now() });
    }
    await checkNews(await room.reload(reader), threadId, seen);
  }
  await unguardedDb.thread.delete({ where: { id: threadId } });
}

/** Sees every page, as somebody does who scrolls through them, and remembers what was there. */
async function readAll(reader: Reader, threadId: string, seen: Map<string, Set<string>>) {
  await noteAll(reader, threadId, seen);
  const { posts } = await readPostPage(reader, threadId, 1);
  await markPostsRead(reader, { threadId, postIds: posts.map(({ id }) => id), place: reader.readThrough });
}

async function noteAll(reader: Reader, threadId: string, seen: Map<string, Set<string>>) {
  for (const { id, words } of await shownWords(reader, threadId))
    seen.set(id, (seen.get(id) ?? new Set()).add(words));
}

/** What the reader has before them of every post that their bookmark has come to: its words, none of them under a cover. */
async function shownWords(reader: Reader, threadId: string) {
  const versions = await unguardedDb.postVersion.findMany({
    where: { threadId, spoilsThrough: { lte: reader.readThrough } },
    orderBy: { spoilsThrough: 'asc' },
    include: { post: true },
  });
  const last = new Map(versions.map((version) => [version.postId, version]));
  return [...last.values()].map(({ postId, sealed, post }) => ({ id: postId, words: sealed, post }));
}

async function checkNews(reader: Reader, threadId: string, seen: Map<string, Set<string>>) {
  const shown = await shownWords(reader, threadId);
  const fresh = shown
    .filter(({ post }) => post.authorId !== reader.userId && post.removedAt === null)
    .filter(({ id, words }) => !hasSeen(seen.get(id), words));
  const page = await readPostPage(reader, threadId, 1);
  const flagged = page.posts.filter(({ news }) => news !== null);
  expect(flagged.map(({ id }) => id).sort()).toEqual(fresh.map(({ id }) => id).sort());
  expect(page.firstNew).toBe(flagged[0]?.id ?? null);

  const line = (await listThreads(reader, 1)).lines.find(({ id }) => id === threadId);
  const counted = {
    fresh: flagged.filter(({ news }) => news === 'fresh').length,
    opened: flagged.filter(({ news }) => news === 'opened').length,
  };
  if (line) expect(line.news).toEqual(counted);
  const listed = (await readNewThreads(reader)).threads.find(({ id }) => id === threadId);
  if (flagged.length === 0 || !line) expect(listed).toBeUndefined();
  else expect(listed).toMatchObject({ news: counted, first: { id: flagged[0]!.id } });

  for (const { id, news } of flagged) {
    const post = shown.find((one) => one.id === id)!;
    expect([id, news]).toEqual([id, (await wasReachedLater(reader, post)) ? 'opened' : 'fresh']);
  }
}

/** A spoiler that opened, and was then under the reader's eyes, is no news when they go back and come again. */
const hasSeen = (all: Set<string> | undefined, words: string) =>
  [...(all ?? [])].some((one) => one === words || asideCount(one) > asideCount(words));
const asideCount = (words: string) => words.split('aside').length;

async function wasReachedLater(reader: Reader, { id, post }: { id: string; post: { createdAt: Date } }) {
  const { spoilsThrough } = await unguardedDb.postVersion.findFirstOrThrow({
    where: { postId: id, spoilsThrough: { lte: reader.readThrough } },
    orderBy: { spoilsThrough: 'desc' },
  });
  const moves = await unguardedDb.bookmarkMove.findMany({ where: { userId: reader.userId } });
  return moves.some(
    ({ fromPlace, toPlace, movedAt }) =>
      fromPlace < spoilsThrough && spoilsThrough <= toPlace && movedAt > post.createdAt,
  );
}

describe('what is new', () => {
  it('is what the reader can see, did not write, and has not had on a page, whatever happens', async () => {
    await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 14 }), play), { numRuns: 25 });
  });
});

describe('the moves of a bookmark', () => {
  it('cover the places up to it, each once', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(place, { maxLength: 8 }), async (places) => {
        const reader = await room.readerAt('Inês', { at: 0 });
        for (const to of places) await moveBookmark(await room.reload(reader), to);
        const moves = await unguardedDb.bookmarkMove.findMany({
          where: { userId: reader.userId },
          orderBy: { toPlace: 'asc' },
        });
        const { readThrough } = await room.reload(reader);
        const covered = moves.flatMap(({ fromPlace, toPlace }) =>
          Array.from({ length: toPlace - fromPlace }, (_, at) => fromPlace + at + 1),
        );
        expect(covered).toEqual(Array.from({ length: readThrough }, (_, at) => at + 1));
      }),
      { numRuns: 30 },
    );
  });
});

describe('an edit', () => {
  it('makes nothing new but a spoiler that it adds, to who has come to that', async () => {
    const near = await room.readerAt('Inês', { at: 1 });
    const far = await room.readerAt('Sol', { at: 4 });
    const { threadId, id } = await postThread(wren, 'Plain words', 0);
    const empty = new Map<string, Set<string>>();
    for (const reader of [near, far]) await readAll(reader, threadId, empty);

    const revise = (source: string, revision: number) =>
      editPost(wren, { postId: id, revision, source, title: 'A thread', mark: 0, uncovers: false });
    await revise('Plainer words', 1);
    for (const reader of [near, far]) expect((await readPostPage(reader, threadId, 1)).firstNew).toBeNull();
    await revise('Plainer words ||an aside||{3}', 2);
    expect((await readPostPage(near, threadId, 1)).firstNew).toBeNull();
    expect((await readPostPage(far, threadId, 1)).firstNew).toBe(id);
  });
});

describe('reading a page', () => {
  it('counts what its bookmark showed, and nothing that is ahead, elsewhere or written later', async () => {
    const reader = await room.readerAt('Inês', { at: 2 });
    const { threadId, id } = await postThread(wren, 'It begins. ||an aside||{4}', 0);
    const ahead = await postReply(wren, 'About the fourth.', { threadId, mark: 4 });
    const elsewhere = await postThread(wren, 'Another.', 0);
    const made = now();

    await markPostsRead(reader, { threadId, postIds: [id, ahead, elsewhere.id], place: 5 });
    expect((await readPostPage(reader, threadId, 1)).firstNew).toBeNull();
    expect((await readPostPage(reader, elsewhere.threadId, 1)).firstNew).toBe(elsewhere.id);

    // Another tab has moved the bookmark on while the page of before reports what was on it.
    await moveBookmark(reader, 4);
    const later = await room.reload(reader);
    await markPostsRead(later, { threadId, postIds: [id, ahead], place: 2 });
    const { posts } = await readPostPage(later, threadId, 1);
    expect(posts.map(({ news }) => news)).toEqual(['opened', 'opened']);

    await new Promise((resolve) => setTimeout(resolve, 2));
    const late = await postReply(wren, 'Written since.', { threadId, mark: 0 });
    await markReadingRead(later, { place: 4, until: made });
    expect((await readPostPage(later, threadId, 1)).firstNew).toBe(late);
  });

  it('loses nothing where two pages report at once', async () => {
    const reader = await room.readerAt('Inês', { at: 2 });
    const { threadId, id } = await postThread(wren, 'It begins.', 0);
    const ids = [id];
    for (let at = 0; at < 6; at += 1) ids.push(await postReply(wren, `Number ${at}.`, { threadId, mark: 0 }));
    await Promise.all(ids.map((one) => markPostsRead(reader, { threadId, postIds: [one], place: 2 })));
    expect((await readPostPage(reader, threadId, 1)).firstNew).toBeNull();
  });
});
