import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { now } from '@/lib/clock-and-ids';
import { run } from '@/lib/db';
import {
  answerReport,
  changeMark,
  editPost,
  followReading,
  followThread,
  lookAt,
  markNoticesRead,
  markPostsRead,
  moveBookmark,
  noticeCountQuery,
  react,
  readEditablePost,
  readNotices,
  removePost,
  reportPost,
  restorePost,
  transactionWithRequestAnswer,
  type Reader,
} from '@/lib/gate';
import { unguardedDb } from '@/lib/db/unguarded';
import { gateFixture, postReply, postThread, readPost, storedMark } from '../../helpers/gate';
import { readPostPage } from '../../helpers/gate-reads';

const CHAPTERS = 5;
const room = await gateFixture({ chapters: CHAPTERS });
const wren = await room.readerAt('Wren', { at: CHAPTERS, role: 'owner' });
const otto = await room.readerAt('Otto', { at: CHAPTERS });

const listNotices = async ({ userId }: Reader) => (await readNotices(userId)).notices;
const listUnread = async (reader: Reader) => (await listNotices(reader)).filter(({ isRead }) => !isRead);
const listLines = async (reader: Reader) =>
  (await listUnread(reader)).map(({ kind, key }) => `${kind} ${key}`);
const countFor = ({ userId }: Reader) => run(noticeCountQuery({ userId }));

let named = 0;
/** Somebody whom no other test names. */
async function newcomer(options: Parameters<typeof room.readerAt>[1]) {
  const name = `Inês ${String.fromCodePoint(97 + (named % 26))}${(named += 1)}`;
  return { name, reader: await room.readerAt(name, options) };
}

