import { expect, test } from 'vitest';
import { unguardedDb } from '@/lib/db/unguarded';
import { coverAgain, editPost, lookAt, lookFromQueue, moveBookmark } from '@/lib/gate';
import { listQueuedReports, reportPost } from '@/lib/gate';
import { removePost, restorePost, undoMove, postsOpenedByMove } from '@/lib/gate';
import { gateFixture, postThread, postReply, readPost } from '../../helpers/gate';
import { listThreads, readAhead, readPostPage, readThread } from '../../helpers/gate-reads';

async function endingFixture() {
  const house = await gateFixture();
  const ruth = await house.readerAt('Ruth', { at: 5 });
  const end = await postThread(ruth, 'theend ||theaside||{5}', 4, 'thetitle');
  const reply = await postReply(ruth, 'thereply', { threadId: end.threadId, mark: 4 });
  return { house, ruth, end, reply };
}

test('one look opens one item to one reader: not its replies, not its asides, not to anybody else', async () => {
  const { house, end, reply } = await endingFixture();
  const kathy = await house.readerAt('Kathy', { at: 1 });
  const tommy = await house.readerAt('Tommy', { at: 1 });

  await lookAt(kathy, { kind: 'thread', id: end.threadId });
  const looking = await house.reload(kathy);
  const gets = JSON.stringify([
    await readThread(looking, end.threadId),
    await readPostPage(looking, end.threadId, 1),
    await readPost(looking, reply),
    await listThreads(looking, 1),
  ]);

  expect(gets).toMatch(/thetitle.*theend/);
  expect(gets).not.toMatch(/thereply|theaside/);
  expect((await readPostPage(looking, end.threadId, 1)).count).toBe(1);
  expect(await readAhead(looking)).toEqual({
    waiting: [{ place: 4, threads: 0, posts: 1 }],
    covers: [],
  });
  expect(await readThread(await house.reload(tommy), end.threadId)).toMatchObject({ kind: 'covered' });
});

test('covering again, going back and undoing leave no look behind, and no look moves the bookmark', async () => {
  const { house, end, reply } = await endingFixture();
  const kathy = await house.readerAt('Kathy', { at: 2 });
  const look = async () => lookAt(await house.reload(kathy), { kind: 'post', id: reply });
  const sees = async () => (await readPost(await house.reload(kathy), reply)) !== null;

  const first = [await look(), await sees(), await look()];
  await coverAgain(await house.reload(kathy), reply);
  const covered = [await sees(), await coverAgain(await house.reload(kathy), reply)];
  await look();
  await moveBookmark(await house.reload(kathy), 4);
  await undoMove(await house.reload(kathy));
  const undone = await sees();

  expect(first).toEqual([true, true, false]);
  expect(covered).toEqual([false, false]);
  expect(undone).toBe(false);
  expect((await house.reload(kathy)).readThrough).toBe(2);
  expect(await readThread(await house.reload(kathy), end.threadId)).toMatchObject({ kind: 'covered' });
});

test('an aside that changes after Kathy looked waits again, and looks at it are nobody else’s', async () => {
  const { house, ruth, end } = await endingFixture();
  const kathy = await house.readerAt('Kathy', { at: 4 });
  const [aside] = await unguardedDb.aside.findMany({ where: { postId: end.id } });
  const shows = async () => JSON.stringify(await readPost(await house.reload(kathy), end.id));

  await lookAt(kathy, { kind: 'aside', id: aside!.id });
  const then = await shows();
  const edit = { postId: end.id, revision: 1, title: null, mark: 5, uncovers: true };
  await editPost(ruth, { ...edit, mark: 4, source: 'theend ||theother||{5}' });

  expect(then).toContain('theaside');
  expect(await shows()).not.toMatch(/theaside|theother/);
  expect(await lookAt(kathy, { kind: 'aside', id: aside!.id })).toBe(false);
});

test('an aside in a post that is not open cannot be looked at, nor one in a post that is gone', async () => {
  const { house, end } = await endingFixture();
  const kathy = await house.readerAt('Kathy', { at: 1 });
  const [aside] = await unguardedDb.aside.findMany({ where: { postId: end.id } });

  const closed = await lookAt(kathy, { kind: 'aside', id: aside!.id });
  await lookAt(kathy, { kind: 'post', id: end.id });
  const removal = { removedAt: new Date(0), removedById: house.clubId };
  await unguardedDb.post.update({ where: { id: end.id }, data: removal });
  const gone = await lookAt(await house.reload(kathy), { kind: 'aside', id: aside!.id });

  expect([closed, gone]).toEqual([false, false]);
});

test('the queue is Marked for a Sealed moderator too, and opens to nobody else', async () => {
  const { house, end } = await endingFixture();
  const tommy = await house.readerAt('Tommy', { at: 5 });
  await reportPost(tommy, { postId: end.id, reason: 'thereason' });
  const sol = await house.readerAt('Sol', { at: 2, veil: 'sealed', role: 'moderator' });
  const kathy = await house.readerAt('Kathy', { at: 2 });
  const other = await (await gateFixture()).readerAt('Gus', { at: 2, role: 'owner' });
  const { id } = await unguardedDb.report.findFirstOrThrow({ where: { postId: end.id } });
  const looks = [{ kind: 'post', id: end.id } as const, { kind: 'report', id } as const];

  const queue = await listQueuedReports(sol);
  const refused = [];
  for (const look of looks)
    refused.push(await lookFromQueue(kathy, look), await lookFromQueue(other, look), await lookAt(sol, look));
  const opened = [await lookFromQueue(sol, looks[0]!), await lookFromQueue(sol, looks[1]!)];

  expect(queue).toEqual([
    { id, post: null, coveredPost: { id: end.id, place: 4 }, report: null, coveredReport: { id, place: 5 } },
  ]);
  expect(refused).toEqual(Array(6).fill(false));
  expect(opened).toEqual([true, true]);
  expect(JSON.stringify(await listQueuedReports(await house.reload(sol)))).toContain('thereason');
});

test('a thread that was looked at is covered again by either of its ids, its title with its words', async () => {
  const { house, end } = await endingFixture();
  const kathy = await house.readerAt('Kathy', { at: 1 });

  for (const id of [end.threadId, end.id]) {
    await lookAt(await house.reload(kathy), { kind: 'thread', id: end.threadId });
    await coverAgain(await house.reload(kathy), id);
    const again = await house.reload(kathy);

    expect(again.looks).toEqual([]);
    expect(JSON.stringify(await readThread(again, end.threadId))).not.toContain('thetitle');
  }
});

test('nothing waits in a thread that was removed, and it waits again once it is back', async () => {
  const { house, ruth, end } = await endingFixture();
  const kathy = await house.readerAt('Kathy', { at: 1 });

  await removePost(ruth, { postId: end.id, reason: '' });
  const removed = await readAhead(kathy);
  await restorePost(ruth, { postId: end.id, reason: '' });

  expect(removed).toEqual({ waiting: [], covers: [] });
  expect(postsOpenedByMove(kathy, removed.waiting)).toEqual(new Map());
  expect((await readAhead(kathy)).waiting).toEqual([{ place: 4, threads: 1, posts: 2 }]);
});
