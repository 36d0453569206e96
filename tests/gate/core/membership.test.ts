import { expect, test } from 'vitest';
import { unguardedDb } from '@/lib/db/unguarded';
import { listQueuedReports, readLog, removePost, restorePost } from '@/lib/gate';
import { gateFixture, postThread, postReply, readPost } from '../../helpers/gate';
import { loadReader, readAhead } from '../../helpers/gate-reads';

test('a former moderator is a member at the next question, and a removed one nobody', async () => {
  const house = await gateFixture();
  const ruth = await house.readerAt('Ruth', { at: 2 });
  const lucy = await house.readerAt('Lucy', { at: 5, role: 'moderator' });
  const { threadId } = await postThread(ruth, 'Hello.', 0);
  const postId = await postReply(ruth, 'removedwords', { threadId, mark: 0 });
  await removePost(lucy, { postId, reason: 'Because.' });
  const rank = (data: object) => unguardedDb.membership.updateMany({ where: { userId: lucy.userId }, data });

  const then = await readPost(lucy, postId);
  await rank({ role: 'member' });
  const now = await house.reload(lucy);

  expect(then?.html).toContain('removedwords');
  expect(await readPost(now, postId)).toMatchObject({ html: '', removedBy: 'moderator' });
  expect([await readLog(now), await listQueuedReports(now)]).toEqual([[], []]);
  expect(await restorePost(now, { postId, reason: 'After all.' })).toBe('forbidden');
  await rank({ standing: 'removed' });
  expect(await house.findReader(lucy.userId)).toBeNull();
});

test('the address of one club does not lead into the reading of another, for a member of both or of one', async () => {
  const house = await gateFixture();
  const other = await gateFixture();
  const ruth = await house.readerAt('Ruth', { at: 5 });
  const { userId } = ruth;

  const ways = await Promise.all([
    loadReader({ userId, club: other.here.club, reading: house.here.reading }),
    loadReader({ userId, club: house.here.club, reading: other.here.reading }),
    loadReader({ userId, ...other.here }),
    loadReader({ userId, club: '', reading: '' }),
    loadReader({ userId, club: house.here.club.toUpperCase(), reading: house.here.reading }),
  ]);

  expect(ways).toEqual([null, null, null, null, null]);
  expect((await readAhead(ruth)).waiting).toEqual([]);
});
