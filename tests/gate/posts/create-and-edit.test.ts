import { expect, test } from 'vitest';
import { newId } from '@/lib/clock-and-ids';
import { unguardedDb } from '@/lib/db/unguarded';
import {
  changeMark,
  editPost,
  readEditablePost,
  react,
  removePost,
  reportPost,
  restorePost,
  createThread,
  moderateThread,
  createReply,
} from '@/lib/gate';
import { gateFixture, postThread, postDraft, storedMark, postReply } from '../../helpers/gate';
import { readPostPage, readThread } from '../../helpers/gate-reads';

const noReferences = (threadId: string) => ({ threadId, parentId: null, quotes: [] });

test('a post spoils through its author’s place unless they lower it, and never less than what it stands on', async () => {
  const house = await gateFixture();
  const ruth = await house.readerAt('Ruth', { at: 4 });
  const { threadId, id: opening } = await postThread(ruth, 'Hello.', 2);

  const own = await postReply(ruth, 'As far as I am.', { threadId });
  const lowered = await postReply(ruth, 'Less than that.', { threadId, mark: 3 });
  const tooLow = await postReply(ruth, 'Nothing at all.', { threadId, mark: 0 });
  const answer = await postReply(ruth, 'An answer.', { threadId, mark: 0, parentId: own });
  const quotation = await postReply(ruth, '> Less than that.', { threadId, mark: 0, quotes: [lowered] });
  const asItsThread = await postReply(ruth, '> Less.', { threadId, mark: 2, quotes: [lowered] });

  const marks = await Promise.all(
    [opening, own, lowered, tooLow, answer, quotation, asItsThread].map(storedMark),
  );
  expect(marks).toEqual([2, 4, 3, 2, 4, 3, 3]);
});

test('nobody answers, quotes, feels, reports, edits or tends what they cannot see, and no row is written', async () => {
  const house = await gateFixture();
  const ruth = await house.readerAt('Ruth', { at: 5 });
  const kathy = await house.readerAt('Kathy', { at: 1 });
  const ahead = await postThread(ruth, 'The end.', 5);
  const near = await postThread(ruth, 'The start.', 0);
  const hidden = await postReply(ruth, 'Later.', { threadId: near.threadId, mark: 4 });
  const before = await unguardedDb.post.count();

  for (const [thread, post] of [
    [ahead.threadId, hidden],
    [newId(), newId()],
  ] as const) {
    expect(await createReply(kathy, { ...postDraft('Hm.'), ...noReferences(thread) })).toBeNull();
    const onNear = { ...postDraft('Hm.'), ...noReferences(near.threadId) };
    expect(await createReply(kathy, { ...onNear, parentId: post })).toBeNull();
    expect(await createReply(kathy, { ...onNear, requestKey: newId(), quotes: [post] })).toBeNull();
    expect(await react(kathy, { postId: post, feeling: 'sad', on: true })).toBeNull();
    expect(await reportPost(kathy, { postId: post, reason: 'No.' })).toBeNull();
    expect(await removePost(kathy, { postId: post, reason: '' })).toBeNull();
    expect(await changeMark(kathy, { postId: post, mark: 0, reason: '' })).toBeNull();
    expect(await moderateThread(kathy, { threadId: thread, verb: 'lock', reason: '' })).toBeNull();
    expect(await readEditablePost(kathy, post)).toBeNull();
  }

  expect(await unguardedDb.post.count()).toBe(before);
  expect(await unguardedDb.reaction.count({ where: { userId: kathy.userId } })).toBe(0);
  expect(await unguardedDb.report.count({ where: { authorId: kathy.userId } })).toBe(0);
});

