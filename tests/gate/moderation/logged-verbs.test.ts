import { expect, test } from 'vitest';
import { unguardedDb } from '@/lib/db/unguarded';
import { changeMark } from '@/lib/gate';
import { gateFixture, postThread, storedMark, postReply } from '../../helpers/gate';

const logEntriesOf = async (itemId: string) =>
  (await unguardedDb.moderationAction.findMany({ where: { itemId }, orderBy: { createdAt: 'asc' } })).map(
    ({ verb }) => verb,
  );

test('a mark that its thread keeps up is not logged as lowered', async () => {
  const { readerAt } = await gateFixture();
  const ruth = await readerAt('Ruth', { at: 3 });
  const { threadId } = await postThread(ruth, 'The pond.', 3);
  const answer = await postReply(ruth, 'Ducks.', { threadId, mark: 3 });

  const deed = await changeMark(ruth, { postId: answer, mark: 1, reason: '' });

  expect([deed, await storedMark(answer), await logEntriesOf(answer)]).toEqual([{ threadId }, 3, []]);
});

test('the log says what became of a mark: lowered to its thread, raised to the last chapter', async () => {
  const { readerAt } = await gateFixture();
  const ruth = await readerAt('Ruth', { at: 4 });
  const { threadId } = await postThread(ruth, 'The pond.', 2);
  const answer = await postReply(ruth, 'Ducks.', { threadId, mark: 4 });

  await changeMark(ruth, { postId: answer, mark: 0, reason: '' });
  const lowered = await storedMark(answer);
  await changeMark(ruth, { postId: answer, mark: 9999, reason: '' });

  expect([lowered, await storedMark(answer)]).toEqual([2, 5]);
  expect(await logEntriesOf(answer)).toEqual(['lower', 'raise']);
});
