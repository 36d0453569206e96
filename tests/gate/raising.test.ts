import { expect, test } from 'vitest';
import { everything } from '@/lib/db/everything';
import { changeMark, chooseVeil, editPost, logOf, lookAt, moveBookmark } from '@/lib/gate';
import { postOf, queueOf, removePost, reportPost, restorePost } from '@/lib/gate';
import { aHouse, begins, markOf, says } from './house';

test('when Ruth’s post is raised to 4, what Tommy reported of it waits there too', async () => {
  const house = await aHouse();
  const [ruth, tommy] = [await house.reads('Ruth', { at: 5 }), await house.reads('Tommy', { at: 1 })];
  const { threadId } = await begins(ruth, 'Hello.', 0);
  const postId = await says(ruth, 'They are copies.', { threadId, mark: 1 });
  await reportPost(tommy, { postId, reason: 'It says that they are copies.' });

  await changeMark(ruth, { postId, mark: 4, reason: '' });
  const emily = await house.reads('Emily', { at: 2, role: 'moderator' });
  const [line] = await queueOf(emily);

  expect(line).toMatchObject({
    post: null,
    words: null,
    coveredPost: { place: 4 },
    coveredWords: { place: 4 },
  });
  expect(JSON.stringify(line)).not.toContain('copies');
});

test('when a post is raised, the log’s earlier reasons about it wait with it', async () => {
  const house = await aHouse();
  const ruth = await house.reads('Ruth', { at: 5 });
  const lucy = await house.reads('Lucy', { at: 1, role: 'moderator' });
  const { threadId } = await begins(ruth, 'Hello.', 0);
  const postId = await says(ruth, 'They are copies.', { threadId, mark: 1 });
  await removePost(lucy, { postId, reason: 'It says that they are copies.' });
  await restorePost(lucy, { postId, reason: 'They are copies, but so be it.' });

  await changeMark(ruth, { postId, mark: 4, reason: '' });
  const emily = await house.reads('Emily', { at: 2, role: 'moderator' });

  expect(await logOf(emily)).toEqual([]);
  expect(await logOf(await house.reads('Madame', { at: 5, role: 'moderator' }))).toHaveLength(3);
});

test('what Kathy looked at is covered by going back and by the Sealed veil from where it waits now', async () => {
  const house = await aHouse();
  const [ruth, kathy] = [await house.reads('Ruth', { at: 5 }), await house.reads('Kathy', { at: 1 })];
  const { threadId } = await begins(ruth, 'Hello.', 0);
  const [first, second] = [
    await says(ruth, 'One.', { threadId, mark: 3 }),
    await says(ruth, 'Two.', { threadId, mark: 3 }),
  ];
  await lookAt(kathy, { kind: 'post', id: first });
  await lookAt(kathy, { kind: 'post', id: second });
  await moveBookmark(await house.again(kathy), 4);

  await changeMark(ruth, { postId: first, mark: 5, reason: '' });
  await changeMark(ruth, { postId: second, mark: 5, reason: '' });
  await moveBookmark(await house.again(kathy), 3);
  const back = await house.again(kathy);
  await chooseVeil(back, 'sealed');

  expect(await postOf(back, first)).toBeNull();
  expect(await postOf(await house.again(kathy), second)).toBeNull();
});

test('a mark that this book does not have is its end, whoever asks for it', async () => {
  const house = await aHouse();
  const ruth = await house.reads('Ruth', { at: 5 });
  const { threadId } = await begins(ruth, 'Hello.', 0);
  const [changed, edited] = [await says(ruth, 'One.', { threadId }), await says(ruth, 'Two.', { threadId })];

  await changeMark(ruth, { postId: changed, mark: 9999, reason: '' });
  const edit = { postId: edited, revision: 1, source: 'Two.', title: null, uncovers: false };
  await editPost(ruth, { ...edit, mark: 9999 });

  expect([await markOf(changed), await markOf(edited)]).toEqual([5, 5]);
});

test('a post that is all aside is lowered no further than where it says something', async () => {
  const house = await aHouse();
  const ruth = await house.reads('Ruth', { at: 4 });
  const { threadId } = await begins(ruth, 'Hello.', 0);
  const postId = await says(ruth, '||They never return.||', { threadId });

  await changeMark(ruth, { postId, mark: 1, reason: '' });
  const sol = await house.reads('Sol', { at: 2, veil: 'sealed' });

  expect(await postOf(sol, postId)).toBeNull();
  expect(await everything.postVersion.count({ where: { postId, sealed: '' } })).toBe(0);
});
