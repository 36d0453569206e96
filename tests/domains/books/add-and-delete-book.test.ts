import '../../helpers/fake-browser';
import { NOT_FOUND_SENTENCE, createClubWithPeople, type TestUser } from '../../helpers/clubs';
import { bookForm } from '../../helpers/new-book';
import { describe, expect, it } from 'vitest';
import { newId } from '@/lib/clock-and-ids';
import { deleteBookAction } from '@/lib/books/actions';
import { addBookAction } from '@/lib/books/new-book-actions';
import { listUnusedBooks } from '@/lib/books/queries';
import { startReadingAction } from '@/lib/readings/actions';
import { db } from '@/lib/db';

const form = bookForm();
const newTitle = () => `Middlemarch ${newId().slice(0, 8)}`;
const storedBooks = (title: string) => db.book.findMany({ where: { title } });

describe('deleting a book', () => {
  const addedBy = async (who: TestUser, club: string) => {
    const title = newTitle();
    await who.send(addBookAction, { ...form, title, club });
    return { id: (await storedBooks(title))[0]?.id ?? '', title };
  };

  it('is asked about first, and done by who added it, with all its places', async () => {
    const { owner, club } = await createClubWithPeople();
    const { id, title } = await addedBy(owner, club.slug);

    const asked = await owner.send(deleteBookAction, { club: club.slug, book: id });
    const between = await storedBooks(title);
    await owner.send(deleteBookAction, { club: club.slug, sure: id });

    expect(asked.extra).toEqual({ confirm: id });
    expect(between).toHaveLength(1);
    expect(await storedBooks(title)).toEqual([]);
    expect(await db.place.count({ where: { bookId: id } })).toBe(0);
  });

  it.each(['moderator', 'member', 'stranger', 'asked', 'removed', 'anonymous'] as const)(
    'is nothing that %s does to a book of the owner’s',
    async (kind) => {
      const { owner, club, ...people } = await createClubWithPeople();
      const { id, title } = await addedBy(owner, club.slug);

      for (const press of ['book', 'sure']) {
        const sent = await people[kind].send(deleteBookAction, { club: club.slug, [press]: id });
        expect(sent).toMatchObject({ extra: {}, formError: expect.stringMatching(/couldn’t find|sign in/) });
      }

      expect(await storedBooks(title)).toHaveLength(1);
    },
  );

  it('is refused once a club reads it, or somebody has a bookmark in it', async () => {
    const { owner, stranger, club } = await createClubWithPeople();
    const read = await addedBy(owner, club.slug);
    const marked = await addedBy(owner, club.slug);
    await owner.send(startReadingAction, { club: club.slug, book: read.id });
    const place = { userId: stranger.userId, bookId: marked.id, readThrough: 0, veil: 'marked' as const };
    await db.progress.create({ data: { ...place, id: newId(), movedAt: new Date() } });

    expect(
      (await listUnusedBooks({ userId: owner.userId, clubId: club.clubId, role: 'owner' })).map(
        (book) => book.id,
      ),
    ).toEqual([]);
    for (const { id, title } of [read, marked]) {
      const sent = await owner.send(deleteBookAction, { club: club.slug, sure: id });
      expect(sent.formError).toMatch(/is reading this book/);
      expect(await storedBooks(title)).toHaveLength(1);
    }
  });

  it('at the moment in which a club begins to read it leaves a reading with its book, or neither', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { owner, moderator, club } = await createClubWithPeople();
      const { id, title } = await addedBy(owner, club.slug);

      const [deleted, started] = await Promise.all([
        owner.send(deleteBookAction, { club: club.slug, sure: id }),
        moderator.send(startReadingAction, { club: club.slug, book: id }),
      ]);

      const books = await storedBooks(title);
      const readings = await db.reading.count({ where: { bookId: id } });
      expect(books.length).toBe(readings);
      expect(readings === 1 ? deleted.formError : started.fieldErrors.book).toMatch(/\.$/);
    }
  });

  it('that came with Untold is nothing that anybody does', async () => {
    const { owner, club } = await createClubWithPeople();
    const { id, title } = await addedBy(owner, club.slug);
    await db.book.update({ where: { id }, data: { addedById: null, clubId: null } });

    const sent = await owner.send(deleteBookAction, { club: club.slug, sure: id });

    expect(sent.formError).toBe(NOT_FOUND_SENTENCE);
    expect(await storedBooks(title)).toHaveLength(1);
  });
});
