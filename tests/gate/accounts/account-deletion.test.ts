import { expect, test } from 'vitest';
import { unguardedDb } from '@/lib/db/unguarded';
import { deleteReaderTraces, readHindsight, lookAt, readEditablePost, listQueuedReports } from '@/lib/gate';
import { changeMark, react, reportPost, restorePost } from '@/lib/gate';
import { withdrawPosts } from '@/lib/gate';
import { gateFixture, postThread, postReply, readPost } from '../../helpers/gate';
import { listThreads, readPostPage, readThread } from '../../helpers/gate-reads';

test('Ruth’s words go with her, everywhere, also for moderators; what others answered stays', async () => {
  const house = await gateFixture();
  const ruth = await house.readerAt('Ruth', { at: 5 });
  const tommy = await house.readerAt('Tommy', { at: 5 });
  const lucy = await house.readerAt('Lucy', { at: 5, role: 'moderator' });
  const own = await postThread(ruth, 'ruthsaid. ||ruthaside||{4}', 0, 'ruthtitle');
  const answer = await postReply(tommy, 'Yes.', { threadId: own.threadId, parentId: own.id, mark: 4 });
  const other = await postThread(tommy, 'Hello.', 0);
  const postId = await postReply(ruth, 'ruthsaid again', { threadId: other.threadId, mark: 2 });

  await withdrawPosts(ruth.userId);
  const gets = JSON.stringify([
    await readThread(lucy, own.threadId),
    await readPostPage(lucy, own.threadId, 1),
    await readPostPage(lucy, other.threadId, 1),
    await listThreads(lucy, 1),
    await readHindsight(ruth, 1),
  ]);

  expect(gets).not.toMatch(/ruth(said|aside|title)/);
  expect(gets).toContain('Yes.');
  expect(await readEditablePost(ruth, postId)).toBeNull();
  const everywhere = await Promise.all([unguardedDb.post.findMany(), unguardedDb.thread.findMany()]);
  expect(JSON.stringify(everywhere)).not.toMatch(/ruth(said|aside|title)/);
  const tallies = await unguardedDb.threadTally.findMany({ where: { readingId: house.readingId } });
  expect(tallies.map(({ spoilsThrough, posts }) => [spoilsThrough, posts]).sort()).toEqual([
    [0, 1],
    [4, 1],
  ]);
  expect(await readPost(tommy, answer)).toMatchObject({ answers: { id: own.id } });
});

test('withdrawn words do not come back by a restoration or by a mark that moves', async () => {
  const house = await gateFixture();
  const ruth = await house.readerAt('Ruth', { at: 5 });
  const tommy = await house.readerAt('Tommy', { at: 5 });
  const lucy = await house.readerAt('Lucy', { at: 5, role: 'moderator' });
  const { threadId, id } = await postThread(tommy, 'Hello.', 0);
  const postId = await postReply(ruth, 'ruthsaid', { threadId, mark: 2 });
  await withdrawPosts(ruth.userId);

  await changeMark(tommy, { postId: id, mark: 4, reason: '' });
  const restored = await restorePost(lucy, { postId, reason: 'A pity.' });

  expect(restored).toBe('forbidden');
  expect(await readPost(tommy, postId)).toMatchObject({ html: '', removedBy: 'author', spoilsThrough: 4 });
});

test('of a forgotten reader nothing is kept that they looked at, felt or reported', async () => {
  const house = await gateFixture();
  const ruth = await house.readerAt('Ruth', { at: 5 });
  const kathy = await house.readerAt('Kathy', { at: 1 });
  const near = await postThread(ruth, 'Hello.', 0);
  const ahead = await postThread(ruth, 'The end.', 4);
  await lookAt(kathy, { kind: 'thread', id: ahead.threadId });
  await react(kathy, { postId: near.id, feeling: 'love', on: true });
  await reportPost(kathy, { postId: near.id, reason: 'Hm.' });

  await deleteReaderTraces(kathy.userId);

  expect((await house.reload(kathy)).looks).toEqual([]);
  expect(await readPost(ruth, near.id)).toMatchObject({ reactions: [] });
  expect(await listQueuedReports(await house.readerAt('Lucy', { role: 'moderator' }))).toEqual([]);
});
