import { expect, test } from 'vitest';
import { newId } from '@/lib/ambient';
import { everything } from '@/lib/db/everything';
import { postsAPage, postsOf, react, threadsOf, waitingFor } from '@/lib/gate';
import { retally } from '@/lib/gate/tally';
import { changeMark, lookAt, postOf, removePost, tendThread, type Reader } from '@/lib/gate';
import { aHouse, begins, says } from './house';

const at = (second: number) => new Date(Date.UTC(2026, 0, 1, 0, 0, second));

test('Kathy’s pages of a thread are full, although every second post waits for her', async () => {
  const house = await aHouse();
  const [ruth, kathy] = [await house.reads('Ruth', { at: 5 }), await house.reads('Kathy', { at: 1 })];
  const { bookId, clubId, readingId } = house;
  const { threadId } = await begins(ruth, 'Hello.', 0);
  const binding = { bookId, clubId, readingId, authorId: ruth.userId, threadId, opening: false };
  const rows = Array.from({ length: 150 }, (_, n) => ({
    ...{ ...binding, id: newId(), requestKey: newId(), source: `Post ${n}.` },
    ...{ spoilsThrough: n % 2 ? 4 : 1, createdAt: at(10_000_000 + n) },
  }));
  await everything.post.createMany({ data: rows });
  await everything.$transaction((tx) => retally(tx, { ...binding, threadId }));

  const pages = await Promise.all([1, 2, 3].map((page) => postsOf(kathy, threadId, page)));

  expect(pages.map(({ posts, count }) => [posts.length, count])).toEqual([
    [postsAPage, 76],
    [26, 76],
    [0, 76],
  ]);
  const [last, ahead] = [rows[148]!.id, rows[149]!.id];
  expect(await postsOf(kathy, threadId, { of: last })).toEqual(pages[1]);
  expect(await postsOf(kathy, threadId, { of: ahead })).toEqual(pages[0]);
});

test('a thread has as many posts as its reader sees: removed ones too, their own ahead, and those looked at', async () => {
  const house = await aHouse();
  const [ruth, kathy] = [await house.reads('Ruth', { at: 5 }), await house.reads('Kathy', { at: 1 })];
  const { threadId } = await begins(ruth, 'Hello.', 0);
  const [near, ahead, gone] = [
    await says(ruth, 'Near.', { threadId, mark: 1 }),
    await says(ruth, 'Ahead.', { threadId, mark: 4 }),
    await says(ruth, 'Ahead, and gone.', { threadId, mark: 4 }),
  ];
  await says(kathy, 'A guess.', { threadId, mark: 3 });
  const howMany = async (reader: Reader) => (await postsOf(reader, threadId, 1)).count;
  expect([await howMany(kathy), await howMany(ruth)]).toEqual([3, 5]);

  await removePost(ruth, { postId: near, reason: '' });
  await lookAt(kathy, { kind: 'post', id: ahead });
  await removePost(ruth, { postId: gone, reason: '' });

  const after = await house.again(kathy);
  expect([await howMany(after), await howMany(ruth)]).toEqual([4, 5]);
  expect((await postsOf(after, threadId, 1)).posts).toHaveLength(4);
  expect(await postOf(after, gone)).toBeNull();
});

test('Kathy’s pages of threads are full too, and together they hold each open thread once', async () => {
  const house = await aHouse();
  const [ruth, kathy] = [await house.reads('Ruth', { at: 5 }), await house.reads('Kathy', { at: 1 })];
  const { bookId, clubId, readingId } = house;
  const rows = Array.from({ length: 140 }, (_, n) => ({
    ...{ bookId, clubId, readingId, authorId: ruth.userId, id: newId(), title: `Thread ${n}` },
    ...{ spoilsThrough: n % 2 ? 4 : 1, createdAt: at(n) },
  }));
  await everything.thread.createMany({ data: rows });
  // What lies ahead in every thread is later than anything that does not.
  const tallies = rows.flatMap(({ id: threadId, spoilsThrough }, n) =>
    [spoilsThrough, 5].map((place) => ({
      ...{ bookId, clubId, readingId, threadId, spoilsThrough: place, posts: 1 },
      lastPostAt: at(place === 5 ? 1000 - n : n),
    })),
  );
  await everything.threadTally.createMany({ data: tallies });

  const pages = await Promise.all([1, 2, 3, 4].map((page) => threadsOf(kathy, page)));

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
  const house = await aHouse();
  const [ruth, tommy] = [await house.reads('Ruth', { at: 5 }), await house.reads('Tommy', { at: 5 })];
  const [kathy, sol] = [
    await house.reads('Kathy', { at: 1 }),
    await house.reads('Sol', { at: 1, veil: 'sealed' }),
  ];
  const one = await begins(ruth, 'One. ||Hm.||{3}', 0);
  const two = await begins(ruth, 'Two.', 1);
  await says(tommy, 'Two too.', { threadId: two.threadId, mark: 1 });
  const gets = async (reader: Reader) =>
    JSON.stringify([
      await threadsOf(reader, 1),
      await postsOf(reader, one.threadId, 1),
      await postsOf(reader, two.threadId, 1),
      ...(reader.veil === 'sealed' ? [await waitingFor(reader)] : []),
    ]);
  const before = [await gets(kathy), await gets(sol)];

  const ahead = await says(tommy, 'Later.', { threadId: one.threadId, mark: 4, parentId: one.id });
  const quoting = await says(ruth, '> One.', { threadId: one.threadId, mark: 3, quotes: [one.id] });
  await react(tommy, { postId: quoting, feeling: 'sad', on: true });
  await changeMark(ruth, { postId: quoting, mark: 5, reason: '' });
  await removePost(tommy, { postId: ahead, reason: '' });
  const third = await begins(tommy, 'Three.', 3);
  const lucy = await house.reads('Lucy', { at: 5, role: 'moderator' });
  await tendThread(lucy, { threadId: third.threadId, verb: 'pin', reason: 'Good.' });

  expect([await gets(kathy), await gets(sol)]).toEqual(before);
});
