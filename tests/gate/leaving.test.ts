import { expect, test } from 'vitest';
import { everything } from '@/lib/db/everything';
import { forgetReader, hindsightOf, logOf, lookAt, ownWords, postOf, postsOf, queueOf } from '@/lib/gate';
import { changeMark, react, readerOf, removePost, reportPost, restorePost, threadOf } from '@/lib/gate';
import { threadsOf, waitingFor, withdrawWords } from '@/lib/gate';
import { aHouse, begins, says } from './house';

test('Ruth’s words go with her, everywhere, also for moderators; what others answered stays', async () => {
  const house = await aHouse();
  const [ruth, tommy] = [await house.reads('Ruth', { at: 5 }), await house.reads('Tommy', { at: 5 })];
  const lucy = await house.reads('Lucy', { at: 5, role: 'moderator' });
  const own = await begins(ruth, 'ruthsaid. ||ruthaside||{4}', 0, 'ruthtitle');
  const answer = await says(tommy, 'Yes.', { threadId: own.threadId, parentId: own.id, mark: 4 });
  const other = await begins(tommy, 'Hello.', 0);
  const postId = await says(ruth, 'ruthsaid again', { threadId: other.threadId, mark: 2 });

  await withdrawWords(ruth.userId);
  const gets = JSON.stringify([
    await threadOf(lucy, own.threadId),
    await postsOf(lucy, own.threadId, 1),
    await postsOf(lucy, other.threadId, 1),
    await threadsOf(lucy, 1),
    await hindsightOf(ruth, 1),
  ]);

  expect(gets).not.toMatch(/ruth(said|aside|title)/);
  expect(gets).toContain('Yes.');
  expect(await ownWords(ruth, postId)).toBeNull();
  const everywhere = await Promise.all([everything.post.findMany(), everything.thread.findMany()]);
  expect(JSON.stringify(everywhere)).not.toMatch(/ruth(said|aside|title)/);
  const tallies = await everything.threadTally.findMany({ where: { readingId: house.readingId } });
  expect(tallies.map(({ spoilsThrough, posts }) => [spoilsThrough, posts]).sort()).toEqual([
    [0, 1],
    [4, 1],
  ]);
  expect(await postOf(tommy, answer)).toMatchObject({ answers: { id: own.id } });
});

test('withdrawn words do not come back by a restoration or by a mark that moves', async () => {
  const house = await aHouse();
  const [ruth, tommy] = [await house.reads('Ruth', { at: 5 }), await house.reads('Tommy', { at: 5 })];
  const lucy = await house.reads('Lucy', { at: 5, role: 'moderator' });
  const { threadId, id } = await begins(tommy, 'Hello.', 0);
  const postId = await says(ruth, 'ruthsaid', { threadId, mark: 2 });
  await withdrawWords(ruth.userId);

  await changeMark(tommy, { postId: id, mark: 4, reason: '' });
  const restored = await restorePost(lucy, { postId, reason: 'A pity.' });

  expect(restored).toBe('not yours');
  expect(await postOf(tommy, postId)).toMatchObject({ html: '', removedBy: 'author', spoilsThrough: 4 });
});

test('of a forgotten reader nothing is kept that they looked at, felt or reported', async () => {
  const house = await aHouse();
  const [ruth, kathy] = [await house.reads('Ruth', { at: 5 }), await house.reads('Kathy', { at: 1 })];
  const [near, ahead] = [await begins(ruth, 'Hello.', 0), await begins(ruth, 'The end.', 4)];
  await lookAt(kathy, { kind: 'thread', id: ahead.threadId });
  await react(kathy, { postId: near.id, feeling: 'love', on: true });
  await reportPost(kathy, { postId: near.id, reason: 'Hm.' });

  await forgetReader(kathy.userId);

  expect((await house.again(kathy)).looks).toEqual([]);
  expect(await postOf(ruth, near.id)).toMatchObject({ reactions: [] });
  expect(await queueOf(await house.reads('Lucy', { role: 'moderator' }))).toEqual([]);
});

test('a former moderator is a member at the next question, and a removed one nobody', async () => {
  const house = await aHouse();
  const ruth = await house.reads('Ruth', { at: 2 });
  const lucy = await house.reads('Lucy', { at: 5, role: 'moderator' });
  const { threadId } = await begins(ruth, 'Hello.', 0);
  const postId = await says(ruth, 'removedwords', { threadId, mark: 0 });
  await removePost(lucy, { postId, reason: 'Because.' });
  const rank = (data: object) => everything.membership.updateMany({ where: { userId: lucy.userId }, data });

  const then = await postOf(lucy, postId);
  await rank({ role: 'member' });
  const now = await house.again(lucy);

  expect(then?.html).toContain('removedwords');
  expect(await postOf(now, postId)).toMatchObject({ html: '', removedBy: 'moderator' });
  expect([await logOf(now), await queueOf(now)]).toEqual([[], []]);
  expect(await restorePost(now, { postId, reason: 'After all.' })).toBe('not yours');
  await rank({ standing: 'removed' });
  expect(await house.admitted(lucy.userId)).toBeNull();
});

test('the address of one club does not lead into the reading of another, for a member of both or of one', async () => {
  const [house, other] = [await aHouse(), await aHouse()];
  const ruth = await house.reads('Ruth', { at: 5 });
  const { userId } = ruth;

  const ways = await Promise.all([
    readerOf({ userId, club: other.here.club, reading: house.here.reading }),
    readerOf({ userId, club: house.here.club, reading: other.here.reading }),
    readerOf({ userId, ...other.here }),
    readerOf({ userId, club: '', reading: '' }),
    readerOf({ userId, club: house.here.club.toUpperCase(), reading: house.here.reading }),
  ]);

  expect(ways).toEqual([null, null, null, null, null]);
  expect((await waitingFor(ruth)).waiting).toEqual([]);
});