describe('what somebody is told', () => {
  it('an answer, a quotation and a mention, each once, with how the post begins', async () => {
    const { name, reader } = await newcomer({ at: 2 });
    const { threadId, id: mine } = await postThread(reader, 'I begin.', 2, 'Her thread');
    const answer = await postReply(wren, `I answer **you**, @${name}.`, {
      threadId,
      mark: 2,
      parentId: mine,
    });
    const quotation = await postReply(wren, '> I begin.\n\nSo you do.', {
      threadId,
      mark: 2,
      quotes: [mine],
    });
    const other = await postReply(wren, 'By the way.', { threadId, mark: 2 });
    const notices = await listNotices(reader);
    expect(notices.map(({ kind, about }) => [kind, about?.post, about?.title])).toEqual(
      expect.arrayContaining([
        ['mention', answer, 'Her thread'],
        ['quotation', quotation, 'Her thread'],
        ['post', other, 'Her thread'],
      ]),
    );
    expect(notices).toHaveLength(3);
    expect(notices.find(({ kind }) => kind === 'mention')).toMatchObject({
      by: ['Wren'],
      about: { words: `I answer you, @${name}.` },
    });
  });

  it('new posts of a thread that one follows are one line, and its count is theirs', async () => {
    const { reader } = await newcomer({ at: 3 });
    const { threadId } = await postThread(wren, 'A thread.', 0);
    await postReply(wren, 'Before anybody follows.', { threadId, mark: 0 });
    expect(await followThread(reader, threadId, 'everything')).toBe(true);
    for (const mark of [1, 4, 3]) await postReply(otto, `Of chapter ${mark}.`, { threadId, mark });
    expect(await listUnread(reader)).toMatchObject([{ kind: 'post', key: threadId, count: 2, by: ['Otto'] }]);
    expect(await countFor(reader)).toBe(1);
  });

  it('one who wants nothing of a book hears of no thread of it but one that they chose', async () => {
    const { name, reader } = await newcomer({ at: 3 });
    const { threadId, id } = await postThread(reader, 'I ask.', 1);
    await followReading(reader, 'nothing');
    await postReply(wren, `@${name}, no.`, { threadId, mark: 1, parentId: id });
    await react(wren, { postId: id, feeling: 'love', on: true });
    expect(await listLines(reader)).toEqual([]);
    await followThread(reader, threadId, 'answers');
    const answer = await postReply(wren, 'Yes.', { threadId, mark: 1, parentId: id });
    expect(await listLines(reader)).toEqual([`answer ${answer}`]);
  });

  it('reactions to a post are one line with the feelings and no names, until they are taken back', async () => {
    const { reader } = await newcomer({ at: 3 });
    const { id } = await postThread(reader, 'Feel something.', 1);
    await react(wren, { postId: id, feeling: 'love', on: true });
    await react(wren, { postId: id, feeling: 'moved', on: true });
    await react(otto, { postId: id, feeling: 'sad', on: true });
    expect(await listUnread(reader)).toMatchObject([
      { kind: 'reaction', key: id, count: 2, by: [], feelings: ['love', 'moved', 'sad'] },
    ]);
    await react(wren, { postId: id, feeling: 'love', on: false });
    await react(otto, { postId: id, feeling: 'sad', on: false });
    expect(await listUnread(reader)).toMatchObject([{ count: 1, feelings: ['moved'] }]);
    await react(wren, { postId: id, feeling: 'moved', on: false });
    expect(await listLines(reader)).toEqual([]);
  });

  it('another mark of one’s post, and what came of one’s report even where the post is gone', async () => {
    const { reader } = await newcomer({ at: 3 });
    const { threadId, id } = await postThread(reader, 'Mine.', 1);
    await changeMark(wren, { postId: id, mark: 3, reason: 'It tells.' });
    expect(await listLines(reader)).toEqual([`mark ${id}`]);
    const reported = await postReply(otto, 'Rude.', { threadId, mark: 3 });
    await markNoticesRead(reader.userId, now(), null);
    await reportPost(reader, { postId: reported, reason: 'Rude.' });
    const { id: reportId } = await unguardedDb.report.findFirstOrThrow({ where: { postId: reported } });
    await answerReport(wren, { reportId, uphold: true, reason: 'It is.' });
    await removePost(wren, { postId: reported, reason: 'Rude.' });
    expect(await listUnread(reader)).toMatchObject([{ kind: 'report', key: reported, about: { words: '' } }]);
  });

  it('that one was let into a club', async () => {
    const userId = await room.addMember('Asker', { standing: 'active' });
    const { clubId } = room;
    await transactionWithRequestAnswer((_tx, tell) =>
      tell({ userId, clubId, actorId: wren.userId, kind: 'admitted' }),
    );
    const { notices } = await readNotices(userId);
    expect(notices).toMatchObject([{ kind: 'admitted', key: clubId, about: null, club: 'A club', by: [] }]);
    await markNoticesRead(userId, now(), { kind: 'admitted', key: clubId });
    expect(await run(noticeCountQuery({ userId }))).toBe(0);
  });

  it('nothing of a club that one has left, and nothing about oneself by oneself', async () => {
    const { name, reader } = await newcomer({ at: 3 });
    const { threadId, id } = await postThread(reader, `I am @${name}.`, 1);
    await postReply(reader, 'I answer myself.', { threadId, parentId: id, mark: 1 });
    await react(reader, { postId: id, feeling: 'love', on: true });
    expect(await listNotices(reader)).toEqual([]);
    await postReply(wren, 'I answer.', { threadId, parentId: id, mark: 1 });
    expect(await countFor(reader)).toBe(1);
    const { userId, clubId } = reader;
    await unguardedDb.membership.delete({ where: { clubId_userId: { clubId, userId } } });
    expect([await listNotices(reader), await countFor(reader)]).toEqual([[], 0]);
  });
});

