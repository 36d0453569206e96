import { signInElsewhere, signUpUser } from '../../helpers/accounts';
import { expect, test } from 'vitest';
import { loadHome } from '@/lib/home/queries';
import { newId, now } from '@/lib/clock-and-ids';
import { viewer } from '@/lib/auth';
import { db, type Standing } from '@/lib/db';
import { createThread } from '@/lib/gate';
import { loadReader } from '../../helpers/gate-reads';
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
  expect(home.books).toMatchObject([
    { title: 'A book', place: sentence, clubs: [{ club: 'A club', reading: readingId }] },
  ]);
  expect(home.restingClubs).toEqual([]);
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
  await join((await insertReading({ bookId })).clubId, nell.userId);

  expect((await homeFor(nell)).books).toMatchObject([{ place: sentence }]);
});

test('a club that reads a book in which somebody has no bookmark says so', async () => {
  const nell = await signUpUser();
  await join((await insertReading()).clubId, nell.userId);

  const home = await homeFor(nell);

  expect(home.books[0]?.place).toBe('not started yet');
});

test.each(['asked', 'removed'] as const)(
  'a club in which somebody is “%s” is not theirs',
  async (standing) => {
    const nell = await signUpUser();
    await join((await insertReading()).clubId, nell.userId, standing);

    expect(await homeFor(await signInElsewhere(nell))).toMatchObject({ books: [], restingClubs: [] });
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

test('books that came at the same moment stand in one order, whichever was written first', async () => {
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

  const { books } = await homeFor(nell);

  const started = await db.reading.findMany({
    where: { id: { in: readings.map(({ readingId }) => readingId) } },
    orderBy: [{ startedAt: 'desc' }, { id: 'asc' }],
  });
  expect(books.map(({ clubs }) => clubs[0]?.reading)).toEqual(started.map(({ id }) => id));
});

test('a book that two clubs read stands once, with what each says of it; a club without a book stands below', async () => {
  const { nell, wren, one, other, resting } = await twoClubsWithOneBook();
  await startThread(wren, one, 'In the first club', 0);
  await startThread(wren, other, 'In the second club', 0);
  await startThread(wren, other, 'Ahead in the second club', 3);

  const { books, restingClubs, threadCount, postCount } = await homeFor(nell);

  expect(books).toHaveLength(1);
  const titles = books[0]!.clubs.map(({ reading, news }) => [
    reading,
    news.threads.map(({ title }) => title),
  ]);
  expect(new Map(titles as [string, string[]][])).toEqual(
    new Map([
      [one.readingId, ['In the first club']],
      [other.readingId, ['In the second club']],
    ]),
  );
  expect([threadCount, postCount]).toEqual([2, 2]);
  expect(restingClubs).toMatchObject([{ slug: resting }]);
});

test('what waits to be decided is told to who runs the club, and to nobody else', async () => {
  const { nell, one } = await twoClubsWithOneBook();
  const asking = await signUpUser();
  await join(one.clubId, asking.userId, 'asked');
  expect((await homeFor(nell)).duties).toEqual([]);

  await db.membership.updateMany({
    where: { clubId: one.clubId, userId: nell.userId },
    data: { role: 'moderator' },
  });
  expect((await homeFor(nell)).duties).toMatchObject([{ name: 'A club', reports: 0, requests: 1 }]);
});

async function twoClubsWithOneBook() {
  const nell = await signUpUser();
  const wren = await signUpUser();
  const book = await insertBook({ chapters: 4 });
  const one = await insertReading(book);
  const other = await insertReading(book);
  for (const { clubId } of [one, other]) for (const { userId } of [nell, wren]) await join(clubId, userId);
  await insertProgress(nell.userId, book.bookId, 1);
  await insertProgress(wren.userId, book.bookId, 4);
  const resting = await db.club.create({
    data: {
      id: newId(),
      slug: `rests-${newId()}`,
      name: 'Rests',
      about: '',
      rules: '',
      joining: 'open',
      createdAt: now(),
    },
  });
  await join(resting.id, nell.userId);
  return { nell, wren, one, other, resting: resting.slug };
}

async function startThread(
  { userId }: { userId: string },
  { clubId, readingId }: { clubId: string; readingId: string },
  title: string,
  mark: number,
) {
  const { slug } = await db.club.findUniqueOrThrow({ where: { id: clubId } });
  const reader = await loadReader({ userId, club: slug, reading: readingId });
  await createThread(reader!, { source: 'It begins.', mark, requestKey: newId(), title });
}
