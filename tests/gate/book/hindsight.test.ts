import { expect, test } from 'vitest';
import type { TestUser } from '../../helpers/clubs';
import { createReading, everything, type ReadingFixture } from '../../helpers/reading';
import { newId } from '@/lib/clock-and-ids';
import { readHindsight, removePost, createThread } from '@/lib/gate';

async function insertTurningPoint(
  { book: { bookId } }: ReadingFixture,
  spoilsThrough: number,
  title: string,
) {
  const row = { id: newId(), bookId, spoilsThrough, title, told: `${title} is told.` };
  await (await everything()).reveal.create({ data: row });
}

async function createPost(room: ReadingFixture, person: TestUser, source: string) {
  const draft = { title: 'A thought', source, mark: null, requestKey: newId() };
  const written = await createThread(await room.currentReader(person), draft);
  if (typeof written === 'string' || 'refused' in written) throw new Error('Nothing but asides.');
  return written.id;
}

/** Each turning point that somebody has passed, with what they had written before it. */
async function hindsightGroups(room: ReadingFixture, person: TestUser, page = 1) {
  const { groups } = await readHindsight(await room.currentReader(person), page);
  return groups.map(({ reveal, posts }) => [reveal?.title ?? null, ...posts.map(({ html }) => html.trim())]);
}

test('Priya’s own words stand under the turning point that came after them', async () => {
  const room = await createReading();
  const priya = await room.addPerson('Priya', { at: 4 });
  await insertTurningPoint(room, 12, 'The glass-room');
  await insertTurningPoint(room, 17, 'The tide');
  await createPost(room, priya, 'I trust the keeper.');
  await room.setBookmark(priya, 12);
  await createPost(room, priya, 'I do not.');

  const before = await hindsightGroups(room, priya);
  await room.setBookmark(priya, 17);
  const after = await hindsightGroups(room, priya);

  expect(before).toEqual([
    ['The glass-room', '<p>I trust the keeper.</p>'],
    [null, '<p>I do not.</p>'],
  ]);
  expect(after).toEqual([
    ['The glass-room', '<p>I trust the keeper.</p>'],
    ['The tide', '<p>I do not.</p>'],
  ]);
});

test('nothing of a turning point ahead, and nobody else’s words, are in it, whatever the veil', async () => {
  const room = await createReading();
  await insertTurningPoint(room, 12, 'The glass-room');
  const wren = await room.addPerson('Wren', { at: 20 });
  const inês = await room.addPerson('Inês', { at: 4 });
  const sol = await room.addPerson('Sol', { at: 4, veil: 'sealed' });
  await createPost(room, wren, 'They all drown.');
  await createPost(room, inês, 'I trust the keeper.');
  await createPost(room, sol, 'So do I.');

  const marked = await hindsightGroups(room, inês);
  const sealed = await hindsightGroups(room, sol);

  expect(marked).toEqual([[null, '<p>I trust the keeper.</p>']]);
  expect(sealed).toEqual([[null, '<p>So do I.</p>']]);
});

test('one’s own asides stand open, and a post that was removed is gone', async () => {
  const room = await createReading();
  const priya = await room.addPerson('Priya', { at: 4 });
  await createPost(room, priya, 'I guess that ||he drowns||{17}.');
  const gone = await createPost(room, priya, 'Forget this.');
  await removePost(await room.currentReader(priya), { postId: gone, reason: '' });

  const back = await hindsightGroups(room, priya);

  expect(back).toEqual([[null, expect.stringContaining('he drowns')]]);
});

test('who has written nothing looks back on nothing', async () => {
  const room = await createReading();
  await insertTurningPoint(room, 1, 'The lamp');
  const nell = await room.addPerson('Nell', { at: 4 });

  expect(await hindsightGroups(room, nell)).toEqual([]);
});

test('fifty posts are a page, by their marks, and no post is missing or there twice', async () => {
  const room = await createReading();
  await insertTurningPoint(room, 4, 'The lamp');
  const priya = await room.addPerson('Priya', { at: 4 });
  await createPost(room, priya, 'Late.');
  await room.setBookmark(priya, 2);
  for (let nth = 1; nth <= 51; nth += 1) await createPost(room, priya, `Early ${nth}.`);
  await room.setBookmark(priya, 4);
  const reader = await room.currentReader(priya);

  const [first, second, third] = await Promise.all([1, 2, 3].map((page) => readHindsight(reader, page)));

  expect([first, second, third].map((page) => page!.more)).toEqual([true, false, false]);
  expect(first!.groups.map(({ posts }) => posts.length)).toEqual([50]);
  expect(await hindsightGroups(room, priya, 2)).toEqual([
    ['The lamp', '<p>Early 51.</p>'],
    [null, '<p>Late.</p>'],
  ]);
  expect(third!.groups).toEqual([]);
});
