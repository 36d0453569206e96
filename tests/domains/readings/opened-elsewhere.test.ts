import { expect, test } from 'vitest';
import { addMember, createUser, type TestUser } from '../../helpers/clubs';
import { postReply, postThread } from '../../helpers/gate';
import { createReading, everything, lastPlace, type ReadingFixture } from '../../helpers/reading';
import { newId } from '@/lib/clock-and-ids';
import { chooseOpenedAction } from '@/lib/accounts/actions';
import { showsOpenedAtOnce } from '@/lib/accounts/queries';
import { readOpenedPage } from '@/lib/gate';
import { moveBookmarkAction, shareBookmarkAction, undoMoveAction } from '@/lib/readings/progress-actions';

/** Nell reads one book with two clubs, or two copies of it; Wren, who has finished, writes in both. */
async function twoClubs(kind: 'one book' | 'two copies', veil: 'marked' | 'sealed' = 'marked') {
  const one = await createReading();
  const other = await createReading(kind === 'one book' ? one.book : undefined);
  const nell = await one.addPerson('Nell', { at: 2, veil });
  const wren = await one.addPerson('Wren', { at: lastPlace });
  await addMember(nell, other.club);
  await addMember(wren, other.club);
  if (kind === 'two copies') {
    await other.setBookmark(nell, 2, veil);
    await other.setBookmark(wren, lastPlace);
    await nell.send(shareBookmarkAction, { ...one.here, book: other.book.bookId });
  }
  for (const room of [one, other]) await write(room, wren);
  const opened = async (room: ReadingFixture) => readOpenedPage(await room.currentReader(nell));
  const move = (to: number) => nell.send(moveBookmarkAction, { ...one.here, readThrough: String(to) });
  return { one, other, nell, wren, opened, move };
}

async function write(room: ReadingFixture, wren: TestUser) {
  const writer = await room.currentReader(wren);
  const { threadId } = await postThread(writer, 'Known.', 0, 'Known');
  await postReply(writer, 'Opens.', { threadId, mark: 4 });
  await postReply(writer, 'Ahead.', { threadId, mark: 5 });
  await postThread(writer, 'New.', 3, `New in ${room.here.reading}`);
  await postThread(writer, 'Far.', 9, 'Far ahead');
}

const addTheme = async (
  { book, club }: ReadingFixture,
  name: string,
  spoilsThrough: number,
  isShipped = false,
) =>
  (await everything()).theme.create({
    data: { id: newId(), bookId: book.bookId, clubId: isShipped ? null : club.clubId, name, spoilsThrough },
  });

test.each([
  ['one book', 'marked'],
  ['one book', 'sealed'],
  ['two copies', 'marked'],
] as const)('a move is told of in every club that reads the book: %s, %s', async (kind, veil) => {
  const { one, other, nell, opened, move } = await twoClubs(kind, veil);
  await addTheme(one, 'Shared', 3, true);
  await addTheme(other, 'Of the other club', 4);
  await addTheme(other, 'Ahead', 5);

  await move(4);

  const page = await opened(one);
  expect(page?.discussion.posts).toBe(2);
  const [there, ...more] = page!.elsewhere;
  expect(more).toEqual([]);
  expect(there!.readingId).toBe(other.here.reading);
  expect(there!.discussion.posts).toBe(2);
  expect(there!.discussion.threads.map(({ title }) => title)).toEqual([
    `New in ${other.here.reading}`,
    'Known',
  ]);
  expect(there!.book.themes).toEqual(['Of the other club']);
  expect(JSON.stringify(page)).not.toMatch(/Ahead|Far ahead/);
  expect((await opened(other))!.elsewhere.map(({ readingId }) => readingId)).toEqual([one.here.reading]);

  await nell.send(undoMoveAction, other.here);
  expect(await opened(one)).toBeNull();
  expect(await opened(other)).toBeNull();
});

test('of a club that somebody has left, and of one of others, a move tells nothing', async () => {
  const { one, other, nell, wren, opened, move } = await twoClubs('one book');
  const third = await createReading(one.book);
  await addMember(wren, third.club);
  await write(third, wren);
  await (
    await everything()
  ).membership.updateMany({
    where: { userId: nell.userId, clubId: other.club.clubId },
    data: { standing: 'removed' },
  });

  await move(4);

  expect((await opened(one))!.elsewhere).toEqual([]);
});

test('whoever wants it is shown at once what one press on Home opened', async () => {
  const nell = await createUser('Nell');
  const viewer = { userId: nell.userId } as Parameters<typeof showsOpenedAtOnce>[0];
  expect(await showsOpenedAtOnce(viewer)).toBe(false);

  await nell.send(chooseOpenedAction, { show: 'all' });
  expect(await showsOpenedAtOnce(viewer)).toBe(true);

  expect((await nell.send(chooseOpenedAction, { show: 'perhaps' })).fieldErrors).toHaveProperty('show');
  expect(await showsOpenedAtOnce(viewer)).toBe(true);
  await nell.send(chooseOpenedAction, { show: 'counts' });
  expect(await showsOpenedAtOnce(viewer)).toBe(false);
});
