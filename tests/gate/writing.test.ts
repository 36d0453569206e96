import { expect, test } from 'vitest';
import { newId } from '@/lib/ambient';
import { everything } from '@/lib/db/everything';
import {
  changeMark,
  editPost,
  ownWords,
  postsOf,
  react,
  removePost,
  reportPost,
  restorePost,
  startThread,
  tendThread,
  threadOf,
  writePost,
} from '@/lib/gate';
import { aHouse, begins, draft, markOf, says } from './house';

const nothing = (threadId: string) => ({ threadId, parentId: null, quotes: [] });

test('a post spoils through its author’s place unless they lower it, and never less than what it stands on', async () => {
  const house = await aHouse();
  const ruth = await house.reads('Ruth', { at: 4 });
  const { threadId, id: opening } = await begins(ruth, 'Hello.', 2);

  const own = await says(ruth, 'As far as I am.', { threadId });
  const lowered = await says(ruth, 'Less than that.', { threadId, mark: 3 });
  const tooLow = await says(ruth, 'Nothing at all.', { threadId, mark: 0 });
  const answer = await says(ruth, 'An answer.', { threadId, mark: 0, parentId: own });
  const quotation = await says(ruth, '> Less than that.', { threadId, mark: 0, quotes: [lowered] });
  const asItsThread = await says(ruth, '> Less.', { threadId, mark: 2, quotes: [lowered] });

  const marks = await Promise.all(
    [opening, own, lowered, tooLow, answer, quotation, asItsThread].map(markOf),
  );
  expect(marks).toEqual([2, 4, 3, 2, 4, 3, 3]);
});

test('nobody answers, quotes, feels, reports, edits or tends what they cannot see, and no row is written', async () => {
  const house = await aHouse();
  const [ruth, kathy] = [await house.reads('Ruth', { at: 5 }), await house.reads('Kathy', { at: 1 })];
  const ahead = await begins(ruth, 'The end.', 5);
  const near = await begins(ruth, 'The start.', 0);
  const hidden = await says(ruth, 'Later.', { threadId: near.threadId, mark: 4 });
  const before = await everything.post.count();

  for (const [thread, post] of [
    [ahead.threadId, hidden],
    [newId(), newId()],
  ] as const) {
    expect(await writePost(kathy, { ...draft('Hm.'), ...nothing(thread) })).toBeNull();
    const onNear = { ...draft('Hm.'), ...nothing(near.threadId) };
    expect(await writePost(kathy, { ...onNear, parentId: post })).toBeNull();
    expect(await writePost(kathy, { ...onNear, requestKey: newId(), quotes: [post] })).toBeNull();
    expect(await react(kathy, { postId: post, feeling: 'sad', on: true })).toBeNull();
    expect(await reportPost(kathy, { postId: post, reason: 'No.' })).toBeNull();
    expect(await removePost(kathy, { postId: post, reason: '' })).toBeNull();
    expect(await changeMark(kathy, { postId: post, mark: 0, reason: '' })).toBeNull();
    expect(await tendThread(kathy, { threadId: thread, verb: 'lock', reason: '' })).toBeNull();
    expect(await ownWords(kathy, post)).toBeNull();
  }

  expect(await everything.post.count()).toBe(before);
  expect(await everything.reaction.count({ where: { userId: kathy.userId } })).toBe(0);
  expect(await everything.report.count({ where: { authorId: kathy.userId } })).toBe(0);
});

test('a post answers and quotes what stands in its own thread, and nothing of another', async () => {
  const house = await aHouse();
  const ruth = await house.reads('Ruth', { at: 5 });
  const [here, elsewhere] = [await begins(ruth, 'Here.', 0), await begins(ruth, 'Elsewhere.', 0)];
  const write = (refers: { parentId: string | null; quotes: string[] }) =>
    writePost(ruth, { ...draft('Hm.'), threadId: here.threadId, ...refers });

  expect(await write({ parentId: elsewhere.id, quotes: [] })).toBeNull();
  expect(await write({ parentId: null, quotes: [elsewhere.id] })).toBeNull();
  expect(await write({ parentId: here.id, quotes: [here.id, elsewhere.id] })).toBeNull();
  expect(await write({ parentId: here.id, quotes: [here.id] })).toMatchObject({ threadId: here.threadId });
});

test('a form sent twice makes one post, also at the same moment; new words under an old key are a post of their own', async () => {
  const house = await aHouse();
  const ruth = await house.reads('Ruth', { at: 2 });
  const { threadId } = await begins(ruth, 'Hello.', 0);
  const same = { ...draft('Once.'), ...nothing(threadId) };

  const first = await writePost(ruth, same);
  const second = await writePost(ruth, same);
  const other = { ...draft('At once.'), ...nothing(threadId) };
  const [one, two] = await Promise.all([writePost(ruth, other), writePost(ruth, other)]);
  const words = await writePost(ruth, { ...same, source: 'Something else.' });

  expect(second).toEqual(first);
  expect(two).toEqual(one);
  expect(words).not.toEqual(first);
  expect(await everything.post.count({ where: { threadId } })).toBe(4);
});

