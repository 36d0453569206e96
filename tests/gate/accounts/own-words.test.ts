import { expect, test } from 'vitest';
import { unguardedDb } from '@/lib/db/unguarded';
import { moveBookmark, react, readOwnPosts, readOwnTraces, reportPost } from '@/lib/gate';
import { gateFixture, postReply, postThread } from '../../helpers/gate';

/** All pages of what somebody wrote. */
async function everyOwnPost(userId: string) {
  const all = await readOwnPosts(userId);
  for (let page = all; page.length > 0; all.push(...page)) page = await readOwnPosts(userId, page.at(-1));
  return all;
}

test('own posts are there wherever they stand; of others there is neither title nor id that is ahead', async () => {
  const house = await gateFixture();
  const ruth = await house.readerAt('Ruth', { at: 5 });
  const tommy = await house.readerAt('Tommy', { at: 5 });
  const near = await postThread(tommy, 'tommysaid', 1, 'tommynear');
  const ahead = await postThread(tommy, 'tommysaid', 4, 'tommyahead');
  const visible = await postReply(ruth, 'One.', { threadId: near.threadId, parentId: near.id, mark: 2 });
  const hidden = await postReply(ruth, 'Two. ||Three.||{5}', {
    threadId: ahead.threadId,
    parentId: ahead.id,
    mark: 4,
  });
  const own = await postThread(ruth, 'Four.', 5, 'ruthtitle');
  await moveBookmark(ruth, 2);

  const posts = new Map((await everyOwnPost(ruth.userId)).map((post) => [post.id, post]));

  expect(posts.size).toBe(3);
  expect(posts.get(visible)).toMatchObject({ threadTitle: 'tommynear', answerTo: near.id, place: 2 });
  expect(posts.get(hidden)).toMatchObject({ threadTitle: null, answerTo: null, place: 4 });
  expect(posts.get(hidden)?.markdown).toBe('Two. ||Three.||{5}');
  expect(posts.get(own.id)).toMatchObject({ threadTitle: 'ruthtitle', answerTo: null, place: 5 });
  expect(JSON.stringify([...posts.values()])).not.toMatch(/tommysaid|tommyahead/);
});

test('of a club that somebody left they are told nothing, be it their own', async () => {
  const house = await gateFixture();
  const ruth = await house.readerAt('Ruth', { at: 5 });
  const { id } = await postThread(ruth, 'ruthsaid', 1, 'ruthtitle');
  await react(ruth, { postId: id, feeling: 'love', on: true });
  expect(await everyOwnPost(ruth.userId)).toHaveLength(1);

  await unguardedDb.membership.updateMany({ where: { userId: ruth.userId }, data: { standing: 'removed' } });

  expect(await everyOwnPost(ruth.userId)).toEqual([]);
  expect((await readOwnTraces(ruth.userId)).reactions).toEqual([]);
});

test('whoever wrote more than a page holds finds each post once', async () => {
  const house = await gateFixture();
  const ruth = await house.readerAt('Ruth', { at: 5 });
  const { threadId, id } = await postThread(ruth, 'Hello.', 0);
  const row = await unguardedDb.post.findUniqueOrThrow({ where: { id } });
  const many = Array.from({ length: 450 }, (_, nth) => {
    const unique = `00000000-0000-4000-8000-${String(nth + 1).padStart(12, '0')}`;
    return { ...row, id: unique, requestKey: unique, opening: false, source: `Post ${nth}` };
  });
  await unguardedDb.post.createMany({ data: many });

  const posts = await everyOwnPost(ruth.userId);

  expect(posts.filter((post) => post.threadId === threadId)).toHaveLength(451);
  expect(new Set(posts.map((post) => post.id)).size).toBe(451);
});

test('reactions are told of posts that one can see now, and reports are one’s own', async () => {
  const house = await gateFixture();
  const tommy = await house.readerAt('Tommy', { at: 5 });
  const kathy = await house.readerAt('Kathy', { at: 4 });
  const near = await postThread(tommy, 'tommysaid', 0);
  const later = await postThread(tommy, 'tommysaid', 3);
  await react(tommy, { postId: near.id, feeling: 'sad', on: true });
  for (const { id } of [near, later]) await react(kathy, { postId: id, feeling: 'love', on: true });
  await reportPost(kathy, { postId: near.id, reason: 'kathysaid' });
  await moveBookmark(kathy, 1);

  const traces = await readOwnTraces(kathy.userId);

  expect(traces.reactions).toMatchObject([{ postId: near.id, feeling: 'love' }]);
  expect(traces.reports).toMatchObject([{ postId: near.id, reason: 'kathysaid' }]);
  expect(JSON.stringify(traces)).not.toContain('tommysaid');
});
