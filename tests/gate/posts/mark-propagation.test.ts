import { expect, test } from 'vitest';
import { unguardedDb } from '@/lib/db/unguarded';
import { changeMark, chooseVeil, editPost, readLog, lookAt, moveBookmark } from '@/lib/gate';
import { listQueuedReports, removePost, reportPost, restorePost } from '@/lib/gate';
import { gateFixture, postThread, storedMark, postReply, readPost } from '../../helpers/gate';

test('when Ruth’s post is raised to 4, what Tommy reported of it waits there too', async () => {
  const house = await gateFixture();
  const ruth = await house.readerAt('Ruth', { at: 5 });
  const tommy = await house.readerAt('Tommy', { at: 1 });
  const { threadId } = await postThread(ruth, 'Hello.', 0);
  const postId = await postReply(ruth, 'They are copies.', { threadId, mark: 1 });
  await reportPost(tommy, { postId, reason: 'It says that they are copies.' });

  await changeMark(ruth, { postId, mark: 4, reason: '' });
  const emily = await house.readerAt('Emily', { at: 2, role: 'moderator' });
  const [line] = await listQueuedReports(emily);

  expect(line).toMatchObject({
    post: null,
    report: null,
    coveredPost: { place: 4 },
    coveredReport: { place: 4 },
  });
  expect(JSON.stringify(line)).not.toContain('copies');
});

test('when a post is raised, the log’s earlier reasons about it wait with it', async () => {
  const house = await gateFixture();
  const ruth = await house.readerAt('Ruth', { at: 5 });
  const lucy = await house.readerAt('Lucy', { at: 1, role: 'moderator' });
  const { threadId } = await postThread(ruth, 'Hello.', 0);
  const postId = await postReply(ruth, 'They are copies.', { threadId, mark: 1 });
  await removePost(lucy, { postId, reason: 'It says that they are copies.' });
  await restorePost(lucy, { postId, reason: 'They are copies, but so be it.' });

  await changeMark(ruth, { postId, mark: 4, reason: '' });
  const emily = await house.readerAt('Emily', { at: 2, role: 'moderator' });

  expect(await readLog(emily)).toEqual([]);
  expect(await readLog(await house.readerAt('Madame', { at: 5, role: 'moderator' }))).toHaveLength(3);
});

test('what Kathy looked at is covered by going back and by the Sealed veil from where it waits now', async () => {
  const house = await gateFixture();
  const ruth = await house.readerAt('Ruth', { at: 5 });
  const kathy = await house.readerAt('Kathy', { at: 1 });
  const { threadId } = await postThread(ruth, 'Hello.', 0);
  const first = await postReply(ruth, 'One.', { threadId, mark: 3 });
  const second = await postReply(ruth, 'Two.', { threadId, mark: 3 });
  await lookAt(kathy, { kind: 'post', id: first });
  await lookAt(kathy, { kind: 'post', id: second });
  await moveBookmark(await house.reload(kathy), 4);

  await changeMark(ruth, { postId: first, mark: 5, reason: '' });
  await changeMark(ruth, { postId: second, mark: 5, reason: '' });
  await moveBookmark(await house.reload(kathy), 3);
  const back = await house.reload(kathy);
  await chooseVeil(back, 'sealed');

  expect(await readPost(back, first)).toBeNull();
  expect(await readPost(await house.reload(kathy), second)).toBeNull();
});

test('a mark that this book does not have is its end, whoever asks for it', async () => {
  const house = await gateFixture();
  const ruth = await house.readerAt('Ruth', { at: 5 });
  const { threadId } = await postThread(ruth, 'Hello.', 0);
  const changed = await postReply(ruth, 'One.', { threadId });
  const edited = await postReply(ruth, 'Two.', { threadId });

  await changeMark(ruth, { postId: changed, mark: 9999, reason: '' });
  const edit = { postId: edited, revision: 1, source: 'Two.', title: null, uncovers: false };
  await editPost(ruth, { ...edit, mark: 9999 });

  expect([await storedMark(changed), await storedMark(edited)]).toEqual([5, 5]);
});

test('a post that is all aside is lowered no further than where it says something', async () => {
  const house = await gateFixture();
  const ruth = await house.readerAt('Ruth', { at: 4 });
  const { threadId } = await postThread(ruth, 'Hello.', 0);
  const postId = await postReply(ruth, '||They never return.||', { threadId });

  await changeMark(ruth, { postId, mark: 1, reason: '' });
  const sol = await house.readerAt('Sol', { at: 2, veil: 'sealed' });

  expect(await readPost(sol, postId)).toBeNull();
  expect(await unguardedDb.postVersion.count({ where: { postId, sealed: '' } })).toBe(0);
});
