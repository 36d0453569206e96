import { signInElsewhere, signUpUser } from '../../helpers/accounts';
import { expect, test } from 'vitest';
import { loadHome } from '@/lib/accounts/queries';
import { newId, now } from '@/lib/clock-and-ids';
import { viewer } from '@/lib/auth';
import { db, type Standing } from '@/lib/db';
import { insertBook, insertReading } from '../../helpers/rows';

test('a member sees their clubs with what they read, and where they are', async () => {
  const nell = await signUpUser();
  const book = await insertBook({ chapters: 23 });
  const { clubId, readingId } = await insertReading(book);
  await join(clubId, nell.userId);
  for (let chapter = 1; chapter <= 23; chapter += 1)
    await insertChapterLabel(book.bookId, chapter, `Chapter ${chapter}`);
  await insertProgress(nell.userId, book.bookId, 7);

  const home = await homeFor(nell);

  const sentence = 'finished chapter 7 of 23';
  expect(home.clubs).toMatchObject([{ name: 'A club', readings: [{ id: readingId, place: sentence }] }]);
  expect(home.books).toMatchObject([{ title: 'A book', place: sentence }]);
});

test.each([
  [0, 'not started yet'],
  [1, 'finished the Prologue · 33%'],
  [2, 'finished chapter I · 67%'],
  [3, 'finished the book'],
])('at place %i of a book with a prologue somebody has %s', async (at, sentence) => {
  const nell = await signUpUser();
  const { bookId } = await insertBook({ chapters: 3 });
  for (const [ordinal, name] of [
    [1, 'Prologue'],
    [2, 'I'],
    [3, 'II'],
  ] as const)
    await insertChapterLabel(bookId, ordinal, name);
  await insertProgress(nell.userId, bookId, at);

  expect((await homeFor(nell)).books).toMatchObject([{ place: sentence }]);
});

test('a club that reads a book in which somebody has no bookmark says so', async () => {
  const nell = await signUpUser();
  await join((await insertReading()).clubId, nell.userId);

  const home = await homeFor(nell);

  expect(home.clubs[0]?.readings[0]?.place).toBe('not started yet');
  expect(home.books).toEqual([]);
});

test.each(['asked', 'removed'] as const)(
  'a club in which somebody is “%s” is not theirs',
  async (standing) => {
    const nell = await signUpUser();
    await join((await insertReading()).clubId, nell.userId, standing);

    expect((await homeFor(await signInElsewhere(nell))).clubs).toEqual([]);
  },
);

type RequestScope = { runAsRequest: <T>(work: () => Promise<T>) => Promise<T> };
const homeFor = (here: RequestScope) => here.runAsRequest(async () => loadHome((await viewer())!));

async function join(clubId: string, userId: string, standing: Standing = 'active') {
  await db.membership.create({
    data: { id: newId(), clubId, userId, role: 'member', standing, since: now() },
  });
}

async function insertChapterLabel(bookId: string, ordinal: number, name: string) {
  await db.chapter.create({ data: { id: newId(), bookId, ordinal, label: name } });
}

async function insertProgress(userId: string, bookId: string, readThrough: number) {
  await db.progress.create({
    data: { id: newId(), userId, bookId, readThrough, movedAt: now(), veil: 'marked' },
  });
}

test('books and clubs that came at the same moment stand in one order, whichever was written first', async () => {
  const nell = await signUpUser();
  const readings = [
    await insertReading(await insertBook()),
    await insertReading(await insertBook()),
    await insertReading(await insertBook()),
  ];
  const at = new Date('2026-01-01');
  const rows = readings.map(({ bookId, clubId }) => ({ id: newId(), userId: nell.userId, bookId, clubId }));
  const backwards = [...rows].sort((a, b) => (a.id < b.id ? 1 : -1));
  for (const { clubId, bookId, ...row } of backwards) {
    await db.progress.create({ data: { ...row, bookId, readThrough: 0, veil: 'marked', movedAt: at } });
    const member = { role: 'member', standing: 'active' } as const;
    await db.membership.create({ data: { ...row, clubId, ...member, since: at } });
  }

  const { clubs, books } = await homeFor(nell);

  const inOrder = [...backwards].reverse();
  expect(books.map(({ id }) => id)).toEqual(inOrder.map(({ bookId }) => bookId));
  const read = clubs.map((club) => club.readings[0]?.id);
  expect(read).toEqual(inOrder.map((row) => readings.find(({ clubId }) => clubId === row.clubId)?.readingId));
});
