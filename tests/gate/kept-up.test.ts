import { expect, test } from 'vitest';
import { everything } from '@/lib/db/everything';
import { changeMark } from '@/lib/gate';
import { aHouse, begins, markOf, says } from './house';

const loggedOf = async (itemId: string) =>
  (await everything.moderationAction.findMany({ where: { itemId }, orderBy: { createdAt: 'asc' } })).map(
    ({ verb }) => verb,
  );

test('a mark that its thread keeps up is not logged as lowered', async () => {
  const { reads } = await aHouse();
  const ruth = await reads('Ruth', { at: 3 });
  const { threadId } = await begins(ruth, 'The pond.', 3);
  const answer = await says(ruth, 'Ducks.', { threadId, mark: 3 });

  const deed = await changeMark(ruth, { postId: answer, mark: 1, reason: '' });

  expect([deed, await markOf(answer), await loggedOf(answer)]).toEqual([{ threadId }, 3, []]);
});

test('the log says what became of a mark: lowered to its thread, raised to the last chapter', async () => {
  const { reads } = await aHouse();
  const ruth = await reads('Ruth', { at: 4 });
  const { threadId } = await begins(ruth, 'The pond.', 2);
  const answer = await says(ruth, 'Ducks.', { threadId, mark: 4 });

  await changeMark(ruth, { postId: answer, mark: 0, reason: '' });
  const lowered = await markOf(answer);
  await changeMark(ruth, { postId: answer, mark: 9999, reason: '' });

  expect([lowered, await markOf(answer)]).toEqual([2, 5]);
  expect(await loggedOf(answer)).toEqual(['lower', 'raise']);
});