test('a post answers and quotes what stands in its own thread, and nothing of another', async () => {
  const house = await gateFixture();
  const ruth = await house.readerAt('Ruth', { at: 5 });
  const here = await postThread(ruth, 'Here.', 0);
  const elsewhere = await postThread(ruth, 'Elsewhere.', 0);
  const write = (refers: { parentId: string | null; quotes: string[] }) =>
    createReply(ruth, { ...postDraft('Hm.'), threadId: here.threadId, ...refers });

  expect(await write({ parentId: elsewhere.id, quotes: [] })).toBeNull();
  expect(await write({ parentId: null, quotes: [elsewhere.id] })).toBeNull();
  expect(await write({ parentId: here.id, quotes: [here.id, elsewhere.id] })).toBeNull();
  expect(await write({ parentId: here.id, quotes: [here.id] })).toMatchObject({ threadId: here.threadId });
});

test('a form sent twice makes one post, also at the same moment; new words under an old key are a post of their own', async () => {
  const house = await gateFixture();
  const ruth = await house.readerAt('Ruth', { at: 2 });
  const { threadId } = await postThread(ruth, 'Hello.', 0);
  const same = { ...postDraft('Once.'), ...noReferences(threadId) };

  const first = await createReply(ruth, same);
  const second = await createReply(ruth, same);
  const other = { ...postDraft('At once.'), ...noReferences(threadId) };
  const [one, two] = await Promise.all([createReply(ruth, other), createReply(ruth, other)]);
  const words = await createReply(ruth, { ...same, source: 'Something else.' });

  expect(second).toEqual(first);
  expect(two).toEqual(one);
  expect(words).not.toEqual(first);
  expect(await unguardedDb.post.count({ where: { threadId } })).toBe(4);
});

test('raising a mark lifts what answers and quotes it; lowering stops at what it stands on', async () => {
  const house = await gateFixture();
  const ruth = await house.readerAt('Ruth', { at: 5 });
  const { threadId, id: opening } = await postThread(ruth, 'Hello.', 1);
  const post = await postReply(ruth, 'A thought.', { threadId, mark: 1 });
  const answer = await postReply(ruth, 'An answer.', { threadId, mark: 1, parentId: post });
  const quotation = await postReply(ruth, '> A thought.', { threadId, mark: 2, quotes: [answer] });

  await changeMark(ruth, { postId: post, mark: 4, reason: '' });
  expect(await Promise.all([opening, post, answer, quotation].map(storedMark))).toEqual([1, 4, 4, 4]);

  await changeMark(ruth, { postId: answer, mark: 0, reason: '' });
  expect(await storedMark(answer)).toBe(4);

  await changeMark(ruth, { postId: opening, mark: 5, reason: '' });
  expect(await Promise.all([opening, post, answer, quotation].map(storedMark))).toEqual([5, 5, 5, 5]);
  const kathy = await house.readerAt('Kathy', { at: 4, veil: 'sealed' });
  expect(await readThread(kathy, threadId)).toBeNull();
});

test('a moderator lowers a mark only from a place that they have come to, even after a look', async () => {
  const house = await gateFixture();
  const ruth = await house.readerAt('Ruth', { at: 5 });
  const { threadId } = await postThread(ruth, 'Hello.', 0);
  const postId = await postReply(ruth, 'Later.', { threadId, mark: 4 });
  const lucy = await house.readerAt('Lucy', { at: 2, role: 'moderator' });
  const emily = await house.readerAt('Emily', { at: 4, role: 'moderator' });

  expect(await changeMark(lucy, { postId, mark: 1, reason: 'It tells little.' })).toBeNull();
  const { lookAt } = await import('@/lib/gate');
  await lookAt(lucy, { kind: 'post', id: postId });
  expect(await changeMark(await house.reload(lucy), { postId, mark: 1, reason: 'It tells little.' })).toBe(
    'not reached',
  );
  expect(await changeMark(emily, { postId, mark: 1, reason: 'It tells little.' })).toEqual({ threadId });

  expect(await storedMark(postId)).toBe(1);
  const select = { verb: true, spoilsThrough: true };
  expect(
    await unguardedDb.moderationAction.findMany({ where: { readingId: house.readingId }, select }),
  ).toEqual([{ verb: 'lower', spoilsThrough: 4 }]);
});

