import { expect, test } from 'vitest';
import { newId } from '@/lib/clock-and-ids';
import { unguardedDb } from '@/lib/db/unguarded';
import { createThread, editPost, readEditablePost, type Reader } from '@/lib/gate';
import { gateFixture, postDraft, postReply, postThread } from '../../helpers/gate';

type Author = { clubId?: string; authorId?: string };

/** A book of two parts whose second, and whose fourth chapter, have titles from there on. */
async function titledFixture(from: Author = {}) {
  const house = await gateFixture({ chapters: 5 });
  const { bookId } = house;
  const chapters = [1, 2, 1, 2, 3].map((n, at) => ({
    id: newId(),
    bookId,
    ordinal: at + 1,
    label: `Chapter ${n}`,
  }));
  const parts = [1, 3].map((firstChapter, at) => ({
    id: newId(),
    bookId,
    ordinal: at + 1,
    label: ['Part One', 'Part Two'][at]!,
    firstChapter,
  }));
  await unguardedDb.chapter.createMany({ data: chapters });
  await unguardedDb.part.createMany({ data: parts });
  const heading = { bookId, ...from };
  await unguardedDb.heading.createMany({
    data: [
      { ...heading, id: newId(), spoilsThrough: 4, chapterId: chapters[3]!.id, title: 'The Lamp' },
      { ...heading, id: newId(), spoilsThrough: 3, partId: parts[1]!.id, title: 'Lowlands' },
    ],
  });
  return house;
}

const start = (reader: Reader, source: string) =>
  createThread(reader, { ...postDraft(source, 0), title: 'A thread' });

const storedAsides = async (reader: Reader, source: string) => {
  const { id } = await postThread(reader, source, 0);
  return (await unguardedDb.post.findUniqueOrThrow({ where: { id } })).source;
};

test.each([
  ['The Lamp', 4],
  ['lamp', 4],
  ['Lowlands', 5],
  ['Lowlands, chapter 1', 3],
  ['Part Two', 5],
])('a title that Ruth has come to is a name of its place: %j is %i', async (typed, place) => {
  const house = await titledFixture();
  const ruth = await house.readerAt('Ruth', { at: 5 });

  expect(await storedAsides(ruth, `Before. ||x||{${typed}}`)).toBe(`Before. ||x||{${place}}`);
});

test.each([['The Lamp'], ['Lowlands'], ['Lowlands, chapter 1']])(
  'a title ahead is refused as if the book had no titles: %j',
  async (typed) => {
    const titled = await titledFixture();
    const untitled = await titledFixture();
    await unguardedDb.heading.deleteMany({ where: { bookId: untitled.bookId } });
    const source = `Before. ||x||{${typed}}`;

    const answers = await Promise.all(
      [titled, untitled].map(async (house) => start(await house.readerAt('Tommy', { at: 2 }), source)),
    );

    expect(answers[0]).toMatchObject({ refused: 'place', text: typed });
    expect(JSON.stringify(answers[0])).toBe(JSON.stringify(answers[1]));
    expect(JSON.stringify(answers[0]).replaceAll(typed, '')).not.toMatch(/Lamp|Lowlands/);
  },
);

test('a title that Ruth typed herself is known to her ahead, and to nobody else', async () => {
  const house = await titledFixture();
  const ruth = await house.readerAt('Ruth', { at: 1 });
  const tommy = await house.readerAt('Tommy', { at: 1 });
  await unguardedDb.heading.updateMany({
    where: { bookId: house.bookId },
    data: { clubId: house.clubId, authorId: ruth.userId },
  });

  expect(await storedAsides(ruth, 'Before. ||x||{The Lamp}')).toBe('Before. ||x||{4}');
  expect(await start(tommy, 'Before. ||x||{The Lamp}')).toMatchObject({ refused: 'place' });
});

test('a title that another club gave is nonsense here, however far one has come', async () => {
  const elsewhere = await gateFixture();
  const house = await titledFixture({ clubId: elsewhere.clubId });
  const ruth = await house.readerAt('Ruth', { at: 5 });

  expect(await start(ruth, 'Before. ||x||{The Lamp}')).toMatchObject({ refused: 'place' });
});

test('who moved back edits by neutral labels, and a spoiler typed by its title keeps its place', async () => {
  const house = await titledFixture();
  const ruth = await house.readerAt('Ruth', { at: 5 });
  const { threadId } = await postThread(ruth, 'Hello.', 0);
  const postId = await postReply(ruth, 'Before. ||x||{The Lamp}', { threadId, mark: 0 });
  await unguardedDb.progress.updateMany({ where: { userId: ruth.userId }, data: { readThrough: 2 } });
  const back = await house.reload(ruth);

  const { source, revision } = (await readEditablePost(back, postId))!;
  const edit = { postId, revision, title: null, mark: 0, uncovers: false };
  const saved = await editPost(back, { ...edit, source: `${source} And more.` });

  expect(source).toBe('Before. ||x||{Part Two, Chapter 2}');
  expect(saved).toMatchObject({ kind: 'saved' });
  const stored = await unguardedDb.post.findUniqueOrThrow({ where: { id: postId } });
  expect(stored.source).toBe('Before. ||x||{4} And more.');
});
