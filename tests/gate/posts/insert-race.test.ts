import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { unguardedDb, type Tx } from '@/lib/db/unguarded';
import { createReply } from '@/lib/gate';
import { setPostMark } from '@/lib/gate/posts/marks';
import { lockThread } from '@/lib/gate/threads/recount';
import { gateFixture, postThread, postDraft, postReply } from '../../helpers/gate';

type RaceTargets = { threadId: string; opening: string; early: string };
type Change = (tx: Tx, on: RaceTargets) => Promise<unknown>;

/** Writes in a thread at 0, answering and quoting a post of it or not, and does something to it once the writer has read. */
async function replyDuring(deed: Change, refers: boolean) {
  const house = await gateFixture();
  const ruth = await house.readerAt('Ruth', { at: 5 });
  const tommy = await house.readerAt('Tommy', { at: 5 });
  const { threadId, id: opening } = await postThread(ruth, 'Hello.', 0);
  const early = await postReply(ruth, 'Early.', { threadId, mark: 0 });
  const referring = refers ? { parentId: early, quotes: [early] } : { parentId: null, quotes: [] };

  const { writing } = await unguardedDb.$transaction(async (tx) => {
    await lockThread(tx, threadId);
    const writing = createReply(tommy, { ...postDraft('Now.', 0), threadId, ...referring });
    // Long enough to have read, and to wait.
    await pause(300);
    await deed(tx, { threadId, opening, early });
    return { writing };
  });
  const written = await writing;
  const where = { threadId, authorId: tommy.userId };
  return { written, posts: await unguardedDb.post.findMany({ where, include: { versions: true } }) };
}

const markRaises: { what: string; refers: boolean; deed: Change }[] = [
  { what: 'its thread', refers: false, deed: (tx, { opening }) => setPostMark(tx, opening, 4) },
  { what: 'what it answers', refers: true, deed: (tx, { early }) => setPostMark(tx, early, 4) },
];

test.each(markRaises)('a post begun before $what was raised is printed for its mark now', async (raised) => {
  const { posts } = await replyDuring(raised.deed, raised.refers);

  const marks = posts.map((post) => [post.spoilsThrough, post.versions.map((one) => one.spoilsThrough)]);
  expect(marks).toEqual([[4, [4]]]);
});

const REMOVED = { removedAt: new Date() };
const threadChange =
  (data: { removedAt: Date } | { lockedAt: Date }): Change =>
  (tx, { threadId: id }) =>
    tx.thread.updateMany({ where: { id }, data });
const removeAnswered: Change = (tx, { early: id }) => tx.post.update({ where: { id }, data: REMOVED });

test.each([
  { what: 'what it answers was removed', refers: true, deed: removeAnswered, answer: null },
  { what: 'its thread was removed', refers: false, deed: threadChange(REMOVED), answer: null },
  {
    what: 'its thread was locked',
    refers: false,
    deed: threadChange({ lockedAt: new Date() }),
    answer: 'locked',
  },
])('a post begun before $what is not written', async ({ deed, refers, answer }) => {
  const { written, posts } = await replyDuring(deed, refers);

  expect([written, posts]).toEqual([answer, []]);
});
