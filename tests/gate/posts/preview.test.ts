import { expect, test } from 'vitest';
import { newId } from '@/lib/clock-and-ids';
import { unguardedDb } from '@/lib/db/unguarded';
import { previewEdit, previewReply, previewThread, type PostPreview, type Reader } from '@/lib/gate';
import { gateFixture, postDraft, postReply, postThread, readPost } from '../../helpers/gate';

const threadPreview = (reader: Reader, source: string, mark: number | null = null) =>
  previewThread(reader, { ...postDraft(source, mark), title: 'A thread' });
const replyPreview = (reader: Reader, threadId: string, parentId: string | null = null) =>
  previewReply(reader, { ...postDraft('An answer.', 0), threadId, parentId, quotes: [] });

const countRows = async () => [
  await unguardedDb.thread.count(),
  await unguardedDb.post.count(),
  await unguardedDb.postVersion.count(),
  await unguardedDb.aside.count(),
];

test('Ruth sees all of her post with the place of each spoiler, and nothing is stored', async () => {
  const house = await gateFixture();
  const ruth = await house.readerAt('Ruth', { at: 4 });
  const before = await countRows();

  const shown = (await threadPreview(ruth, 'Open. ||Later.||{5} ||Sooner.||{1}', 3)) as PostPreview;

  expect(shown.mark).toBe(3);
  expect(shown.html).toContain('<span class="aside" data-place="5">Later.</span>');
  // A spoiler for what the post itself waits for is none.
  expect(shown.html).toContain('<span class="aside" data-place="3">Sooner.</span>');
  expect(await countRows()).toEqual(before);
});

test('a preview refuses what sending would refuse', async () => {
  const house = await gateFixture();
  const ruth = await house.readerAt('Ruth', { at: 4 });

  expect(await threadPreview(ruth, '||x||{Nowhere}')).toMatchObject({ refused: 'place', text: 'Nowhere' });
  expect(await threadPreview(ruth, '||All of it.||{5}', 1)).toBe('all-aside');
});

test('a reply shows the mark that it would get, and nothing of what lies ahead', async () => {
  const house = await gateFixture();
  const ruth = await house.readerAt('Ruth', { at: 5 });
  const kathy = await house.readerAt('Kathy', { at: 1 });
  const near = await postThread(ruth, 'The start.', 1);
  const ahead = await postThread(ruth, 'The end.', 5);
  const hidden = await postReply(ruth, 'Later.', { threadId: near.threadId, mark: 4 });

  expect(await replyPreview(kathy, near.threadId)).toMatchObject({ mark: 1 });
  expect(await replyPreview(ruth, near.threadId, hidden)).toMatchObject({ mark: 4 });
  for (const nothing of [
    await replyPreview(kathy, ahead.threadId),
    await replyPreview(kathy, newId()),
    await replyPreview(kathy, near.threadId, hidden),
  ])
    expect(nothing).toBeNull();
});

test('an edit is shown to its author alone, as it would be saved', async () => {
  const house = await gateFixture();
  const ruth = await house.readerAt('Ruth', { at: 3 });
  const kathy = await house.readerAt('Kathy', { at: 5 });
  const { id } = await postThread(ruth, 'One. ||Two.||{5}', 2);
  const edit = { postId: id, revision: 1, title: null, mark: 4, uncovers: false };
  const before = await countRows();

  expect(await previewEdit(ruth, { ...edit, source: 'One! ||Two.||{5}' })).toMatchObject({
    kind: 'preview',
    mark: 4,
    html: expect.stringContaining('One!'),
  });
  expect(await previewEdit(ruth, { ...edit, source: 'One. Two.' })).toMatchObject({ kind: 'uncovers' });
  expect(await previewEdit(ruth, { ...edit, source: 'x', revision: 2 })).toMatchObject({ kind: 'conflict' });
  expect(await previewEdit(kathy, { ...edit, source: 'x' })).toBeNull();
  expect(await countRows()).toEqual(before);
});

test('a place is called by its neutral label, whatever title it will have', async () => {
  const house = await gateFixture();
  const { bookId } = house;
  const chapter = { id: newId(), bookId, ordinal: 5, label: 'Chapter 5' };
  await unguardedDb.chapter.create({ data: chapter });
  await unguardedDb.heading.create({
    data: { id: newId(), bookId, spoilsThrough: 5, chapterId: chapter.id, title: 'The Lamp' },
  });
  const kathy = await house.readerAt('Kathy', { at: 1 });

  const shown = await threadPreview(kathy, 'Open. ||x||{5}');

  expect(JSON.stringify(shown)).not.toContain('The Lamp');
});

test('a reader at a place gets in the preview what they get on the page, under either veil', async () => {
  const house = await gateFixture();
  const ruth = await house.readerAt('Ruth', { at: 4 });
  const source = 'Open. ||Later.||{3} ||Latest.||{4}';
  const { id } = await postThread(ruth, source, 2);

  for (const at of [1, 2, 3, 4])
    for (const veil of ['marked', 'sealed'] as const) {
      const draft = { ...postDraft(source, 2), title: 'A thread' };
      const shown = (await previewThread(ruth, draft, { place: at, veil })) as PostPreview;
      const served = await readPost(await house.readerAt(`Reader ${at}`, { at, veil }), id);
      expect(shown.html).toBe(served?.html ?? null);
    }
});

test('nobody is shown a preview for a place that they have not reached', async () => {
  const house = await gateFixture();
  const kathy = await house.readerAt('Kathy', { at: 2 });
  const { id, threadId } = await postThread(kathy, 'One.', 2);
  const at = { place: 3, veil: 'marked' as const };

  expect(await previewThread(kathy, { ...postDraft('x'), title: 'T' }, at)).toBe('not-reached');
  expect(await previewReply(kathy, { ...postDraft('x'), threadId, parentId: null, quotes: [] }, at)).toBe(
    'not-reached',
  );
  const edit = { postId: id, revision: 1, title: 'T', mark: 2, uncovers: false, source: 'One!' };
  expect(await previewEdit(kathy, edit, at)).toBe('not-reached');
});

test('the spoilers of a text are listed with their places', async () => {
  const house = await gateFixture();
  const ruth = await house.readerAt('Ruth', { at: 4 });

  expect(await threadPreview(ruth, 'Open. ||*Later*.||{5} ||Sooner.||{1}', 3)).toMatchObject({
    spoilers: [
      { text: 'Later.', place: 5 },
      { text: 'Sooner.', place: 3 },
    ],
  });
});