test('the second of two edits gets both texts, and loses nothing', async () => {
  const house = await gateFixture();
  const ruth = await house.readerAt('Ruth', { at: 2 });
  const { threadId } = await postThread(ruth, 'Hello.', 0);
  const postId = await postReply(ruth, 'First.', { threadId });
  const edit = { postId, revision: 1, title: null, mark: null, uncovers: false };

  const saved = await editPost(ruth, { ...edit, source: 'Second.' });
  const conflict = await editPost(ruth, { ...edit, source: 'Third.' });

  expect(saved).toEqual({ kind: 'saved', threadId });
  expect(conflict).toMatchObject({ kind: 'conflict', current: { source: 'Second.', revision: 2 } });
});

test('an edit never opens a gate by accident: an aside taken off, lowered or emptied into the open must be meant', async () => {
  const house = await gateFixture();
  const ruth = await house.readerAt('Ruth', { at: 5 });
  const { threadId } = await postThread(ruth, 'Hello.', 0);
  const postId = await postReply(ruth, 'Now. ||They never return.||{4}', { threadId, mark: 1 });
  const edit = { postId, revision: 1, title: null, mark: 1, uncovers: false };

  const answers = await Promise.all([
    editPost(ruth, { ...edit, source: 'Now. They never return.' }),
    editPost(ruth, { ...edit, source: 'Now. ||They never return.||{2}' }),
    editPost(ruth, { ...edit, source: 'Now. They never return. ||Or do they?||{4}' }),
  ]);
  const unmarked = await editPost(ruth, { ...edit, source: 'Still.', mark: null });
  const lower = await editPost(ruth, { ...edit, source: 'Still ||They never return.||{4}', mark: 0 });

  expect(answers).toEqual(Array(3).fill({ kind: 'uncovers', place: 4 }));
  expect(unmarked).toEqual({ kind: 'unmarked' });
  expect(lower).toEqual({ kind: 'saved', threadId });
  expect(await storedMark(postId)).toBe(1);
});

test('an edit behind a cover does not show as an edit to who cannot read it', async () => {
  const house = await gateFixture();
  const ruth = await house.readerAt('Ruth', { at: 5 });
  const kathy = await house.readerAt('Kathy', { at: 1 });
  const { threadId } = await postThread(ruth, 'Hello.', 0);
  const postId = await postReply(ruth, 'Now. ||Then this.||{4}', { threadId, mark: 1 });

  const edit = { postId, title: null, mark: 1, uncovers: true };
  await editPost(ruth, { ...edit, revision: 1, source: 'Now. ||Then that.||{4}' });
  const [, unseen] = (await readPostPage(kathy, threadId, 1)).posts;
  const [, seen] = (await readPostPage(ruth, threadId, 1)).posts;

  expect(unseen?.editedAt).toBeNull();
  expect(seen?.editedAt).toBeInstanceOf(Date);
});

test('a locked thread takes no posts, an all-aside post is refused, and a removed one comes back as it was', async () => {
  const house = await gateFixture();
  const ruth = await house.readerAt('Ruth', { at: 3, role: 'moderator' });
  const { threadId } = await postThread(ruth, 'Hello.', 0);
  const postId = await postReply(ruth, 'A post.', { threadId, mark: 0 });

  await moderateThread(ruth, { threadId, verb: 'lock', reason: 'Enough.' });
  expect(await createReply(ruth, { ...postDraft('More.'), ...noReferences(threadId) })).toBe('locked');
  await moderateThread(ruth, { threadId, verb: 'unlock', reason: 'Again.' });
  expect(await createThread(ruth, { ...postDraft('||All of it||{5}', 0), title: 'Hollow' })).toBe(
    'all-aside',
  );

  await removePost(ruth, { postId, reason: '' });
  const kathy = await house.readerAt('Kathy', { at: 3 });
  expect((await readPostPage(kathy, threadId, 1)).posts[1]).toMatchObject({ html: '', removedBy: 'author' });
  await restorePost(ruth, { postId, reason: '' });
  expect((await readPostPage(kathy, threadId, 1)).posts[1]).toMatchObject({
    html: '<p>A post.</p>',
    removedBy: null,
  });
});
