import { expect, test } from 'vitest';
import { newId } from '@/lib/clock-and-ids';
import { unguardedDb } from '@/lib/db/unguarded';
import { POSTS_PER_PAGE, react } from '@/lib/gate';
import { recountThread } from '@/lib/gate/threads/recount';
import { changeMark, lookAt, removePost, moderateThread, type Reader } from '@/lib/gate';
import { gateFixture, postThread, postReply, readPost } from '../../helpers/gate';
import { listThreads, readAhead, readPostPage } from '../../helpers/gate-reads';

const dateAtSecond = (second: number) => new Date(Date.UTC(2026, 0, 1, 0, 0, second));

test('Kathy’s pages of a thread are full, although every second post waits for her', async () => {
  const house = await gateFixture();
  const ruth = await house.readerAt('Ruth', { at: 5 });
  const kathy = await house.readerAt('Kathy', { at: 1 });
  const { bookId, clubId, readingId } = house;
  const { threadId } = await postThread(ruth, 'Hello.', 0);
  const binding = { bookId, clubId, readingId, authorId: ruth.userId, threadId, opening: false };
  const rows = Array.from({ length: 150 }, (_, n) => ({
    ...binding,
    id: newId(),
    requestKey: newId(),
    source: `Post ${n}.`,
    spoilsThrough: n % 2 ? 4 : 1,
    createdAt: dateAtSecond(10_000_000 + n),
  }));
  await unguardedDb.post.createMany({ data: rows });
  await unguardedDb.$transaction((tx) => recountThread(tx, { ...binding, threadId }));

  const pages = await Promise.all([1, 2, 3].map((page) => readPostPage(kathy, threadId, page)));

  expect(pages.map(({ posts, count }) => [posts.length, count])).toEqual([
    [POSTS_PER_PAGE, 76],
    [26, 76],
    [0, 76],
  ]);
  const last = rows[148]!.id;
  const ahead = rows[149]!.id;
  expect(await readPostPage(kathy, threadId, { withPost: last })).toEqual(pages[1]);
  expect(await readPostPage(kathy, threadId, { withPost: ahead })).toEqual(pages[0]);
});

test('a thread has as many posts as its reader sees: removed ones too, their own ahead, and those looked at', async () => {
  const house = await gateFixture();
  const ruth = await house.readerAt('Ruth', { at: 5 });
  const kathy = await house.readerAt('Kathy', { at: 1 });
  const { threadId } = await postThread(ruth, 'Hello.', 0);
  const near = await postReply(ruth, 'Near.', { threadId, mark: 1 });
  const ahead = await postReply(ruth, 'Ahead.', { threadId, mark: 4 });
  const gone = await postReply(ruth, 'Ahead, and gone.', { threadId, mark: 4 });
  await postReply(kathy, 'A guess.', { threadId, mark: 3 });
  const howMany = async (reader: Reader) => (await readPostPage(reader, threadId, 1)).count;
  expect([await howMany(kathy), await howMany(ruth)]).toEqual([3, 5]);

  await removePost(ruth, { postId: near, reason: '' });
  await lookAt(kathy, { kind: 'post', id: ahead });
  await removePost(ruth, { postId: gone, reason: '' });

  const after = await house.reload(kathy);
  expect([await howMany(after), await howMany(ruth)]).toEqual([4, 5]);
  expect((await readPostPage(after, threadId, 1)).posts).toHaveLength(4);
  expect(await readPost(after, gone)).toBeNull();
});

test('Kathy’s pages of threads are full too, and together they hold each open thread once', async () => {
  const house = await gateFixture();
  const ruth = await house.readerAt('Ruth', { at: 5 });
  const kathy = await house.readerAt('Kathy', { at: 1 });
  const { bookId, clubId, readingId } = house;
  const rows = Array.from({ length: 140 }, (_, n) => ({
    bookId,
    clubId,
    readingId,
    authorId: ruth.userId,
    id: newId(),
    title: `Thread ${n}`,
    spoilsThrough: n % 2 ? 4 : 1,
    createdAt: dateAtSecond(n),
  }));
  await unguardedDb.thread.createMany({ data: rows });
  // What lies ahead in every thread is later than anything that does not.
  const tallies = rows.flatMap(({ id: threadId, spoilsThrough }, n) =>
    [spoilsThrough, 5].map((place) => ({
      bookId,
      clubId,
      readingId,
      threadId,
      spoilsThrough: place,
      posts: 1,
      lastPostAt: dateAtSecond(place === 5 ? 1000 - n : n),
    })),
  );
  await unguardedDb.threadTally.createMany({ data: tallies });

  const pages = await Promise.all([1, 2, 3, 4].map((page) => listThreads(kathy, page)));

  expect(pages.map(({ lines, more }) => [lines.length, more])).toEqual([
    [30, true],
    [30, true],
    [10, false],
    [0, false],
  ]);
  const open = rows.filter((row) => row.spoilsThrough === 1).map(({ id }) => id);
  expect(pages.flatMap(({ lines }) => lines.map(({ id }) => id))).toEqual(open.reverse());
});

test('nothing that happens ahead of Kathy changes a byte of what she gets, but for the numbers that wait', async () => {
  const house = await gateFixture();
  const ruth = await house.readerAt('Ruth', { at: 5 });
  const tommy = await house.readerAt('Tommy', { at: 5 });
  const kathy = await house.readerAt('Kathy', { at: 1 });
  const sol = await house.readerAt('Sol', { at: 1, veil: 'sealed' });
  const one = await postThread(ruth, 'One. ||Hm.||{3}', 0);
  const two = await postThread(ruth, 'Two.', 1);
  await postReply(tommy, 'Two too.', { threadId: two.threadId, mark: 1 });
  const gets = async (reader: Reader) =>
    JSON.stringify([
      await listThreads(reader, 1),
      await readPostPage(reader, one.threadId, 1),
      await readPostPage(reader, two.threadId, 1),
      ...(reader.veil === 'sealed' ? [await readAhead(reader)] : []),
    ]);
  const before = [await gets(kathy), await gets(sol)];

  const ahead = await postReply(tommy, 'Later.', { threadId: one.threadId, mark: 4, parentId: one.id });
  const quoting = await postReply(ruth, '> One.', { threadId: one.threadId, mark: 3, quotes: [one.id] });
  await react(tommy, { postId: quoting, feeling: 'sad', on: true });
  await changeMark(ruth, { postId: quoting, mark: 5, reason: '' });
  await removePost(tommy, { postId: ahead, reason: '' });
  const third = await postThread(tommy, 'Three.', 3);
  const lucy = await house.readerAt('Lucy', { at: 5, role: 'moderator' });
  await moderateThread(lucy, { threadId: third.threadId, verb: 'pin', reason: 'Good.' });

  expect([await gets(kathy), await gets(sol)]).toEqual(before);
});
