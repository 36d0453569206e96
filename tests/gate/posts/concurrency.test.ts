import { expect, test } from 'vitest';
import { unguardedDb } from '@/lib/db/unguarded';
import { answerReport, changeMark, editPost, reportPost, createThread, createReply } from '@/lib/gate';
import { gateFixture, postThread, postDraft, postReply } from '../../helpers/gate';

const NO_REFERENCES = { parentId: null, quotes: [] };

test('one form sent eight times at once makes one post, and one thread', async () => {
  const house = await gateFixture();
  const ruth = await house.readerAt('Ruth', { at: 2 });
  const { threadId } = await postThread(ruth, 'Hello.', 0);
  const post = { ...postDraft('Once.'), threadId, ...NO_REFERENCES };
  const thread = { ...postDraft('Once more.'), title: 'Once' };

  const posts = await Promise.all(Array.from({ length: 8 }, () => createReply(ruth, post)));
  const threads = await Promise.all(Array.from({ length: 8 }, () => createThread(ruth, thread)));

  expect(new Set(posts.map((one) => JSON.stringify(one))).size).toBe(1);
  expect(new Set(threads.map((one) => JSON.stringify(one))).size).toBe(1);
  expect(await unguardedDb.post.count({ where: { readingId: house.readingId } })).toBe(3);
  expect(await unguardedDb.thread.count({ where: { readingId: house.readingId } })).toBe(2);
});

test('a page that the browser kept sends its old key with new words twice, and they are one post', async () => {
  const house = await gateFixture();
  const ruth = await house.readerAt('Ruth', { at: 2 });
  const { threadId } = await postThread(ruth, 'Hello.', 0);
  const kept = { ...postDraft('First.'), threadId, ...NO_REFERENCES };
  await createReply(ruth, kept);

  const again = await createReply(ruth, { ...kept, source: 'Second.' });
  const twice = await createReply(ruth, { ...kept, source: 'Second.' });

  expect(twice).toEqual(again);
  expect(await unguardedDb.post.count({ where: { threadId } })).toBe(3);
});

test('ten people who answer at the same moment are all counted', async () => {
  const house = await gateFixture();
  const ruth = await house.readerAt('Ruth', { at: 2 });
  const { threadId } = await postThread(ruth, 'Hello.', 0);
  const people = await Promise.all(Array.from({ length: 10 }, (_, n) => house.readerAt(`N${n}`, { at: 3 })));

  await Promise.all(people.map((person) => postReply(person, 'Hello too.', { threadId })));

  const tallies = await unguardedDb.threadTally.findMany({ where: { threadId }, orderBy: { posts: 'asc' } });
  expect(tallies.map(({ spoilsThrough, posts }) => [spoilsThrough, posts])).toEqual([
    [0, 1],
    [3, 10],
  ]);
});

test('a thread that is raised while others answer, quote and edit leaves nothing below it', async () => {
  const house = await gateFixture();
  const ruth = await house.readerAt('Ruth', { at: 5 });
  const tommy = await house.readerAt('Tommy', { at: 5 });

  for (const round of [1, 2, 3, 4, 5]) {
    const { threadId, id } = await postThread(ruth, `Round ${round}.`, 0);
    const early = await postReply(tommy, 'Early.', { threadId, mark: 0 });
    const edit = { postId: early, revision: 1, title: null, mark: 0, uncovers: false };
    const answering = { ...postDraft('Late.', 0), threadId, parentId: early, quotes: [early] };

    await Promise.all([
      createReply(tommy, { ...postDraft('Now.', 0), threadId, ...NO_REFERENCES }),
      changeMark(ruth, { postId: id, mark: 4, reason: '' }),
      createReply(tommy, answering),
      editPost(tommy, { ...edit, source: 'Early, and edited.' }),
      changeMark(tommy, { postId: early, mark: 1, reason: '' }),
    ]);

    const posts = await unguardedDb.post.findMany({ where: { threadId }, include: { versions: true } });
    expect(posts).toHaveLength(4);
    expect(posts.filter(({ spoilsThrough }) => spoilsThrough < 4)).toEqual([]);
    expect(posts.flatMap(({ versions }) => versions.map((one) => one.spoilsThrough))).toEqual([4, 4, 4, 4]);
    const [tally, ...more] = await unguardedDb.threadTally.findMany({ where: { threadId } });
    expect([tally?.spoilsThrough, tally?.posts, more.length]).toEqual([4, 4, 0]);
  }
});

test('of two edits at the same moment one is saved, and the other is handed both texts', async () => {
  const house = await gateFixture();
  const ruth = await house.readerAt('Ruth', { at: 2 });
  const { threadId } = await postThread(ruth, 'Hello.', 0);
  const postId = await postReply(ruth, 'First.', { threadId });
  const edit = { postId, revision: 1, title: null, mark: 2, uncovers: false };

  const answers = await Promise.all(['One.', 'Two.'].map((source) => editPost(ruth, { ...edit, source })));

  expect(answers.map((answer) => answer?.kind).sort()).toEqual(['conflict', 'saved']);
  const saved = answers.findIndex((answer) => answer?.kind === 'saved');
  expect(answers[1 - saved]).toMatchObject({ current: { source: ['One.', 'Two.'][saved], revision: 2 } });
});

test('two moderators who answer one report at the same moment answer it once', async () => {
  const house = await gateFixture();
  const ruth = await house.readerAt('Ruth', { at: 2 });
  const moderators = [
    await house.readerAt('Lucy', { at: 5, role: 'moderator' }),
    await house.readerAt('Emily', { at: 5, role: 'owner' }),
  ];
  const tommy = await house.readerAt('Tommy', { at: 1 });

  for (const round of [1, 2, 3, 4]) {
    const { id: postId } = await postThread(ruth, `Hello ${round}.`, 0);
    await reportPost(tommy, { postId, reason: 'Rude.' });
    const { id: reportId } = await unguardedDb.report.findFirstOrThrow({ where: { postId } });

    const answers = await Promise.all(
      moderators.map((one) => answerReport(one, { reportId, uphold: true, reason: 'Yes.' })),
    );

    expect(answers.sort()).toEqual([false, true]);
    expect(await unguardedDb.moderationAction.count({ where: { itemId: reportId } })).toBe(1);
  }
});
