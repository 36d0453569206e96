import '../../helpers/fake-browser';
import { NOT_FOUND_SENTENCE, createClubWithPeople, type TestUser } from '../../helpers/clubs';
import { describe, expect, it, test } from 'vitest';
import { newId } from '@/lib/clock-and-ids';
import { addBookAction, deleteBookAction } from '@/lib/books/actions';
import { listBooks, loadOutline, listUnusedBooks } from '@/lib/books/queries';
import { startReadingAction } from '@/lib/readings/actions';
import { db } from '@/lib/db';

const outline = 'Prelude\nBook One: 12\nFinale';
const newTitle = () => `Middlemarch ${newId().slice(0, 8)}`;
const form = {
  author: 'George Eliot',
  year: '1871',
  blurb: 'A town, and who lives in it.',
  outline,
  /** Its places were shown before. */
  seen: outline,
};
const storedBooks = (title: string) => db.book.findMany({ where: { title } });

describe('adding a book', () => {
  it.each(['owner', 'moderator'] as const)('as %s brings them back with the book chosen', async (kind) => {
    const { club, ...people } = await createClubWithPeople();
    const title = newTitle();

    const sent = await people[kind].send(addBookAction, { ...form, title, club: club.slug });

    const [book] = await storedBooks(title);
    expect(sent.went).toBe(`/clubs/${club.slug}/settings?book=${book?.id}#readings`);
    expect(book).toMatchObject({ author: 'George Eliot', year: 1871, chapterCount: 14 });
    expect((await listBooks(club.clubId)).map(({ id }) => id)).toContain(book?.id);
  });

  it('makes every place from 0 to the last, the chapters and the parts', async () => {
    const { owner, club } = await createClubWithPeople();
    const title = newTitle();

    await owner.send(addBookAction, { ...form, title, club: club.slug });

    const bookId = (await storedBooks(title))[0]?.id ?? '';
    const places = await db.place.findMany({ where: { bookId }, orderBy: { ordinal: 'asc' } });
    expect(places.map((place) => place.ordinal)).toEqual(Array.from({ length: 15 }, (_, n) => n));
    const outline = await loadOutline(club.clubId, bookId);
    expect(outline?.labels.parts).toEqual([{ label: 'Book One', firstChapter: 2 }]);
    expect(outline?.labels.chapters.at(-1)).toBe('Finale');
  });

  it.each([
    ['anonymous', 'Please sign in first.'],
    ['stranger', NOT_FOUND_SENTENCE],
    ['asked', NOT_FOUND_SENTENCE],
    ['removed', NOT_FOUND_SENTENCE],
    ['member', NOT_FOUND_SENTENCE],
  ] as const)('as %s adds nothing: %s', async (kind, message) => {
    const { club, ...people } = await createClubWithPeople();
    const title = newTitle();

    const sent = await people[kind].send(addBookAction, { ...form, title, club: club.slug });

    expect(sent).toMatchObject({ formError: message, went: null });
    expect(await storedBooks(title)).toEqual([]);
  });

  it('twice at once makes one book', async () => {
    const { owner, club } = await createClubWithPeople();
    const title = newTitle();

    const both = await Promise.all(
      [1, 2].map(() => owner.send(addBookAction, { ...form, title, club: club.slug })),
    );

    expect(both.filter((sent) => /already in the catalogue/.test(sent.formError ?? ''))).toHaveLength(1);
    expect(await storedBooks(title)).toHaveLength(1);
  });

  it('of another length, or by somebody else, makes another book with another address', async () => {
    const { owner, club } = await createClubWithPeople();
    const book = { ...form, title: newTitle(), club: club.slug };

    await owner.send(addBookAction, book);
    await owner.send(addBookAction, { ...book, outline: '7', seen: '7' });
    await owner.send(addBookAction, { ...book, author: 'Mary Ann Evans' });

    expect(new Set((await storedBooks(book.title)).map(({ slug }) => slug)).size).toBe(3);
  });

  it('called “%” is not taken for every other title', async () => {
    const { owner, club } = await createClubWithPeople();

    const sent = await owner.send(addBookAction, { ...form, title: '%', club: club.slug });

    expect(sent.formError).toBeNull();
    expect(await storedBooks('%')).toHaveLength(1);
  });

  it('needs no year', async () => {
    const { owner, club } = await createClubWithPeople();
    const title = newTitle();

    await owner.send(addBookAction, { ...form, title, year: ' ', club: club.slug });

    expect(await storedBooks(title)).toMatchObject([{ year: null }]);
  });
});

test.each([
  ['title', { title: '' }],
  ['title', { title: 'a\0b' }],
  ['title', { title: 'x'.repeat(201) }],
  ['author', { author: '\u200b' }],
  ['year', { year: 'long ago' }],
  ['year', { year: '99999' }],
  ['year', { year: '9999' }],
  ['year', { year: ['1', '2'] }],
  ['blurb', { blurb: '' }],
  ['outline', { outline: '' }],
  ['outline', { outline: '\0' }],
  ['outline', { outline: 'Chapter 1: A Title' }],
  ['outline', { outline: 'x\n'.repeat(10_001) }],
  ['outline', { outline: new File(['3'], '3') }],
])('a mistake is answered beside its field, and nothing is kept: %s', async (field, odd) => {
  const { owner, club } = await createClubWithPeople();
  const count = await db.book.count();

  const sent = await owner.send(addBookAction, {
    ...form,
    title: newTitle(),
    club: club.slug,
    ...odd,
  } as Record<string, string>);

  expect(sent.fieldErrors[field]).toMatch(/\.$/);
  expect(sent.values.club).toBe(club.slug);
  expect(await db.book.count()).toBe(count);
});

describe('before a book is added', () => {
  it.each([true, false])('its places are shown, and what was typed stays (script: %s)', async (script) => {
    const { owner, club } = await createClubWithPeople();
    const { seen: _, ...typed } = { ...form, title: newTitle(), club: club.slug };

    const sent = await owner.send(addBookAction, typed, { script });

    expect(sent).toMatchObject({
      values: typed,
      formError: null,
      fieldErrors: {},
      went: null,
      extra: { outline: { typed: outline } },
    });
    const shown = sent.extra.outline!.summary;
    expect(shown.sum).toBe('14 chapters in 1 part');
    expect(shown.groups).toMatchObject([
      { name: null, first: 1, places: ['the Prelude'] },
      { name: 'Book One', first: 2 },
    ]);
    expect(shown.groups[1]!.places.at(-1)).toBe('the Finale');
    expect(await storedBooks(typed.title)).toEqual([]);
  });

  it('an outline that was changed meanwhile is shown again', async () => {
    const { owner, club } = await createClubWithPeople();
    const title = newTitle();

    const sent = await owner.send(addBookAction, { ...form, title, club: club.slug, outline: '24 Kapitel' });

    expect(sent.extra.outline?.summary.sum).toBe('24 chapters');
    expect(await storedBooks(title)).toEqual([]);
  });

  it('line ends that a browser rewrites change nothing', async () => {
    const { owner, club } = await createClubWithPeople();
    const title = newTitle();

    const seen = outline.replaceAll('\n', '\r\n');
    await owner.send(addBookAction, { ...form, title, club: club.slug, outline: seen, seen });

    expect(await storedBooks(title)).toHaveLength(1);
  });
});

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