describe('what lies ahead', () => {
  it('is told once it is reached, and no longer after a move back', async () => {
    const { name, reader } = await newcomer({ at: 2, veil: 'sealed' });
    const { threadId, id } = await postThread(reader, 'I ask.', 1);
    const answer = await postReply(wren, 'Later.', { threadId, mark: 4, parentId: id });
    const named = await postReply(otto, `Now, and ||@${name} later||{5}`, { threadId, mark: 1 });
    await followThread(reader, threadId, 'answers');
    expect(await listLines(reader)).toEqual([`post ${threadId}`]);
    await markNoticesRead(reader.userId, now(), null);
    await moveBookmark(reader, 4);
    expect(await listLines(reader)).toEqual([`answer ${answer}`]);
    await moveBookmark(await room.reload(reader), 2);
    expect([await listLines(reader), await countFor(reader)]).toEqual([[], 0]);
    expect(named).toBeDefined();
  });

  it('of a post that was looked at, its notice waits for its place', async () => {
    const { reader } = await newcomer({ at: 2 });
    const { threadId, id } = await postThread(reader, 'I ask.', 1);
    const answer = await postReply(wren, 'Later.', { threadId, mark: 4, parentId: id });
    await lookAt(reader, { kind: 'post', id: answer });
    expect(await listLines(reader)).toEqual([]);
  });

  it('the title of a thread that closed is not told with what is about one’s own post in it', async () => {
    const { reader } = await newcomer({ at: 4 });
    const { threadId } = await postThread(wren, 'It tells.', 4, 'What chapter 4 tells');
    const mine = await postReply(reader, 'So it does.', { threadId });
    await react(wren, { postId: mine, feeling: 'love', on: true });
    expect(await listNotices(reader)).toMatchObject([{ about: { title: 'What chapter 4 tells' } }]);
    await moveBookmark(reader, 1);
    expect(await listNotices(reader)).toMatchObject([
      { kind: 'reaction', about: { title: null, words: 'So it does.' } },
    ]);
  });

  it('cannot be marked read, nor be followed', async () => {
    const { reader } = await newcomer({ at: 2 });
    const { threadId, id } = await postThread(reader, 'I ask.', 1);
    const answer = await postReply(wren, 'Later.', { threadId, mark: 4, parentId: id });
    await markNoticesRead(reader.userId, now(), null);
    await markNoticesRead(reader.userId, now(), { kind: 'answer', key: answer });
    await markPostsRead(reader, { threadId, postIds: [answer], place: CHAPTERS });
    await moveBookmark(reader, 4);
    expect(await listLines(reader)).toEqual([`answer ${answer}`]);
    const { threadId: ahead } = await postThread(wren, 'At the end.', 5);
    expect(await followThread(await room.reload(reader), ahead, 'everything')).toBe(false);
  });
});

// ---------------------------------------------------------------- a property

const place = fc.integer({ min: 0, max: CHAPTERS });
const nth = fc.nat(20);
const namesHer = fc.constantFrom('plain', 'aside', 'code', 'quoted', 'no');
type Step =
  | { does: 'writes'; mark: number; answers: boolean; names: string; at: number }
  | { does: 'moves'; to: number }
  | { does: 'removes' | 'restores'; nth: number }
  | { does: 'marks'; nth: number; mark: number }
  | { does: 'edits'; nth: number; names: string; at: number }
  | { does: 'reads' | 'reads notices' };

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      does: fc.constant('writes' as const),
      mark: place,
      answers: fc.boolean(),
      names: namesHer,
      at: place,
    }),
  },
  { weight: 3, arbitrary: fc.record({ does: fc.constant('moves' as const), to: place }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constantFrom('removes', 'restores'), nth }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('marks' as const), nth, mark: place }) },
  {
    weight: 1,
    arbitrary: fc.record({ does: fc.constant('edits' as const), nth, names: namesHer, at: place }),
  },
  { weight: 2, arbitrary: fc.record({ does: fc.constantFrom('reads', 'reads notices') }) },
);

function writeSource(name: string, names: string, at: number): string {
  if (names === 'plain') return `Words for @${name}.`;
  if (names === 'aside') return `Words ||and @${name} here||{${at === 0 ? 'beginning' : at}}`;
  if (names === 'code') return `Words and \`@${name}\``;
  return names === 'quoted' ? `> @${name}\n\nWords` : 'Words';
}

