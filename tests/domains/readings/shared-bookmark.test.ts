import { describe, expect, test } from 'vitest';
import { addMember, NOT_FOUND_SENTENCE, type TestUser } from '../../helpers/clubs';
import { createReading, everything, lastPlace, type ReadingFixture } from '../../helpers/reading';
import { newId } from '@/lib/clock-and-ids';
import { deleteAccountAction } from '@/lib/accounts/actions';
import { leaveClubAction, joinClubAction } from '@/lib/clubs/actions';
import { correctOutline, readReadingRoom, type OutlineCorrection } from '@/lib/gate';
import { loadStoredOutline, outlineVersion } from '@/lib/gate/book/correct-outline';
import {
  chooseVeilAction,
  moveBookmarkAction,
  separateBookmarkAction,
  shareBookmarkAction,
  undoMoveAction,
} from '@/lib/readings/progress-actions';

/** Nell reads a copy of the same novel with each of two clubs. */
async function twoCopies({ here = 9, there = 4 } = {}) {
  const one = await createReading();
  const other = await createReading();
  const nell = await one.addPerson('Nell', { at: here });
  await addMember(nell, other.club);
  await other.setBookmark(nell, there);
  const share = (how = {}) => nell.send(shareBookmarkAction, { ...one.here, book: other.book.bookId }, how);
  const move = (room: ReadingFixture, to: number) =>
    nell.send(moveBookmarkAction, { ...room.here, readThrough: String(to), sure: String(to) });
  const places = async () =>
    Promise.all([one, other].map(async (room) => (await room.currentReader(nell)).readThrough));
  return { one, other, nell, share, move, places };
}

async function sharing(room: ReadingFixture, person: TestUser) {
  const { shared, offered } = (await readReadingRoom(await room.currentReader(person), 1)).sharing;
  const pickIds = (books: { bookId: string }[]) => books.map(({ bookId }) => bookId).sort();
  return { shared: pickIds(shared), offered: pickIds(offered) };
}

async function addLook(room: ReadingFixture, { userId }: TestUser, place: number) {
  const look = { id: newId(), userId, bookId: room.book.bookId, kind: 'post' as const, itemId: newId() };
  await (await everything()).look.create({ data: { ...look, place, lookedAt: new Date() } });
}

describe('a bookmark that two copies of a book share', () => {
  test.each([
    { here: 9, there: 4 },
    { here: 4, there: 9 },
    { here: 0, there: 9 },
    { here: 4, there: 4 },
  ])('lies at the earlier of both places, so nothing opens (%o)', async (at) => {
    for (const script of [true, false]) {
      const { one, share, places } = await twoCopies(at);

      const sent = await share({ script });

      expect(sent.went).toBe(`/clubs/${one.here.club}/${one.here.reading}`);
      expect(await places()).toEqual([Math.min(at.here, at.there), Math.min(at.here, at.there)]);
    }
  });

  test('moves in both, from either, and is taken back in both', async () => {
    const { one, other, nell, share, move, places } = await twoCopies();
    await share();

    await move(one, 7);
    const moved = await places();
    await move(other, 12);
    const movedThere = await places();
    await nell.send(undoMoveAction, one.here);
    const undone = await places();
    const again = await nell.send(undoMoveAction, other.here);

    expect([moved, movedThere, undone]).toEqual([
      [7, 7],
      [12, 12],
      [7, 7],
    ]);
    expect(again.formError).toBe('There’s nothing to undo.');
  });

  test('cannot be undone to where one of them was before', async () => {
    const { one, other, nell, share, move, places } = await twoCopies({ here: 2, there: 2 });
    await move(one, 9);
    await share();

    for (const { here } of [one, other])
      expect((await nell.send(undoMoveAction, here)).formError).toBe('There’s nothing to undo.');
    expect(await places()).toEqual([2, 2]);
  });

  test('ends the looks beyond it in the book that it went back in; looks and veils stay each book’s own', async () => {
    const { one, other, nell, share } = await twoCopies({ here: 9, there: 4 });
    await addLook(one, nell, 12);
    await addLook(one, nell, 3);
    await addLook(other, nell, 12);
    await share();
    await nell.send(chooseVeilAction, { ...one.here, veil: 'sealed' });

    const here = await one.currentReader(nell);
    const there = await other.currentReader(nell);
    expect([here.looks.length, there.looks.length]).toEqual([1, 1]);
    expect([here.veil, there.veil]).toEqual(['sealed', 'marked']);
  });

  test('is separated again, and each stays where it lies', async () => {
    const { one, other, nell, share, move, places } = await twoCopies();
    await share();
    await move(one, 7);

    const separated = await nell.send(separateBookmarkAction, other.here);
    const twice = await nell.send(separateBookmarkAction, one.here);
    const after = await places();
    await move(one, 11);

    expect(separated.formError).toBeNull();
    expect(twice.formError).toBe('This book has a bookmark of its own already.');
    expect(after).toEqual([7, 7]);
    expect(await places()).toEqual([11, 7]);
    expect(await sharing(one, nell)).toEqual({ shared: [], offered: [other.book.bookId] });
  });

  test('of three clubs is one for all three, at the earliest of their places', async () => {
    const { one, other, nell, share, move, places } = await twoCopies({ here: 9, there: 4 });
    const third = await createReading();
    await addMember(nell, third.club);
    await third.setBookmark(nell, 2);
    await share();
    await nell.send(shareBookmarkAction, { ...third.here, book: one.book.bookId });
    const joined = [...(await places()), (await third.currentReader(nell)).readThrough];
    await move(other, 6);

    expect(joined).toEqual([2, 2, 2]);
    expect([...(await places()), (await third.currentReader(nell)).readThrough]).toEqual([6, 6, 6]);
  });

  test('that is moved in both at once lies at one place', async () => {
    const { one, other, share, move, places } = await twoCopies();
    await share();

    await Promise.all([move(one, 3), move(other, 8), move(one, 5), move(other, 2)]);

    const [here, there] = await places();
    expect(here).toBe(there);
  });

  test('is one person’s: nobody else’s moves', async () => {
    const { one, other, share, move } = await twoCopies();
    const wren = await one.addPerson('Wren', { at: 5 });
    await addMember(wren, other.club);
    await other.setBookmark(wren, 1);
    await share();
    await move(one, 8);

    expect((await one.currentReader(wren)).readThrough).toBe(5);
    expect((await other.currentReader(wren)).readThrough).toBe(1);
    expect(await sharing(one, wren)).toEqual({ shared: [], offered: [other.book.bookId] });
  });
});

