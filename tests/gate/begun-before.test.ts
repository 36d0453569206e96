import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { everything, type Tx } from '@/lib/db/everything';
import { writePost } from '@/lib/gate';
import { remark } from '@/lib/gate/marks';
import { holdAlone } from '@/lib/gate/tally';
import { aHouse, begins, draft, says } from './house';

type Stands = { threadId: string; opening: string; early: string };
type Deed = (tx: Tx, on: Stands) => Promise<unknown>;

/** Writes in a thread at 0, answering and quoting a post of it or not, and does something to it once the writer has read. */
async function writeBefore(deed: Deed, refers: boolean) {
  const house = await aHouse();
  const [ruth, tommy] = [await house.reads('Ruth', { at: 5 }), await house.reads('Tommy', { at: 5 })];
  const { threadId, id: opening } = await begins(ruth, 'Hello.', 0);
  const early = await says(ruth, 'Early.', { threadId, mark: 0 });
  const referring = refers ? { parentId: early, quotes: [early] } : { parentId: null, quotes: [] };

  const { writing } = await everything.$transaction(async (tx) => {
    await holdAlone(tx, threadId);
    const writing = writePost(tommy, { ...draft('Now.', 0), threadId, ...referring });
    // Long enough to have read, and to wait.
    await pause(300);
    await deed(tx, { threadId, opening, early });
    return { writing };
  });
  const written = await writing;
  const where = { threadId, authorId: tommy.userId };
  return { written, posts: await everything.post.findMany({ where, include: { versions: true } }) };
}

const raise: { what: string; refers: boolean; deed: Deed }[] = [
  { what: 'its thread', refers: false, deed: (tx, { opening }) => remark(tx, opening, 4) },
  { what: 'what it answers', refers: true, deed: (tx, { early }) => remark(tx, early, 4) },
];

test.each(raise)('a post begun before $what was raised is printed for its mark now', async (raised) => {
  const { posts } = await writeBefore(raised.deed, raised.refers);

  const marks = posts.map((post) => [post.spoilsThrough, post.versions.map((one) => one.spoilsThrough)]);
  expect(marks).toEqual([[4, [4]]]);
});

const removed = { removedAt: new Date() };
const thread =
  (data: { removedAt: Date } | { lockedAt: Date }): Deed =>
  (tx, { threadId: id }) =>
    tx.thread.updateMany({ where: { id }, data });
const answered: Deed = (tx, { early: id }) => tx.post.update({ where: { id }, data: removed });

test.each([
  { what: 'what it answers was removed', refers: true, deed: answered, answer: null },
  { what: 'its thread was removed', refers: false, deed: thread(removed), answer: null },
  { what: 'its thread was locked', refers: false, deed: thread({ lockedAt: new Date() }), answer: 'locked' },
])('a post begun before $what is not written', async ({ deed, refers, answer }) => {
  const { written, posts } = await writeBefore(deed, refers);

  expect([written, posts]).toEqual([answer, []]);
});