/** What a reader is told must be what their own page of the thread shows them. */
async function play(steps: Step[], level: 'everything' | 'answers' | 'nothing') {
  const { name, reader } = await newcomer({ at: 0 });
  const { threadId, id: opening } = await postThread(wren, 'It begins.', 0);
  const hers = await postReply(reader, 'I was here.', { threadId, mark: 0 });
  await followThread(reader, threadId, level);
  const posts = [opening];
  /** As what a post is told, and whether that was read. */
  const told = new Map<string, { kind: 'mention' | 'answer' | 'post'; isRead: boolean }>();
  for (const one of steps) {
    const before = await room.reload(reader);
    const chosen = 'nth' in one ? posts[one.nth % posts.length]! : '';
    if (one.does === 'writes') {
      const source = writeSource(name, one.names, one.at);
      const id = await postReply(wren, source, {
        threadId,
        mark: one.mark,
        parentId: one.answers ? hers : null,
      });
      posts.push(id);
      const isNamed = one.names === 'plain' || one.names === 'aside';
      // Its mark may have been raised to that of the thread.
      const isNamedAtOnce =
        one.names === 'plain' || (one.names === 'aside' && one.at <= (await storedMark(id)));
      const other = one.answers ? ('answer' as const) : level === 'everything' ? ('post' as const) : null;
      const kind = isNamedAtOnce || (isNamed && !other) ? ('mention' as const) : other;
      if (kind && level !== 'nothing') told.set(id, { kind, isRead: false });
    }
    if (one.does === 'moves') await moveBookmark(before, one.to);
    if (one.does === 'removes' && chosen !== opening)
      await removePost(wren, { postId: chosen, reason: 'No.' });
    if (one.does === 'restores') await restorePost(wren, { postId: chosen, reason: 'Yes.' });
    if (one.does === 'marks') await changeMark(wren, { postId: chosen, mark: one.mark, reason: 'So.' });
    if (one.does === 'edits' && (await edit(chosen, writeSource(name, one.names, one.at)))) {
      const isNamed = one.names === 'plain' || one.names === 'aside';
      const as = told.get(chosen);
      if (isNamed && !as && level !== 'nothing') told.set(chosen, { kind: 'mention', isRead: false });
      if (!isNamed && as?.kind === 'mention' && !as.isRead) told.delete(chosen);
    }
    if (one.does === 'reads') {
      const shown = await shownNotices(before, name, told);
      const { posts: onPage } = await readPostPage(before, threadId, 1);
      await markPostsRead(before, {
        threadId,
        postIds: onPage.map(({ id }) => id),
        place: before.readThrough,
      });
      for (const id of shown) told.get(id)!.isRead = true;
    }
    if (one.does === 'reads notices') {
      const shown = await shownNotices(before, name, told);
      await markNoticesRead(before.userId, now(), null);
      for (const id of shown) told.get(id)!.isRead = true;
    }
    const after = await room.reload(reader);
    const expected = (await shownNotices(after, name, told))
      .filter((id) => !told.get(id)!.isRead)
      .map((id) => (told.get(id)!.kind === 'post' ? `post ${threadId}` : `${told.get(id)!.kind} ${id}`));
    expect((await listLines(after)).sort()).toEqual([...new Set(expected)].sort());
    expect(await countFor(after)).toBe(new Set(expected).size);
  }
}

/** By what their page says: a mention shows where the name is to be read, anything else where the post is. */
async function shownNotices(reader: Reader, name: string, told: Map<string, { kind: string }>) {
  const shown = [];
  for (const [id, { kind }] of told) {
    const post = await readPost(reader, id);
    if (post && !post.removedBy && (kind !== 'mention' || post.html.includes(`@${name}`))) shown.push(id);
  }
  return shown;
}

async function edit(postId: string, source: string): Promise<boolean> {
  const post = await readEditablePost(wren, postId);
  if (!post || post.opening) return false;
  const { revision } = post;
  const edited = await editPost(wren, { postId, revision, source, title: null, mark: 0, uncovers: true });
  return edited?.kind === 'saved';
}

describe('whatever is written, moved, edited, removed and read', () => {
  for (const level of ['answers', 'everything', 'nothing'] as const)
    it(`somebody who wants ${level} is told what their page shows, until they read it`, async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 14 }), (steps) => play(steps, level)),
        { numRuns: level === 'answers' ? 12 : 5 },
      );
    });
});

it('what was read more than ninety days ago is forgotten when more is read, and nothing else is', async () => {
  const { reader } = await newcomer({ at: 3 });
  const { threadId, id } = await postThread(reader, 'Mine.', 1);
  for (const words of ['One.', 'Two.', 'Three.'])
    await postReply(wren, words, { threadId, parentId: id, mark: 1 });
  await markNoticesRead(reader.userId, now(), null);
  const told = await unguardedDb.notice.findMany({
    where: { userId: reader.userId },
    orderBy: { itemId: 'asc' },
  });
  expect(told).toHaveLength(3);
  const daysAgo = (days: number) => new Date(now().getTime() - days * 86_400_000);
  for (const [nth, readAt] of [daysAgo(91), daysAgo(89), null].entries())
    await unguardedDb.notice.updateMany({
      where: { userId: reader.userId, itemId: told[nth]!.itemId },
      data: { readAt, createdAt: daysAgo(200) },
    });

  await markNoticesRead(reader.userId, daysAgo(300), null);

  const left = await unguardedDb.notice.findMany({
    where: { userId: reader.userId },
    select: { itemId: true },
  });
  expect(left.map(({ itemId }) => itemId).sort()).toEqual([told[1]!.itemId, told[2]!.itemId]);
});
