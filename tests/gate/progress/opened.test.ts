import { gateFixture, postReply, postThread, readPost } from '../../helpers/gate';
import { describe, expect, it, test } from 'vitest';
import fc from 'fast-check';
import { now } from '@/lib/clock-and-ids';
import { unguardedDb } from '@/lib/db/unguarded';
import { chooseVeil, listOpenedThreads, lookAt, moveBookmark, readOpenedPage, undoMove } from '@/lib/gate';

const CHAPTERS = 5;
const evening = await gateFixture({ chapters: CHAPTERS });
const writer = await evening.readerAt('Wren', { at: CHAPTERS });

type Drawn = { place: number; spoilers: number[]; isRemoved: boolean; isLookedAt: boolean; isOwn: boolean };
const place = fc.integer({ min: 0, max: CHAPTERS });
const arbitraryPost: fc.Arbitrary<Drawn> = fc.record({
  place,
  spoilers: fc.array(place, { maxLength: 2 }),
  isRemoved: fc.boolean(),
  isLookedAt: fc.boolean(),
  isOwn: fc.integer({ min: 0, max: 4 }).map((one) => one === 0),
});

const writeSource = ({ spoilers }: Drawn) =>
  ['Plain words', ...spoilers.map((at) => `||aside ${at}||{${at === 0 ? 'beginning' : at}}`)].join(' ');

const remove = (id: string) =>
  unguardedDb.post.update({ where: { id }, data: { removedAt: now(), removedById: writer.userId } });

describe('what a move opened', () => {
  it('is what the reader finds now and did not find before it, whatever the veil', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(arbitraryPost, { minLength: 1, maxLength: 6 }),
        place,
        place,
        async (drawn, from, to) => {
          fc.pre(from < to);
          const reader = await evening.readerAt('Inês', { at: from });
          const { threadId } = await postThread(writer, 'It begins.', 0);
          const posts = await Promise.all(
            drawn.map(async (post) => {
              const author = post.isOwn ? reader : writer;
              return {
                ...post,
                id: await postReply(author, writeSource(post), { threadId, mark: post.place }),
              };
            }),
          );
          for (const { id, isRemoved } of posts) if (isRemoved) await remove(id);
          for (const { id, isLookedAt } of posts) if (isLookedAt) await lookAt(reader, { kind: 'post', id });
          const before = await evening.reload(reader);
          const seenBefore = new Map(
            await Promise.all(posts.map(async ({ id }) => [id, await readPost(before, id)] as const)),
          );

          await moveBookmark(before, to);

          const after = await evening.reload(reader);
          const opened = await readOpenedPage(after);
          const standing = posts.filter(({ isRemoved, isOwn }) => !isRemoved && !isOwn);
          const isOpenNow = (one: { place: number }) => one.place <= to;
          const newPosts = standing.filter((one) => isOpenNow(one) && !seenBefore.get(one.id));
          const newSpoilers = standing.filter(
            ({ id, place: mark, isLookedAt, spoilers }) =>
              seenBefore.get(id) &&
              !(isLookedAt && mark > from) &&
              spoilers.some((at) => at > Math.max(from, mark) && at <= to),
          );
          expect([opened?.discussion.posts, opened?.discussion.spoilers]).toEqual([
            newPosts.length,
            newSpoilers.length,
          ]);

          await chooseVeil(after, after.veil === 'marked' ? 'sealed' : 'marked');
          expect(await readOpenedPage(await evening.reload(reader))).toEqual(opened);
          await unguardedDb.thread.delete({ where: { id: threadId } });
        },
      ),
      { numRuns: 25 },
    );
  });

  it('lists threads by their places, and then those that were known', async () => {
    const room = await gateFixture({ chapters: CHAPTERS });
    const wren = await room.readerAt('Wren', { at: CHAPTERS });
    const ines = await room.readerAt('Inês', { at: 1 });
    const known = await postThread(wren, 'Known from the start.', 0, 'Known');
    await postReply(wren, 'Three, in what is known.', { threadId: known.threadId, mark: 3 });
    await postThread(wren, 'About the third.', 3, 'Third');
    await postThread(wren, 'About the second.', 2, 'Second');
    await postThread(wren, 'About the fifth.', 5, 'Fifth');

    await moveBookmark(ines, 4);

    const threads = await listOpenedThreads(await room.reload(ines));
    expect(threads.map(({ title, isNew, place: at, first }) => [title, isNew, at, first.words])).toEqual([
      ['Second', true, 2, 'About the second.'],
      ['Third', true, 3, 'About the third.'],
      ['Known', false, 0, 'Three, in what is known.'],
    ]);
  });

  it('is gone once the move is taken back, and nothing after a move back', async () => {
    const room = await gateFixture({ chapters: CHAPTERS });
    const wren = await room.readerAt('Wren', { at: CHAPTERS });
    const ines = await room.readerAt('Inês', { at: 2 });
    await postThread(wren, 'About the third.', 3);

    await moveBookmark(ines, 3);
    expect((await readOpenedPage(await room.reload(ines)))?.discussion.posts).toBe(1);
    await undoMove(await room.reload(ines));
    expect(await readOpenedPage(await room.reload(ines))).toBeNull();
    await moveBookmark(await room.reload(ines), 1);
    expect(await readOpenedPage(await room.reload(ines))).toBeNull();
  });
});

test('of the book: the titles, themes and turning points between the two places, of one’s own club alone', async () => {
  const room = await gateFixture({ chapters: CHAPTERS });
  const ines = await room.readerAt('Inês', { at: 1 });
  const other = await gateFixture({ chapters: 1 });
  const base = (spoilsThrough: number, clubId: string | null = null) => ({
    bookId: room.bookId,
    clubId,
    spoilsThrough,
  });
  const { newId } = await import('@/lib/clock-and-ids');
  for (const [at, name] of [
    [1, 'Before'],
    [2, 'Trains'],
    [4, 'Ahead'],
  ] as const)
    await unguardedDb.theme.create({ data: { id: newId(), ...base(at), name } });
  await unguardedDb.theme.create({ data: { id: newId(), ...base(2, other.clubId), name: 'Another club’s' } });
  for (const [at, title] of [
    [1, 'Known'],
    [3, 'The letter'],
    [5, 'The end'],
  ] as const)
    await unguardedDb.reveal.create({ data: { id: newId(), ...base(at), title, told: 'It is told.' } });

  await moveBookmark(ines, 3);

  expect((await readOpenedPage(await room.reload(ines)))?.book).toMatchObject({
    themes: ['Trains'],
    turningPoints: ['The letter'],
  });
});