describe('a book that is offered', () => {
  test('is one of the reader’s own clubs with as many chapters, and no other can be named', async () => {
    const { one, other, nell, places } = await twoCopies();
    const elsewhere = await createReading();
    await elsewhere.addPerson('Gus', { role: 'owner' });
    const removedFrom = await createReading();
    await addMember(nell, removedFrom.club, { standing: 'removed' });
    const askedFor = await createReading();
    await addMember(nell, askedFor.club, { standing: 'asked' });
    const shorter = await createReading();
    await addMember(nell, shorter.club);
    const db = await everything();
    await db.book.update({ where: { id: shorter.book.bookId }, data: { chapterCount: lastPlace - 1 } });

    expect(await sharing(one, nell)).toEqual({ shared: [], offered: [other.book.bookId] });
    for (const { book } of [elsewhere, removedFrom, askedFor, shorter, one]) {
      const sent = await nell.send(shareBookmarkAction, { ...one.here, book: book.bookId });
      expect(sent.formError).toBe(NOT_FOUND_SENTENCE);
    }
    expect(await places()).toEqual([9, 4]);
    expect(await db.sharedBookmark.count({ where: { userId: nell.userId } })).toBe(0);
  });

  test('tells nothing of the clubs of others: to Gus, who is in one of them, nothing changes', async () => {
    const { one, other, nell, share } = await twoCopies();
    const gus = await one.addPerson('Gus');
    const before = await sharing(one, gus);
    await share();

    expect(await sharing(one, gus)).toEqual(before);
    expect(before).toEqual({ shared: [], offered: [] });
    expect(await sharing(other, nell)).toEqual({ shared: [one.book.bookId], offered: [] });
  });
});

describe('what was declared the same ends', () => {
  test('with the membership: the bookmark does not follow, also after a return', async () => {
    const { one, other, nell, share, move, places } = await twoCopies();
    await share();
    await nell.send(leaveClubAction, { club: other.here.club, sure: 'leave' });
    await move(one, 8);
    await nell.send(joinClubAction, { club: other.here.club });
    const returned = await places();
    await move(one, 10);

    expect(returned).toEqual([8, 4]);
    expect(await places()).toEqual([10, 4]);
    expect(await sharing(one, nell)).toEqual({ shared: [], offered: [other.book.bookId] });
  });

  test.each([
    ['a chapter is added', (last: number) => [...identity(last), null], false],
    ['one is taken out', (last: number) => identity(last - 1), false],
    ['one is taken out and one added', (last: number) => [null, ...identity(last).slice(1)], false],
    ['labels alone are corrected', (last: number) => identity(last), true],
  ])('when %s, without opening anything (%#)', async (_how, chapters, stays) => {
    const { one, other, nell, share, move, places } = await twoCopies({ here: 5, there: 5 });
    await addChapters(other);
    await share();
    await correct(other, nell, chapters(lastPlace));
    const [here, there] = await places();
    await move(one, 7);

    expect(here).toBe(5);
    expect(there).toBeLessThanOrEqual(5);
    expect(await places()).toEqual([7, stays ? 7 : there]);
  });

  test('with the account, and with the book', async () => {
    const { other, nell, share } = await twoCopies();
    const db = await everything();
    await share();
    await db.reading.deleteMany({ where: { bookId: other.book.bookId } });
    await db.progress.deleteMany({ where: { bookId: other.book.bookId } });
    await db.book.delete({ where: { id: other.book.bookId } });
    const withoutBook = await db.sharedBookmark.count({ where: { userId: nell.userId } });

    const again = await twoCopies();
    await again.share();
    await again.nell.send(deleteAccountAction, { posts: 'stay' });

    expect(withoutBook).toBe(1);
    expect(await db.sharedBookmark.count({ where: { userId: again.nell.userId } })).toBe(0);
  });
});

const identity = (last: number): (number | null)[] => Array.from({ length: last }, (_, at) => at + 1);

async function addChapters({ book: { bookId } }: ReadingFixture) {
  const data = identity(lastPlace).map((ordinal) => ({
    id: newId(),
    bookId,
    ordinal: ordinal!,
    label: `Chapter ${ordinal}`,
  }));
  await (await everything()).chapter.createMany({ data });
}

async function correct(room: ReadingFixture, person: TestUser, chapters: (number | null)[]) {
  const version = outlineVersion(await loadStoredOutline(await everything(), room.book.bookId));
  const correction: OutlineCorrection = {
    version,
    parts: [],
    chapters: chapters.map((was, at) => ({ was, label: `Canto ${at + 1}` })),
  };
  expect(await correctOutline(await room.currentReader(person), correction)).toBe('corrected');
}
