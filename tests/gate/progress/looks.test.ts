import { expect, test } from 'vitest';
import { newId } from '@/lib/clock-and-ids';
import {
  answerReport,
  chooseVeil,
  coverAgain,
  readLog,
  lookAt,
  lookFromQueue,
  moveBookmark,
  listQueuedReports,
  reportPost,
  undoMove,
} from '@/lib/gate';
import { unguardedDb } from '@/lib/db/unguarded';
import { gateFixture, postThread, postReply } from '../../helpers/gate';
import { readPostPage, readThread } from '../../helpers/gate-reads';

test('a look opens one thread with its opening post, moves no bookmark, and can be taken back', async () => {
  const house = await gateFixture();
  const ruth = await house.readerAt('Ruth', { at: 5 });
  const kathy = await house.readerAt('Kathy', { at: 1 });
  const { threadId, id } = await postThread(ruth, 'The end.', 4, 'How it ends');
  await postReply(ruth, 'And more.', { threadId, mark: 4 });

  expect(await lookAt(kathy, { kind: 'thread', id: threadId })).toBe(true);
  const looking = await house.reload(kathy);
  expect(looking.readThrough).toBe(1);
  expect(await readThread(looking, threadId)).toMatchObject({
    kind: 'open',
    thread: { title: 'How it ends' },
  });
  expect((await readPostPage(looking, threadId, 1)).posts.map((post) => post.id)).toEqual([id]);

  expect(await coverAgain(looking, threadId)).toBe(true);
  expect(await readThread(await house.reload(kathy), threadId)).toEqual({
    kind: 'covered',
    id: threadId,
    place: 4,
  });
});

test('a look at an aside opens that aside alone', async () => {
  const house = await gateFixture();
  const ruth = await house.readerAt('Ruth', { at: 5 });
  const kathy = await house.readerAt('Kathy', { at: 1 });
  const { threadId } = await postThread(ruth, 'Now. ||First.||{3} ||Second.||{4}', 1);
  const [first] = await unguardedDb.aside.findMany({ where: { spoilsThrough: 3, post: { threadId } } });

  await lookAt(kathy, { kind: 'aside', id: first!.id });
  const [post] = (await readPostPage(await house.reload(kathy), threadId, 1)).posts;

  expect(post?.covers.map(({ place, html }) => [place, html !== null])).toEqual([
    [3, true],
    [4, false],
  ]);
  expect(JSON.stringify(post)).not.toContain('Second');
});

test('nobody looks at what is not there for them: Sealed, elsewhere, already open, or never', async () => {
  const house = await gateFixture();
  const other = await gateFixture();
  const ruth = await house.readerAt('Ruth', { at: 5 });
  const ahead = await postThread(ruth, 'The end.', 4);
  const open = await postThread(ruth, 'The start.', 0);
  const sealed = await house.readerAt('Sol', { at: 1, veil: 'sealed' });
  const kathy = await house.readerAt('Kathy', { at: 1 });
  const stranger = await other.readerAt('Gus', { at: 1 });

  const looks = await Promise.all([
    lookAt(sealed, { kind: 'thread', id: ahead.threadId }),
    lookAt(stranger, { kind: 'thread', id: ahead.threadId }),
    lookAt(kathy, { kind: 'thread', id: open.threadId }),
    lookAt(kathy, { kind: 'thread', id: newId() }),
    lookAt(kathy, { kind: 'post', id: ahead.threadId }),
    lookAt(kathy, { kind: 'report', id: newId() }),
  ]);

  expect(looks).toEqual(Array(6).fill(false));
  expect(await unguardedDb.look.count({ where: { bookId: house.bookId } })).toBe(0);
});

