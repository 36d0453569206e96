import '../support/request';
import { absentSentence, aPeopledClub, type Somebody } from '../clubs/house';
import { describe, expect, it, test } from 'vitest';
import { newId } from '@/lib/ambient';
import { addBook, deleteBook } from '@/lib/books/actions';
import { books, outlineOf, unusedBooksOf } from '@/lib/books/queries';
import { startReading } from '@/lib/readings/actions';
import { db } from '@/lib/db';

const outline = 'Prelude\nBook One: 12\nFinale';
const aTitle = () => `Middlemarch ${newId().slice(0, 8)}`;
const form = {
  author: 'George Eliot',
  year: '1871',
  blurb: 'A town, and who lives in it.',
  outline,
  /** Its places were shown before. */
  seen: outline,
};
const added = (title: string) => db.book.findMany({ where: { title } });

describe('adding a book', () => {
  it.each(['owner', 'moderator'] as const)('as %s brings them back with the book chosen', async (kind) => {
    const { club, ...people } = await aPeopledClub();
    const title = aTitle();

    const sent = await people[kind].send(addBook, { ...form, title, club: club.slug });

    const [book] = await added(title);
    expect(sent.went).toBe(`/clubs/${club.slug}/settings?book=${book?.id}#readings`);
    expect(book).toMatchObject({ author: 'George Eliot', year: 1871, chapterCount: 14 });
    expect((await books()).map(({ id }) => id)).toContain(book?.id);
  });

  it('makes every place from 0 to the last, the chapters and the parts', async () => {
    const { owner, club } = await aPeopledClub();
    const title = aTitle();

    await owner.send(addBook, { ...form, title, club: club.slug });

    const bookId = (await added(title))[0]?.id ?? '';
    const places = await db.place.findMany({ where: { bookId }, orderBy: { ordinal: 'asc' } });
    expect(places.map((place) => place.ordinal)).toEqual(Array.from({ length: 15 }, (_, n) => n));
    const outline = await outlineOf(bookId);
    expect(outline?.labels.parts).toEqual([{ label: 'Book One', firstChapter: 2 }]);
    expect(outline?.labels.chapters.at(-1)).toBe('Finale');
  });

  it.each([
    ['anonymous', 'Please sign in first.'],
    ['stranger', absentSentence],
    ['asked', absentSentence],
    ['removed', absentSentence],
    ['member', absentSentence],
  ] as const)('as %s adds nothing: %s', async (kind, message) => {
    const { club, ...people } = await aPeopledClub();
    const title = aTitle();

    const sent = await people[kind].send(addBook, { ...form, title, club: club.slug });

    expect(sent).toMatchObject({ message, went: null });
    expect(await added(title)).toEqual([]);
  });

  it('twice at once makes one book', async () => {
    const { owner, club } = await aPeopledClub();
    const title = aTitle();

    const both = await Promise.all(
      [1, 2].map(() => owner.send(addBook, { ...form, title, club: club.slug })),
    );

    expect(both.filter((sent) => /in the catalogue already/.test(sent.message ?? ''))).toHaveLength(1);
    expect(await added(title)).toHaveLength(1);
  });

  it('of another length, or by somebody else, makes another book with another address', async () => {
    const { owner, club } = await aPeopledClub();
    const book = { ...form, title: aTitle(), club: club.slug };

    await owner.send(addBook, book);
    await owner.send(addBook, { ...book, outline: '7', seen: '7' });
    await owner.send(addBook, { ...book, author: 'Mary Ann Evans' });

    expect(new Set((await added(book.title)).map(({ slug }) => slug)).size).toBe(3);
  });

  it('called “%” is not taken for every other title', async () => {
    const { owner, club } = await aPeopledClub();

    const sent = await owner.send(addBook, { ...form, title: '%', club: club.slug });

    expect(sent.message).toBeNull();
    expect(await added('%')).toHaveLength(1);
  });

  it('needs no year', async () => {
    const { owner, club } = await aPeopledClub();
    const title = aTitle();

    await owner.send(addBook, { ...form, title, year: ' ', club: club.slug });

    expect(await added(title)).toMatchObject([{ year: null }]);
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
  const { owner, club } = await aPeopledClub();
  const count = await db.book.count();

  const sent = await owner.send(addBook, { ...form, title: aTitle(), club: club.slug, ...odd } as Record<
    string,
    string
  >);

  expect(sent.errors[field]).toMatch(/\.$/);
  expect(sent.typed.club).toBe(club.slug);
  expect(await db.book.count()).toBe(count);
});

describe('before a book is added', () => {
  it.each([true, false])('its places are shown, and what was typed stays (script: %s)', async (script) => {
    const { owner, club } = await aPeopledClub();
    const { seen: _, ...typed } = { ...form, title: aTitle(), club: club.slug };

    const sent = await owner.send(addBook, typed, { script });

    expect(sent).toMatchObject({ typed, message: null, errors: {}, went: null, other: { seen: outline } });
    const shown = JSON.parse(sent.other.shown ?? '');
    expect(shown.sum).toBe('14 chapters in 1 part');
    expect(shown.groups).toMatchObject([
      { name: null, first: 1, places: ['the Prelude'] },
      { name: 'Book One', first: 2 },
    ]);
    expect(shown.groups[1].places.at(-1)).toBe('the Finale');
    expect(await added(typed.title)).toEqual([]);
  });

  it('an outline that was changed meanwhile is shown again', async () => {
    const { owner, club } = await aPeopledClub();
    const title = aTitle();

    const sent = await owner.send(addBook, { ...form, title, club: club.slug, outline: '24 Kapitel' });

    expect(JSON.parse(sent.other.shown ?? '').sum).toBe('24 chapters');
    expect(await added(title)).toEqual([]);
  });

  it('line ends that a browser rewrites change nothing', async () => {
    const { owner, club } = await aPeopledClub();
    const title = aTitle();

    const seen = outline.replaceAll('\n', '\r\n');
    await owner.send(addBook, { ...form, title, club: club.slug, outline: seen, seen });

    expect(await added(title)).toHaveLength(1);
  });
});

describe('deleting a book', () => {
  const addedBy = async (who: Somebody, club: string) => {
    const title = aTitle();
    await who.send(addBook, { ...form, title, club });
    return { id: (await added(title))[0]?.id ?? '', title };
  };

  it('is asked about first, and done by who added it, with all its places', async () => {
    const { owner, club } = await aPeopledClub();
    const { id, title } = await addedBy(owner, club.slug);

    const asked = await owner.send(deleteBook, { club: club.slug, book: id });
    const between = await added(title);
    await owner.send(deleteBook, { club: club.slug, sure: id });

    expect(asked.other).toEqual({ ask: id });
    expect(between).toHaveLength(1);
    expect(await added(title)).toEqual([]);
    expect(await db.place.count({ where: { bookId: id } })).toBe(0);
  });

  it.each(['moderator', 'member', 'stranger', 'asked', 'removed', 'anonymous'] as const)(
    'is nothing that %s does to a book of the owner’s',
    async (kind) => {
      const { owner, club, ...people } = await aPeopledClub();
      const { id, title } = await addedBy(owner, club.slug);

      for (const press of ['book', 'sure']) {
        const sent = await people[kind].send(deleteBook, { club: club.slug, [press]: id });
        expect(sent).toMatchObject({ other: {}, message: expect.stringMatching(/nothing here|sign in/) });
      }

      expect(await added(title)).toHaveLength(1);
    },
  );

  it('is refused once a club reads it, or somebody has a bookmark in it', async () => {
    const { owner, stranger, club } = await aPeopledClub();
    const [read, marked] = [await addedBy(owner, club.slug), await addedBy(owner, club.slug)];
    await owner.send(startReading, { club: club.slug, book: read.id });
    const place = { userId: stranger.userId, bookId: marked.id, readThrough: 0, veil: 'marked' as const };
    await db.progress.create({ data: { ...place, id: newId(), movedAt: new Date() } });

    expect((await unusedBooksOf(owner.userId)).map((book) => book.id)).toEqual([]);
    for (const { id, title } of [read, marked]) {
      const sent = await owner.send(deleteBook, { club: club.slug, sure: id });
      expect(sent.message).toMatch(/reads this book/);
      expect(await added(title)).toHaveLength(1);
    }
  });

  it('at the moment in which a club begins to read it leaves a reading with its book, or neither', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { owner, moderator, club } = await aPeopledClub();
      const { id, title } = await addedBy(owner, club.slug);

      const [deleted, started] = await Promise.all([
        owner.send(deleteBook, { club: club.slug, sure: id }),
        moderator.send(startReading, { club: club.slug, book: id }),
      ]);

      const [books, readings] = [await added(title), await db.reading.count({ where: { bookId: id } })];
      expect(books.length).toBe(readings);
      expect(readings === 1 ? deleted.message : started.errors.book).toMatch(/\.$/);
    }
  });

  it('that came with Untold is nothing that anybody does', async () => {
    const { owner, club } = await aPeopledClub();
    const { id, title } = await addedBy(owner, club.slug);
    await db.book.update({ where: { id }, data: { addedById: null } });

    const sent = await owner.send(deleteBook, { club: club.slug, sure: id });

    expect(sent.message).toBe(absentSentence);
    expect(await added(title)).toHaveLength(1);
  });
});
