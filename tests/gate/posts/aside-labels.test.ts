import { expect, test } from 'vitest';
import { newId } from '@/lib/clock-and-ids';
import { unguardedDb } from '@/lib/db/unguarded';
import { editPost, readEditablePost, createThread, readReplyTarget, createReply } from '@/lib/gate';
import { gateFixture, postThread, postDraft, postReply, readPost } from '../../helpers/gate';

/** A house whose book begins with a prologue: chapter IV is place 5. */
async function prologueFixture() {
  const house = await gateFixture({ chapters: 6 });
  const labels = ['Prologue', 'I', 'II', 'III', 'IV', 'V'];
  const data = labels.map((label, index) => ({
    id: newId(),
    bookId: house.bookId,
    ordinal: index + 1,
    label,
  }));
  await unguardedDb.chapter.createMany({ data });
  return house;
}

test.each([['||told in IV||{4}'], ['[spoiler=4]told in IV[/spoiler]'], [':::spoiler 4\ntold in IV\n:::']])(
  'a number is the chapter that carries it, and who has finished III reads nothing of IV: %j',
  async (aside) => {
    const house = await prologueFixture();
    const ruth = await house.readerAt('Ruth', { at: 6 });
    const kathy = await house.readerAt('Kathy', { at: 4 });
    const { threadId } = await postThread(ruth, 'Hello.', 0);
    const id = await postReply(ruth, `Words before.\n\n${aside}`, { threadId, mark: 0 });

    expect((await readPost(kathy, id))!.html).not.toContain('told in IV');
    expect((await readPost(await house.readerAt('Tommy', { at: 5 }), id))!.html).toContain('told in IV');
    expect((await readEditablePost(ruth, id))!.source).toContain('told in IV||{4}');
  },
);

test('an aside that is quoted, and posted as the form showed it, waits where it waited', async () => {
  const house = await prologueFixture();
  const ruth = await house.readerAt('Ruth', { at: 6 });
  const kathy = await house.readerAt('Kathy', { at: 4 });
  const { threadId } = await postThread(ruth, 'Hello.', 0);
  const quoted = await postReply(ruth, 'Before. ||told in IV||{chapter 4} ||told first||{Prologue}', {
    threadId,
    mark: 0,
  });

  const { quotation, tells } = (await readReplyTarget(ruth, quoted))!;
  const answer = { threadId, mark: 0, parentId: quoted, quotes: [quoted] };
  const id = await postReply(ruth, `${quotation}\n\nIndeed.`, answer);

  expect({ quotation, tells }).toEqual({
    quotation: '> Before. ||told in IV||{4} ||told first||{Prologue}',
    tells: 5,
  });
  const { source } = await unguardedDb.post.findUniqueOrThrow({ where: { id } });
  expect(source).toBe('> Before. ||told in IV||{5} ||told first||{1}\n\nIndeed.');
  const asides = await unguardedDb.aside.findMany({ where: { postId: id }, orderBy: { ordinal: 'asc' } });
  expect(asides.map(({ spoilsThrough }) => spoilsThrough)).toEqual([5, 1]);
  expect((await readPost(kathy, id))!.html).not.toContain('told in IV');
});

test.each([
  ['A ||spoiler||{9}', 'place'],
  ['A ||spoiler||{Epilogue}', 'place'],
  ['A spoiler[/spoiler]', 'closer'],
  ['A <spoiler>spoiler</spoiler>', 'near'],
])('what would hide nothing is refused, and nothing is written: %j', async (source, why) => {
  const house = await prologueFixture();
  const ruth = await house.readerAt('Ruth', { at: 6 });
  const { threadId } = await postThread(ruth, 'Hello.', 0);
  const id = await postReply(ruth, 'First.', { threadId, mark: 0 });
  const edit = { postId: id, revision: 1, title: null, mark: 6, uncovers: true };

  const answers = [
    await createThread(ruth, { ...postDraft(source, 6), title: 'A thread' }),
    await createReply(ruth, { ...postDraft(source, 6), threadId, parentId: null, quotes: [] }),
    await editPost(ruth, { ...edit, source }),
  ];

  for (const answer of answers) expect(answer).toMatchObject({ refused: why });
  expect(await unguardedDb.post.count({ where: { readingId: house.readingId } })).toBe(2);
});

test('a post that comes back as its form showed it is stored as it was', async () => {
  const house = await prologueFixture();
  const ruth = await house.readerAt('Ruth', { at: 6 });
  const { threadId } = await postThread(ruth, 'Hello.', 0);
  const id = await postReply(ruth, 'First ||one||{Prologue} ||two||{II} ||three||.', { threadId, mark: 0 });
  const stored = 'First ||one||{1} ||two||{3} ||three||{6}. <spoiler>';
  await unguardedDb.post.update({ where: { id }, data: { source: stored } });
  const { source, revision } = (await readEditablePost(ruth, id))!;

  await editPost(ruth, { postId: id, revision, title: null, mark: 0, uncovers: false, source });

  expect(source).toBe('First ||one||{Prologue} ||two||{2} ||three||{5}. <spoiler>');
  expect(await unguardedDb.post.findUnique({ where: { id }, select: { source: true } })).toEqual({
    source: stored,
  });
});

test('many spoilers in a long post are refused before they fill the disk', async () => {
  const house = await prologueFixture();
  const ruth = await house.readerAt('Ruth', { at: 0 });
  const words = 'word '.repeat(3000);
  const asides = ['Prologue', '1', '2', '3', '4', '5'].map((label) => `||x||{${label}} `).join('');

  const answer = await createThread(ruth, {
    ...postDraft(`${words}&&&&${'&'.repeat(4000)} ${asides}`, 0),
    title: 'Long',
  });

  expect(answer).toMatchObject({ refused: 'long' });
});
