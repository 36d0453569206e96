import { expect, test } from 'vitest';
import type { Somebody } from '../clubs/house';
import { aRoom, everything, type Room } from '../reviews/room';
import { newId } from '@/lib/ambient';
import { hindsightOf, removePost, startThread } from '@/lib/gate';

async function turning({ book: { bookId } }: Room, spoilsThrough: number, title: string) {
  const row = { id: newId(), bookId, spoilsThrough, title, told: `${title} is told.` };
  await (await everything()).reveal.create({ data: row });
}

async function writes(room: Room, person: Somebody, source: string) {
  const draft = { title: 'A thought', source, mark: null, requestKey: newId() };
  const written = await startThread(await room.reader(person), draft);
  if (written === 'hollow' || 'refused' in written) throw new Error('Nothing but asides.');
  return written.id;
}

/** Each turning point that somebody has passed, with what they had written before it. */
async function lookingBack(room: Room, person: Somebody, page = 1) {
  const { groups } = await hindsightOf(await room.reader(person), page);
  return groups.map(({ reveal, posts }) => [reveal?.title ?? null, ...posts.map(({ html }) => html.trim())]);
}

test('Priya’s own words stand under the turning point that came after them', async () => {
  const room = await aRoom();
  const priya = await room.person('Priya', { at: 4 });
  await turning(room, 12, 'The glass-room');
  await turning(room, 17, 'The tide');
  await writes(room, priya, 'I trust the keeper.');
  await room.moves(priya, 12);
  await writes(room, priya, 'I do not.');

  const before = await lookingBack(room, priya);
  await room.moves(priya, 17);
  const after = await lookingBack(room, priya);

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
  const room = await aRoom();
  await turning(room, 12, 'The glass-room');
  const [wren, inês] = [await room.person('Wren', { at: 20 }), await room.person('Inês', { at: 4 })];
  const sol = await room.person('Sol', { at: 4, veil: 'sealed' });
  await writes(room, wren, 'They all drown.');
  await writes(room, inês, 'I trust the keeper.');
  await writes(room, sol, 'So do I.');

  const [marked, sealed] = [await lookingBack(room, inês), await lookingBack(room, sol)];

  expect(marked).toEqual([[null, '<p>I trust the keeper.</p>']]);
  expect(sealed).toEqual([[null, '<p>So do I.</p>']]);
});

test('one’s own asides stand open, and a post that was removed is gone', async () => {
  const room = await aRoom();
  const priya = await room.person('Priya', { at: 4 });
  await writes(room, priya, 'I guess that ||he drowns||{17}.');
  const gone = await writes(room, priya, 'Forget this.');
  await removePost(await room.reader(priya), { postId: gone, reason: '' });

  const back = await lookingBack(room, priya);

  expect(back).toEqual([[null, expect.stringContaining('he drowns')]]);
});

test('who has written nothing looks back on nothing', async () => {
  const room = await aRoom();
  await turning(room, 1, 'The lamp');
  const nell = await room.person('Nell', { at: 4 });

  expect(await lookingBack(room, nell)).toEqual([]);
});

test('fifty posts are a page, by their marks, and no post is missing or there twice', async () => {
  const room = await aRoom();
  await turning(room, 4, 'The lamp');
  const priya = await room.person('Priya', { at: 4 });
  await writes(room, priya, 'Late.');
  await room.moves(priya, 2);
  for (let nth = 1; nth <= 51; nth += 1) await writes(room, priya, `Early ${nth}.`);
  await room.moves(priya, 4);
  const reader = await room.reader(priya);

  const [first, second, third] = await Promise.all([1, 2, 3].map((page) => hindsightOf(reader, page)));

  expect([first, second, third].map((page) => page!.more)).toEqual([true, false, false]);
  expect(first!.groups.map(({ posts }) => posts.length)).toEqual([50]);
  expect(await lookingBack(room, priya, 2)).toEqual([
    ['The lamp', '<p>Early 51.</p>'],
    [null, '<p>Late.</p>'],
  ]);
  expect(third!.groups).toEqual([]);
});