test('moving back closes everything beyond at once, also what was looked at; a move can be undone once', async () => {
  const house = await gateFixture();
  const ruth = await house.readerAt('Ruth', { at: 5 });
  const kathy = await house.readerAt('Kathy', { at: 2 });
  const { threadId } = await postThread(ruth, 'The end.', 4);
  await lookAt(kathy, { kind: 'thread', id: threadId });

  await moveBookmark(await house.reload(kathy), 1);
  expect(await readThread(await house.reload(kathy), threadId)).toMatchObject({ kind: 'covered' });
  expect(await undoMove(await house.reload(kathy))).toBe(true);
  const back = await house.reload(kathy);

  expect(back.readThrough).toBe(2);
  expect(await readThread(back, threadId)).toMatchObject({ kind: 'covered' });
  expect(await undoMove(back)).toBe(false);
  expect(await moveBookmark(back, 6)).toBe(false);
});

test('the Sealed veil covers what was looked at', async () => {
  const house = await gateFixture();
  const ruth = await house.readerAt('Ruth', { at: 5 });
  const kathy = await house.readerAt('Kathy', { at: 2 });
  const { threadId } = await postThread(ruth, 'The end.', 4);
  await lookAt(kathy, { kind: 'thread', id: threadId });

  await chooseVeil(await house.reload(kathy), 'sealed');

  expect(await readThread(await house.reload(kathy), threadId)).toBeNull();
});

test('a moderator at 2 meets a report about 4 covered, looks at each half, and answers it; the log keeps its reasons', async () => {
  const house = await gateFixture();
  const ruth = await house.readerAt('Ruth', { at: 5 });
  const tommy = await house.readerAt('Tommy', { at: 5 });
  const { threadId } = await postThread(ruth, 'Hello.', 3, 'How it ends');
  const postId = await postReply(ruth, 'They never return.', { threadId, mark: 4 });
  await reportPost(tommy, { postId, reason: 'It gives away the boat.' });
  const lucy = await house.readerAt('Lucy', { at: 2, role: 'moderator', veil: 'sealed' });

  const [covered] = await listQueuedReports(lucy);
  expect(covered).toMatchObject({
    post: null,
    report: null,
    coveredPost: { place: 4 },
    coveredReport: { place: 5 },
  });
  const reportId = covered!.id;
  expect(await answerReport(lucy, { reportId, uphold: true, reason: 'Yes.' })).toBe(false);

  await lookFromQueue(lucy, { kind: 'report', id: reportId });
  await lookFromQueue(lucy, { kind: 'post', id: postId });
  const looking = await house.reload(lucy);
  const [open] = await listQueuedReports(looking);
  expect(await readThread(looking, threadId)).toMatchObject({
    kind: 'open',
    thread: { title: 'How it ends' },
  });
  expect((await readPostPage(looking, threadId, 1)).posts.map((post) => post.id)).toEqual([postId]);
  expect(open).toMatchObject({ post: { id: postId }, report: { reason: 'It gives away the boat.' } });
  expect(await answerReport(looking, { reportId, uphold: true, reason: 'It does.' })).toBe(true);

  expect(await listQueuedReports(looking)).toEqual([]);
  expect(await readLog(looking)).toMatchObject([{ verb: 'uphold', reason: 'It does.' }]);
  const emily = await house.readerAt('Emily', { at: 4, role: 'moderator' });
  expect(await readLog(emily)).toEqual([]);
});

test('a member has no queue and no log, and reports a post once', async () => {
  const house = await gateFixture();
  const ruth = await house.readerAt('Ruth', { at: 5 });
  const tommy = await house.readerAt('Tommy', { at: 5 });
  const { id: postId } = await postThread(ruth, 'Hello.', 0);

  expect(await reportPost(tommy, { postId, reason: 'Rude.' })).toBe(true);
  expect(await reportPost(tommy, { postId, reason: 'Still rude.' })).toBe(false);

  expect(await listQueuedReports(tommy)).toEqual([]);
  expect(await readLog(tommy)).toEqual([]);
  const [report] = await unguardedDb.report.findMany({ where: { readingId: house.readingId } });
  expect(await lookFromQueue(tommy, { kind: 'report', id: report!.id })).toBe(false);
  expect(await answerReport(tommy, { reportId: report!.id, uphold: false, reason: 'No.' })).toBe(false);
});
