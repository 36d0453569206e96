import '../../helpers/fake-browser';
import { createBook, createClubWithPeople, type TestUser } from '../../helpers/clubs';
import { bookForm } from '../../helpers/new-book';
import { expect, it, test } from 'vitest';
import { newId } from '@/lib/clock-and-ids';
import { deleteBookAction } from '@/lib/books/actions';
import { addBookAction } from '@/lib/books/new-book-actions';
import { listBooks, listUnusedBooks, loadOutline } from '@/lib/books/queries';
import { mayCorrectBook, mayDeleteBook } from '@/lib/books/policy';
import { startReadingAction } from '@/lib/readings/actions';
import { db } from '@/lib/db';
import { unguardedDb } from '@/lib/db/unguarded';

const form = bookForm();
const newTitle = () => `Middlemarch ${newId()}`;

async function add(who: TestUser, club: { slug: string }, title: string): Promise<string> {
  const sent = await who.send(addBookAction, { ...form, title, club: club.slug });
  expect(sent.formError).toBeNull();
  return /book=([0-9a-f-]+)/.exec(sent.went ?? '')![1]!;
}

const titlesFor = async (clubId: string) => (await listBooks(clubId)).map(({ title }) => title);

it('shows what came with Untold, the club’s own, and books of clubs that anybody may find', async () => {
  const ours = await createClubWithPeople();
  const found = await createClubWithPeople();
  const hidden = await createClubWithPeople({ findable: false });
  const titles = { shipped: newTitle(), own: newTitle(), public: newTitle(), secret: newTitle() };
  await createBook({ title: titles.shipped });
  await add(ours.owner, ours.club, titles.own);
  await add(found.owner, found.club, titles.public);
  const secret = await add(hidden.owner, hidden.club, titles.secret);

  const shown = await titlesFor(ours.club.clubId);

  expect(shown).toEqual(expect.arrayContaining([titles.shipped, titles.own, titles.public]));
  expect(shown).not.toContain(titles.secret);
  expect(await titlesFor(hidden.club.clubId)).toContain(titles.secret);
  expect(await loadOutline(ours.club.clubId, secret)).toBeNull();
});

test('whether another club has a book, hidden or not, adding it is the same', async () => {
  const title = newTitle();
  for (const findable of [true, false]) {
    const other = await createClubWithPeople({ findable });
    await add(other.owner, other.club, title);
  }
  const { owner, club } = await createClubWithPeople();

  await add(owner, club, title);

  expect((await titlesFor(club.clubId)).filter((shown) => shown === title)).toHaveLength(1);
  const again = await owner.send(addBookAction, { ...form, title, club: club.slug });
  expect(again.formError).toMatch(/already in the catalogue/);
});

test('a book of a hidden club is started like one that never was', async () => {
  const hidden = await createClubWithPeople({ findable: false });
  const { owner, club } = await createClubWithPeople();
  const secret = await add(hidden.owner, hidden.club, newTitle());

  const answers = [];
  for (const book of [secret, newId()])
    answers.push({ ...(await owner.send(startReadingAction, { club: club.slug, book })), values: null });

  expect(answers[0]!.fieldErrors.book).toMatch(/\.$/);
  expect(answers[0]).toEqual(answers[1]);
  expect(await db.reading.count({ where: { clubId: club.clubId } })).toBe(0);
});

test('a book of a club that may be found is read as the club’s own copy, with the labels and nothing else', async () => {
  const found = await createClubWithPeople();
  const { owner, club } = await createClubWithPeople();
  const title = newTitle();
  const theirs = await add(found.owner, found.club, title);
  const [chapter] = await db.chapter.findMany({ where: { bookId: theirs } });
  const heading = { id: newId(), bookId: theirs, clubId: found.club.clubId, spoilsThrough: 1 };
  await unguardedDb.heading.create({ data: { ...heading, chapterId: chapter!.id, title: 'Miss Brooke' } });
  const place = { userId: owner.userId, bookId: theirs, readThrough: 3, veil: 'marked' as const };
  await db.progress.create({ data: { ...place, id: newId(), movedAt: new Date() } });

  await owner.send(startReadingAction, { club: club.slug, book: theirs, requestKey: newId() });

  const [reading] = await db.reading.findMany({ where: { clubId: club.clubId }, include: { book: true } });
  const copy = reading!.book;
  expect(copy).toMatchObject({ title, clubId: club.clubId, addedById: owner.userId, about: '' });
  expect(copy.id).not.toBe(theirs);
  expect(await loadOutline(club.clubId, copy.id)).toEqual(await loadOutline(found.club.clubId, theirs));
  expect(await db.place.count({ where: { bookId: copy.id } })).toBe(copy.chapterCount + 1);
  expect(await unguardedDb.heading.count({ where: { bookId: copy.id } })).toBe(0);
  expect(await db.progress.count({ where: { bookId: copy.id } })).toBe(0);
  const again = await owner.send(startReadingAction, {
    club: club.slug,
    book: theirs,
    requestKey: newId(),
  });
  expect(again.fieldErrors.book).toMatch(/already reading/);
  expect(await db.book.count({ where: { clubId: club.clubId } })).toBe(1);
});

const book = { clubId: 'lamp', addedById: 'ada' };

test.each([
  ['whoever added it, as a member', { userId: 'ada', role: 'member', clubId: 'lamp' }, book, [true, false]],
  [
    'whoever added it, as a moderator',
    { userId: 'ada', role: 'moderator', clubId: 'lamp' },
    book,
    [true, true],
  ],
  ['an owner', { userId: 'bo', role: 'owner', clubId: 'lamp' }, book, [true, true]],
  ['another moderator', { userId: 'bo', role: 'moderator', clubId: 'lamp' }, book, [false, false]],
  [
    'whoever added it, in another club',
    { userId: 'ada', role: 'owner', clubId: 'oak' },
    book,
    [false, false],
  ],
  [
    'an owner, if shipped',
    { userId: 'bo', role: 'owner', clubId: 'lamp' },
    { clubId: null, addedById: null },
    [false, false],
  ],
] as const)(
  '%s may correct and delete a book: as the table says',
  (_who, member, of, [corrects, deletes]) => {
    expect([mayCorrectBook(member, of), mayDeleteBook(member, of)]).toEqual([corrects, deletes]);
  },
);

test('an owner deletes what a moderator added, and a moderator is not shown what the owner added', async () => {
  const { owner, moderator, club } = await createClubWithPeople();
  const title = newTitle();
  const id = await add(moderator, club, title);
  const owned = await add(owner, club, newTitle());
  const unusedFor = async (userId: string, role: 'owner' | 'moderator') =>
    (await listUnusedBooks({ userId, role, clubId: club.clubId })).map((one) => one.id).sort();

  expect(await unusedFor(moderator.userId, 'moderator')).toEqual([id]);
  expect(await unusedFor(owner.userId, 'owner')).toEqual([id, owned].sort());
  await owner.send(deleteBookAction, { club: club.slug, sure: id });

  expect(await db.book.count({ where: { id } })).toBe(0);
});
