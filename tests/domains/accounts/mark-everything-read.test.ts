import { expect, test } from 'vitest';
import { addMember } from '../../helpers/clubs';
import { postReply, postThread } from '../../helpers/gate';
import { createReading, everything, lastPlace, type ReadingFixture } from '../../helpers/reading';
import { readHome } from '@/lib/gate';
import { markEverythingReadAction } from '@/lib/home/actions';

/** Nell reads with three clubs, each book to another place; Wren, who has finished, writes in all. */
async function threeBooks() {
  const rooms = [await createReading(), await createReading(), await createReading()];
  const nell = await rooms[0]!.addPerson('Nell', { at: 1 });
  const wren = await rooms[0]!.addPerson('Wren', { at: lastPlace });
  for (const [at, room] of rooms.slice(1).entries()) {
    for (const person of [nell, wren]) await addMember(person, room.club);
    await room.setBookmark(nell, at + 2);
    await room.setBookmark(wren, lastPlace);
  }
  const write = async (room: ReadingFixture) => {
    const writer = await room.currentReader(wren);
    const { threadId } = await postThread(writer, 'Hello.', 0);
    for (const mark of [1, 2, 3, 4]) await postReply(writer, `For ${mark}.`, { threadId, mark });
  };
  for (const room of rooms) await write(room);
  const news = async () => {
    const { readings } = await readHome(nell.userId);
    const counts = new Map(readings.map(({ reader, news: { postCount } }) => [reader.readingId, postCount]));
    return rooms.map(({ readingId }) => counts.get(readingId));
  };
  return { rooms, nell, write, news };
}

test('one press on Home marks what it showed, in every book', async () => {
  const { rooms, nell, write, news } = await threeBooks();
  expect(await news()).toEqual([2, 3, 4]);
  const until = Date.now() + 1000;
  const readings = rooms.map(({ readingId }, at) => `${readingId}:${at + 1}`).join(',');
  // The bookmark has gone on in another tab since: what that opened was on no page.
  await rooms[0]!.setBookmark(nell, 3);

  const sent = await nell.send(markEverythingReadAction, { readings, until: String(until) });

  expect(sent.went).toBe('/');
  expect(await news()).toEqual([2, 0, 0]);
  await write(rooms[1]!);
  expect((await news())[1]).toBe(3);
});

test('of readings of others, and of a club that one has left, it changes nothing; what is odd is refused', async () => {
  const { rooms, nell } = await threeBooks();
  const foreign = await createReading();
  await (
    await everything()
  ).membership.updateMany({
    where: { userId: nell.userId, clubId: rooms[2]!.club.clubId },
    data: { standing: 'removed' },
  });
  const until = String(Date.now() + 1000);

  await nell.send(markEverythingReadAction, {
    readings: `${foreign.readingId}:9,${rooms[2]!.readingId}:9`,
    until,
  });

  const states = await (await everything()).readState.findMany({ where: { userId: nell.userId } });
  expect(states).toEqual([]);
  for (const readings of ['', 'x', `${foreign.readingId}:-1`, `${foreign.readingId}`])
    expect((await nell.send(markEverythingReadAction, { readings, until })).formError).not.toBeNull();
});
