import { expect, test } from 'vitest';
import { unguardedDb } from '@/lib/db/unguarded';
import { moveBookmark, react, readReactors, removePost, type Reader } from '@/lib/gate';
import { gateFixture, postReply, postThread } from '../../helpers/gate';

const feel = (reader: Reader, postId: string, feeling: 'love' | 'sad' = 'love') =>
  react(reader, { postId, feeling, on: true });

const share = (reader: Reader) =>
  unguardedDb.membership.updateMany({ where: { userId: reader.userId }, data: { sharesPlace: true } });

async function castAtChapter3() {
  const house = await gateFixture();
  const [ruth, kathy, tommy, madame] = await Promise.all(
    (['Ruth', 'kathy', 'Tommy', 'Madame'] as const).map((name) => house.readerAt(name, { at: 3 })),
  );
  const thread = await postThread(ruth!, 'Hello.', 0);
  return { house, ruth: ruth!, kathy: kathy!, tommy: tommy!, madame: madame!, ...thread };
}

test('at the beginning of the book everybody is named, by feeling and in the order of their names', async () => {
  const { id, threadId, ruth, kathy, tommy } = await castAtChapter3();
  await feel(tommy, id);
  await feel(ruth, id);
  await feel(kathy, id);
  await feel(kathy, id, 'sad');

  expect(await readReactors(ruth, id)).toEqual({
    threadId,
    author: 'Ruth',
    groups: [
      { feeling: 'love', names: ['kathy', 'Ruth', 'Tommy'], others: 0 },
      { feeling: 'sad', names: ['kathy'], others: 0 },
    ],
  });
});

test('further on, a name is told of oneself, of who shares their place and of who wrote that far; others are a number', async () => {
  const { house, id: opening, threadId, ruth, kathy, tommy, madame } = await castAtChapter3();
  const id = await postReply(ruth, 'There.', { threadId, mark: 2 });
  await share(kathy);
  await postReply(tommy, 'I was there, too.', { threadId, mark: 1 });
  for (const reader of [kathy, tommy, madame]) await feel(reader, id);
  const named = async (reader: Reader) => (await readReactors(reader, id))!.groups[0];

  expect(await named(await house.reload(ruth))).toMatchObject({ names: ['kathy'], others: 2 });
  expect(await named(await house.reload(madame))).toMatchObject({ names: ['kathy', 'Madame'], others: 1 });

  await postReply(tommy, 'And on I went.', { threadId, mark: 3 });
  expect(await named(await house.reload(ruth))).toMatchObject({ names: ['kathy', 'Tommy'], others: 1 });
  const behind = await house.readerAt('Keffers', { at: 2 });
  expect(await named(behind)).toMatchObject({ names: ['kathy'], others: 2 });
  expect((await readReactors(behind, opening))!.groups).toEqual([]);
});

test('who went back, or looked ahead, shares a place that does not tell of it, and is a number', async () => {
  const { threadId, ruth, kathy, tommy } = await castAtChapter3();
  const id = await postReply(ruth, 'There.', { threadId, mark: 3 });
  for (const reader of [kathy, tommy]) {
    await share(reader);
    await feel(reader, id);
  }

  await moveBookmark(kathy, 1);

  expect((await readReactors(ruth, id))!.groups).toEqual([{ feeling: 'love', names: ['Tommy'], others: 1 }]);
});

test('who has left the club is a number, too', async () => {
  const { id, ruth, tommy } = await castAtChapter3();
  await feel(tommy, id);
  await unguardedDb.membership.updateMany({
    where: { userId: tommy.userId },
    data: { standing: 'removed' },
  });

  expect((await readReactors(ruth, id))!.groups).toEqual([{ feeling: 'love', names: [], others: 1 }]);
});

test('a post ahead, a removed one and one of another reading have nobody', async () => {
  const { house, threadId, ruth } = await castAtChapter3();
  const ahead = await postReply(ruth, 'There.', { threadId, mark: 3 });
  const removed = await postReply(ruth, 'Here.', { threadId, mark: 0 });
  for (const id of [ahead, removed]) await feel(ruth, id);
  await removePost(ruth, { postId: removed, reason: '' });
  const behind = await house.readerAt('Keffers', { at: 2 });
  const elsewhere = await (await gateFixture()).readerAt('Peter', { at: 5 });

  expect(await readReactors(behind, ahead)).toBeNull();
  expect(await readReactors(ruth, removed)).toBeNull();
  expect(await readReactors(elsewhere, ahead)).toBeNull();
});