test('raising a mark lifts what answers and quotes it; lowering stops at what it stands on', async () => {
  const house = await aHouse();
  const ruth = await house.reads('Ruth', { at: 5 });
  const { threadId, id: opening } = await begins(ruth, 'Hello.', 1);
  const post = await says(ruth, 'A thought.', { threadId, mark: 1 });
  const answer = await says(ruth, 'An answer.', { threadId, mark: 1, parentId: post });
  const quotation = await says(ruth, '> A thought.', { threadId, mark: 2, quotes: [answer] });

  await changeMark(ruth, { postId: post, mark: 4, reason: '' });
  expect(await Promise.all([opening, post, answer, quotation].map(markOf))).toEqual([1, 4, 4, 4]);

  await changeMark(ruth, { postId: answer, mark: 0, reason: '' });
  expect(await markOf(answer)).toBe(4);

  await changeMark(ruth, { postId: opening, mark: 5, reason: '' });
  expect(await Promise.all([opening, post, answer, quotation].map(markOf))).toEqual([5, 5, 5, 5]);
  const kathy = await house.reads('Kathy', { at: 4, veil: 'sealed' });
  expect(await threadOf(kathy, threadId)).toBeNull();
});

test('a moderator lowers a mark only from a place that they have come to, even after a look', async () => {
  const house = await aHouse();
  const ruth = await house.reads('Ruth', { at: 5 });
  const { threadId } = await begins(ruth, 'Hello.', 0);
  const postId = await says(ruth, 'Later.', { threadId, mark: 4 });
  const lucy = await house.reads('Lucy', { at: 2, role: 'moderator' });
  const emily = await house.reads('Emily', { at: 4, role: 'moderator' });

  expect(await changeMark(lucy, { postId, mark: 1, reason: 'It tells little.' })).toBeNull();
  const { lookAt } = await import('@/lib/gate');
  await lookAt(lucy, { kind: 'post', id: postId });
  expect(await changeMark(await house.again(lucy), { postId, mark: 1, reason: 'It tells little.' })).toBe(
    'not reached',
  );
  expect(await changeMark(emily, { postId, mark: 1, reason: 'It tells little.' })).toEqual({ threadId });

  expect(await markOf(postId)).toBe(1);
  const select = { verb: true, spoilsThrough: true };
  expect(
    await everything.moderationAction.findMany({ where: { readingId: house.readingId }, select }),
  ).toEqual([{ verb: 'lower', spoilsThrough: 4 }]);
});

test('the second of two edits gets both texts, and loses nothing', async () => {
  const house = await aHouse();
  const ruth = await house.reads('Ruth', { at: 2 });
  const { threadId } = await begins(ruth, 'Hello.', 0);
  const postId = await says(ruth, 'First.', { threadId });
  const edit = { postId, revision: 1, title: null, mark: null, uncovers: false };

  const saved = await editPost(ruth, { ...edit, source: 'Second.' });
  const conflict = await editPost(ruth, { ...edit, source: 'Third.' });

  expect(saved).toEqual({ kind: 'saved', threadId });
  expect(conflict).toMatchObject({ kind: 'conflict', now: { source: 'Second.', revision: 2 } });
});

test('an edit never opens a gate by accident: an aside taken off, lowered or emptied into the open must be meant', async () => {
  const house = await aHouse();
  const ruth = await house.reads('Ruth', { at: 5 });
  const { threadId } = await begins(ruth, 'Hello.', 0);
  const postId = await says(ruth, 'Now. ||They never return.||{4}', { threadId, mark: 1 });
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
  expect(await markOf(postId)).toBe(1);
});

test('an edit behind a cover does not show as an edit to who cannot read it', async () => {
  const house = await aHouse();
  const [ruth, kathy] = [await house.reads('Ruth', { at: 5 }), await house.reads('Kathy', { at: 1 })];
  const { threadId } = await begins(ruth, 'Hello.', 0);
  const postId = await says(ruth, 'Now. ||Then this.||{4}', { threadId, mark: 1 });

  const edit = { postId, title: null, mark: 1, uncovers: true };
  await editPost(ruth, { ...edit, revision: 1, source: 'Now. ||Then that.||{4}' });
  const [, unseen] = (await postsOf(kathy, threadId, 1)).posts;
  const [, seen] = (await postsOf(ruth, threadId, 1)).posts;

  expect(unseen?.editedAt).toBeNull();
  expect(seen?.editedAt).toBeInstanceOf(Date);
});

test('a locked thread takes no posts, an all-aside post is refused, and a removed one comes back as it was', async () => {
  const house = await aHouse();
  const ruth = await house.reads('Ruth', { at: 3, role: 'moderator' });
  const { threadId } = await begins(ruth, 'Hello.', 0);
  const postId = await says(ruth, 'A post.', { threadId, mark: 0 });

  await tendThread(ruth, { threadId, verb: 'lock', reason: 'Enough.' });
  expect(await writePost(ruth, { ...draft('More.'), ...nothing(threadId) })).toBe('locked');
  await tendThread(ruth, { threadId, verb: 'unlock', reason: 'Again.' });
  expect(await startThread(ruth, { ...draft('||All of it||{5}', 0), title: 'Hollow' })).toBe('hollow');

  await removePost(ruth, { postId, reason: '' });
  const kathy = await house.reads('Kathy', { at: 3 });
  expect((await postsOf(kathy, threadId, 1)).posts[1]).toMatchObject({ html: '', removedBy: 'author' });
  await restorePost(ruth, { postId, reason: '' });
  expect((await postsOf(kathy, threadId, 1)).posts[1]).toMatchObject({
    html: '<p>A post.</p>',
    removedBy: null,
  });
});
